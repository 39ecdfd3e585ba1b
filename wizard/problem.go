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
	errFolder    = errors.New("a folder")
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

// explain turns an error into words that can be shown, whatever the error quotes: a
// draft's mistakes by line and column, the disk's troubles by kind, anything else by its
// cause.
func explain(err error) problem {
	p := words(err)
	return problem{sections.CleanLine(p.problem), sections.CleanLine(p.hint)}
}

func words(err error) problem {
	var bad *badDraft
	var locked *store.LockedError
	switch {
	case errors.As(err, &bad):
		return bad.problem()
	case errors.As(err, &locked):
		h := locked.Holder
		return problem{
			fmt.Sprintf(problemLocked, orUnknown(h.User), orUnknown(h.Host), h.Since.Local().Format("15:04")),
			hintLocked,
		}
	case errors.Is(err, errFolder):
		return problem{problemFolder, hintFolder}
	case errors.Is(err, errExtension):
		return problem{problemExtension, hintExtension}
	case errors.Is(err, errHidden):
		return problem{problemHidden, hintHidden}
	case errors.Is(err, errNoEditor):
		return problem{problemEditor, hintEditor}
	case errors.Is(err, errNotUTF8):
		return problem{problemNotUTF8, hintNotUTF8}
	case errors.Is(err, errTooMuch):
		return problem{problemTooMuch, hintTooMuch}
	case errors.Is(err, errTerminal):
		return problem{problemTerminal, hintTerminal}
	case errors.Is(err, errCatalogue):
		return problem{problemCatalogue, hintCatalogue}
	}
	if p, ok := storeProblems[store.KindOf(err)]; ok {
		return p
	}
	return problem{fmt.Sprintf(problemOther, err.Error()), hintOther}
}

func orUnknown(s string) string {
	if s == "" {
		return "?"
	}
	return s
}
