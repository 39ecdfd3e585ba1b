package wizard

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
)

// cleanPath gives a path that a person typed, without the spaces around it.
func cleanPath(s string) string { return strings.TrimSpace(text.CleanLine(s)) }

// saveTo saves to the file that a person typed, which becomes the draft's.
func saveTo(p *press, file *store.File, typed string, d sections.Draft, change uint64) (store.Saved, error) {
	path, err := store.Meant(cleanPath(typed), filepath.Base(file.Path()))
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

// rescue saves in another folder under a name of its own: the draft's place refuses the
// words and nobody is there to be asked.
func rescue(p *press, file *store.File, d sections.Draft, change uint64) (saved store.Saved, err error) {
	name := sayRescueName + strings.TrimSuffix(filepath.Base(file.Path()), ".toml")
	for _, dir := range store.Refuges() {
		if saved, err = p.saveAs(file, store.NewPath(dir, name), d, change); err == nil {
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
