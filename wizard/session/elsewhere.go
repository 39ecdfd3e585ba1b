package session

import (
	"path/filepath"
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
)

// CleanPath gives a path that a person typed, without the spaces around it.
func CleanPath(s string) string { return strings.TrimSpace(text.CleanLine(s)) }

// saveTo saves to the file that a person typed, which becomes the draft's.
func saveTo(p *snapshots, file *store.File, typed string, s shot) (store.Saved, error) {
	path, err := store.Meant(CleanPath(typed), filepath.Base(file.Path()))
	if err != nil {
		return store.Saved{}, err
	}
	return p.writeTo(file, path, s)
}

// rescue saves in another folder under a name of its own: the draft's place refuses the
// words and nobody is there to be asked.
func rescue(p *snapshots, file *store.File, s shot) (saved store.Saved, err error) {
	name := RescueName + strings.TrimSuffix(filepath.Base(file.Path()), ".toml")
	for _, dir := range store.Refuges() {
		if saved, err = p.writeTo(file, store.NewPath(dir, name), s); err == nil {
			break
		}
	}
	return saved, err
}
