package wizard

import (
	"errors"
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// Errors of this package, for explain.
var (
	errExtension = errors.New("not named .toml")
	errHidden    = errors.New("a hidden name")
	errEditor    = errors.New("external editor failed")
	errUsage     = errors.New("wrong use")
	errTerminal  = errors.New("not a terminal")
	errCatalogue = errors.New("embedded catalogue")
)

// problem is an error as people read it: what happened, and what to do.
type problem struct{ problem, hint string }

// storeProblems says each kind of trouble with the disk.
var storeProblems = map[store.Kind]problem{
	store.KindNotRegular:  {problemNotRegular, hintNotRegular},
	store.KindTooBig:      {problemTooBig, hintTooBig},
	store.KindNoFolder:    {problemNoFolder, hintNoFolder},
	store.KindReadOnly:    {problemReadOnly, hintReadOnly},
	store.KindNoLock:      {problemNoLock, hintNoLock},
	store.KindExists:      {problemExists, hintExists},
	store.KindMissing:     {problemMissing, hintMissing},
	store.KindDenied:      {problemDenied, hintDenied},
	store.KindFull:        {problemFull, hintFull},
	store.KindNameTooLong: {problemNameTooLong, hintNameTooLong},
	store.KindIO:          {problemIO, hintIO},
}

// explain turns an error into words: a draft's mistakes by line and column, the
// disk's troubles by kind, anything else by its cause.
func explain(err error) problem {
	var bad *badDraft
	var locked *store.LockedError
	switch {
	case errors.As(err, &bad):
		return problem{fmt.Sprintf(problemUnreadable, bad.name, bad.err), bad.hint()}
	case errors.As(err, &locked):
		h := locked.Holder
		return problem{
			fmt.Sprintf(problemLocked, orUnknown(h.User), orUnknown(h.Host), h.Since.Local().Format("15:04")),
			hintLocked,
		}
	case errors.Is(err, errExtension):
		return problem{problemExtension, hintExtension}
	case errors.Is(err, errHidden):
		return problem{problemHidden, hintHidden}
	case errors.Is(err, errEditor):
		return problem{problemEditor, hintEditor}
	case errors.Is(err, errTerminal):
		return problem{problemTerminal, hintTerminal}
	case errors.Is(err, errCatalogue):
		return problem{problemCatalogue, hintCatalogue}
	}
	if p, ok := storeProblems[store.KindOf(err)]; ok {
		return p
	}
	return problem{fmt.Sprintf(problemOther, sections.CleanLine(err.Error())), hintOther}
}

func orUnknown(s string) string {
	if s == "" {
		return "?"
	}
	return s
}

// badDraft is a file that could be read but is no draft.
type badDraft struct {
	name string
	err  error
}

func (b *badDraft) Error() string { return b.name + ": " + b.err.Error() }

// hint tells what to do about it: nobody can mend by hand what a later program wrote.
func (b *badDraft) hint() string {
	var de *sections.DecodeError
	if errors.As(b.err, &de) && de.Key == "format" {
		return hintNewer
	}
	return hintUnreadable
}

func (b *badDraft) Unwrap() error { return b.err }
