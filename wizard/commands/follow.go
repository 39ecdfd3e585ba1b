package commands

import (
	"os"
	"path/filepath"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/follow"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// followDraft opens the window that shows a draft as it is saved: ami-wizard suivre.
func followDraft(c call) (int, error) {
	path, err := c.file()
	switch {
	case err != nil:
		return ExitUsage, err
	case !strings.EqualFold(filepath.Ext(path), ".toml"):
		return ExitUsage, words.ErrExtension
	case !c.Interactive() || os.Getenv("TERM") == "dumb":
		return ExitUsage, words.ErrTerminal // a window that only redraws is of no use to any other
	}
	w := store.Watch(path)
	decisions := store.Watch(store.RecordOf(path))
	rules := func(named string) sections.Rules { return drafts.Rules(c.cat, path, named) }
	_, err = c.Play(follow.New(c.cat, path, w.Next).WithRules(rules).WithDecisions(decisions.Next), follow.Leave{})
	_ = w.Close() // they only read
	_ = decisions.Close()
	if err != nil {
		return ExitMissing, err
	}
	return ExitDone, nil
}
