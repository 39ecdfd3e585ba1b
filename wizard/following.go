package wizard

import (
	"os"
	"path/filepath"
	"strings"

	"ami-wizard/wizard/follow"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// followDraft opens that window: ami-wizard suivre.
func followDraft(c call) (int, error) {
	path, err := c.file()
	switch {
	case err != nil:
		return exitUsage, err
	case !strings.EqualFold(filepath.Ext(path), ".toml"):
		return exitUsage, words.ErrExtension
	case !c.terminal() || os.Getenv("TERM") == "dumb":
		return exitUsage, words.ErrTerminal // a window that only redraws is of no use to any other
	}
	w := store.Watch(path)
	decisions := store.Watch(store.RecordOf(path))
	_, err = inTerminal(follow.New(c.cat, path, w.Next).WithDecisions(decisions.Next), follow.Leave{}, c.Streams)
	_ = w.Close() // they only read
	_ = decisions.Close()
	if err != nil {
		return exitMissing, err
	}
	return exitDone, nil
}
