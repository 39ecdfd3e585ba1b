package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// ReadCall reads the profile of the call that stands beside the draft at that path, nothing
// where none does.
func ReadCall(path string) (call.Profile, error) {
	beside := store.CallOf(path)
	data, err := store.Read(beside)
	if store.KindOf(err) == store.KindMissing {
		return call.Profile{}, nil
	}
	if err != nil {
		return call.Profile{}, fmt.Errorf("read the profile of the call: %w", err)
	}
	return readProfile(beside, data)
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
	p, err := adopt(profile, store.CallOf(o.File.Path()))
	if err != nil {
		o.Err = errors.Join(err, o.File.Close())
		o.File = nil
		return o
	}
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

// CorrectCall writes a value into the profile that stands beside the draft at that path, and
// gives what the profile then says. What others wrote there meanwhile stays.
func CorrectCall(path string, at call.Place, typed string) (call.Profile, error) {
	beside := store.CallOf(path)
	data, err := store.Read(beside)
	if err != nil && store.KindOf(err) != store.KindMissing {
		return call.Profile{}, fmt.Errorf("read the profile of the call: %w", err)
	}
	next, p, err := call.Correct(data, at, typed)
	unfit, bad := (*call.Unfit)(nil), (*draftfile.Error)(nil)
	switch {
	case errors.As(err, &unfit):
		return p, words.Refuse(problemUnfit, fmt.Sprintf(hintUnfit, unfit.Want))
	case errors.As(err, &bad):
		return p, words.NewBadDraft(beside, err)
	case errors.Is(err, call.ErrElsewhere):
		return p, words.Refuse(problemByHand, fmt.Sprintf(hintByHand, words.FileName(beside)))
	case err != nil:
		return p, fmt.Errorf("correct the profile of the call: %w", err)
	case bytes.Equal(next, data):
		return p, nil
	}
	return p, store.WriteFile(beside, next)
}
