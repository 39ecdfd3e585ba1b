package wizard

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// cleanPath gives a path that a person typed, without the spaces around it.
func cleanPath(s string) string { return strings.TrimSpace(sections.CleanLine(s)) }

// draftPath gives the file that a person means who types where to save a draft: the
// tilde is their home, a folder takes the draft under its own name, and whatever the
// name is, it ends in .toml. A hidden name is refused, since no list would show it.
func draftPath(typed, own string) (string, error) {
	path := cleanPath(typed)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("expand %q: %w", path, err)
		}
		path = home + rest
	}
	if info, err := os.Stat(path); path == "" || os.IsPathSeparator(path[len(path)-1]) || err == nil && info.IsDir() {
		path = filepath.Join(path, own)
	}
	if !strings.EqualFold(filepath.Ext(path), ".toml") {
		path += ".toml"
	}
	if strings.HasPrefix(filepath.Base(path), ".") {
		return "", fmt.Errorf("%q: %w", path, words.ErrHidden)
	}
	return path, nil
}

// saveTo saves to the file that a person typed, which becomes the draft's.
func saveTo(p *press, file *store.File, typed string, d sections.Draft, change uint64) (store.Saved, error) {
	path, err := draftPath(typed, filepath.Base(file.Path()))
	if err != nil {
		return store.Saved{}, err
	}
	return p.saveAs(file, path, d, change)
}

// saveElsewhere saves to another file and stays there.
func saveElsewhere(d sections.Draft, s saver, typed string) tea.Cmd {
	return func() tea.Msg {
		saved, err := saveTo(s.press, s.file, typed, d, s.changed)
		return savedMsg{change: s.changed, saved: saved, err: err}
	}
}

// rescue saves where the system keeps what is the person's own, or at least for a
// while, under a name of its own: the draft's place refuses it and nobody is there
// to be asked.
func rescue(p *press, file *store.File, d sections.Draft, change uint64) (saved store.Saved, err error) {
	name := sayRescueName + strings.TrimSuffix(filepath.Base(file.Path()), ".toml")
	for _, folder := range []func() (string, error){os.UserHomeDir, func() (string, error) { return os.TempDir(), nil }} {
		dir, failed := folder()
		if failed == nil {
			saved, failed = p.saveAs(file, store.NewPath(dir, name), d, change)
		}
		if err = failed; err == nil {
			break
		}
	}
	return saved, err
}

// saveForRescue is rescue as the screens do it.
func saveForRescue(d sections.Draft, s saver) tea.Cmd {
	return func() tea.Msg {
		saved, err := rescue(s.press, s.file, d, s.changed)
		return savedMsg{change: s.changed, saved: saved, err: err}
	}
}
