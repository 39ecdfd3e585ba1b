package session

import (
	"fmt"
	"path/filepath"
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// CleanPath gives a path that a person typed, without the spaces around it.
func CleanPath(s string) string { return strings.TrimSpace(text.CleanLine(s)) }

// saveTo saves to the file that a person typed, which becomes the draft's.
func saveTo(p *snapshots, file *store.File, typed string, s shot) (store.Saved, error) {
	path, err := store.Meant(CleanPath(typed), filepath.Base(file.Path()))
	if err != nil {
		return store.Saved{}, err
	}
	from := file.Path()
	saved, err := p.writeTo(file, path, s)
	if err != nil {
		return saved, err
	}
	return withCall(saved, from, s.draft.Call), nil
}

// withCall has the profile of the call follow a draft that was saved elsewhere. One that cannot is
// told: the words are saved.
func withCall(saved store.Saved, from, named string) store.Saved {
	if err := store.CarryCall(from, saved.Path, named); err != nil && saved.Warning == nil {
		saved.Warning = words.Refuse(fmt.Sprintf(problemCallStays, words.FileName(store.CallOf(from))), hintCallStays)
	}
	return saved
}

// rescue saves in another folder under a name of its own: the draft's place refuses the
// words and nobody is there to be asked.
func rescue(p *snapshots, file *store.File, s shot) (saved store.Saved, err error) {
	from := file.Path()
	name := RescueName + strings.TrimSuffix(filepath.Base(file.Path()), ".toml")
	for _, dir := range store.Refuges() {
		if saved, err = p.writeTo(file, store.NewPath(dir, name), s); err == nil {
			saved = withCall(saved, from, s.draft.Call)
			break
		}
	}
	return saved, err
}
