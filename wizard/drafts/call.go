package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// ReadCall reads the profile of the call that the draft at that path answers: the one that the draft
// names, else the one that bears its own name. It gives the name of its file; nothing where none
// stands beside.
func ReadCall(path, named string) (call.Profile, string, error) {
	beside, gone := callOf(path, named)
	data, err := store.Read(beside)
	if store.KindOf(err) == store.KindMissing {
		return call.Profile{}, "", gone
	}
	if err != nil {
		return call.Profile{}, "", fmt.Errorf("read the profile of the call: %w", err)
	}
	p, err := readProfile(beside, data)
	return p, filepath.Base(beside), err
}

// Rules gives what the rules of its call say of the questions of the draft at that path, nothing
// where its profile cannot be read.
func Rules(c *sections.Catalogue, path, named string) sections.Rules {
	p, _, err := ReadCall(path, named)
	if err != nil {
		return sections.Rules{}
	}
	return p.Rules(c)
}

// callOf gives the path of the profile of a draft. Where the one that the draft names is not there,
// or could lead elsewhere, it is the one of the draft's own name, and why is told.
func callOf(path, named string) (beside string, gone error) {
	own := store.CallOf(path)
	if named == "" {
		return own, nil
	}
	at, ok := store.CallNamed(path, named)
	if !ok {
		return own, words.Refuse(fmt.Sprintf(problemCallName, words.FileName(named)), hintCallName)
	}
	if _, err := store.Read(at); store.KindOf(err) == store.KindMissing {
		return own, words.Refuse(fmt.Sprintf(problemCallGone, words.FileName(named)), hintCallGone)
	}
	return at, nil
}

func readProfile(path string, data []byte) (call.Profile, error) {
	p, err := call.Read(data)
	if bad := (*draftfile.Error)(nil); errors.As(err, &bad) {
		return p, words.NewBadDraft(path, err)
	}
	return p, err
}

// Answer has a draft that was opened, or begun, answer a call: the profile in that file, or
// the embedded one of that name, is copied beside the draft and gives it what nobody
// answered yet. Another profile that stands there is not replaced.
func (o Opened) Answer(c *sections.Catalogue, profile string) Opened {
	if o.Err != nil {
		return o
	}
	beside, _ := callOf(o.File.Path(), o.Draft.Call)
	p, err := adopt(profile, beside)
	if err != nil {
		o.Err = errors.Join(err, o.File.Close())
		o.File = nil
		return o
	}
	o.CallErr, o.Named = nil, o.Draft.Call != filepath.Base(beside)
	o.Draft.Call = filepath.Base(beside)
	o.Call, o.Given = p, p.Gives(c, o.Draft)
	return o
}

// adopt reads a profile and copies it there.
func adopt(profile, beside string) (call.Profile, error) {
	data, err := store.Read(profile)
	if store.KindOf(err) == store.KindMissing {
		shipped, known := call.Example(profile)
		if !known {
			return call.Profile{}, words.Refuse(fmt.Sprintf(problemNoCall, words.FileName(profile)), fmt.Sprintf(hintCalls, strings.Join(call.Shipped(), ", ")))
		}
		data, err = shipped, nil
	}
	if err != nil {
		return call.Profile{}, fmt.Errorf("read the profile of the call: %w", orFolder(profile, err))
	}
	p, err := readProfile(profile, data)
	if err != nil {
		return p, err
	}
	now, err := store.Read(beside)
	switch {
	case store.KindOf(err) == store.KindMissing:
		return p, store.WriteFile(beside, data)
	case err != nil:
		return p, fmt.Errorf("look for a profile beside the draft: %w", err)
	case !bytes.Equal(now, data):
		return p, words.Refuse(fmt.Sprintf(problemOtherCall, words.FileName(beside)), hintOtherCall)
	}
	return p, nil
}

// CorrectCall writes a value into the profile of the call that a draft answers, and gives what the
// profile then says, and the name of its file. The value is typed as words.CallValue says it. What
// others wrote there meanwhile stays.
func CorrectCall(c *sections.Catalogue, d sections.Draft, path string, at call.Place, typed string) (call.Profile, string, error) {
	beside, _ := callOf(path, d.Call)
	data, err := store.Read(beside)
	if err != nil && store.KindOf(err) != store.KindMissing {
		return call.Profile{}, "", fmt.Errorf("read the profile of the call: %w", err)
	}
	next, p, err := corrected(c, d, data, at, typed)
	if err == nil && !bytes.Equal(next, data) {
		err = store.WriteFile(beside, next)
	}
	return p, filepath.Base(beside), refused(beside, err)
}

// refused says why a value was not written into that file.
func refused(beside string, err error) error {
	unfit, bad := (*call.Unfit)(nil), (*draftfile.Error)(nil)
	switch {
	case errors.As(err, &unfit):
		return words.Refuse(problemUnfit, fmt.Sprintf(hintUnfit, unfit.Want))
	case errors.As(err, &bad):
		return words.NewBadDraft(beside, err)
	case errors.Is(err, call.ErrElsewhere):
		return words.Refuse(problemByHand, fmt.Sprintf(hintByHand, words.FileName(beside)))
	case err != nil:
		return fmt.Errorf("correct the profile of the call: %w", err)
	}
	return nil
}

// corrected gives the file of a profile with another value in it.
func corrected(c *sections.Catalogue, d sections.Draft, data []byte, at call.Place, typed string) ([]byte, call.Profile, error) {
	old := call.Profile{}
	if !text.Blank(string(data)) {
		var err error
		if old, err = call.Read(data); err != nil {
			return nil, old, err
		}
	}
	value, err := words.CallTyped(c, d, old, at, text.CleanLine(typed))
	if err != nil {
		return nil, old, err
	}
	return call.Correct(data, at, value)
}
