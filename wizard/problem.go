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

// refusal is a wrong use that has words of its own.
type refusal struct{ problem problem }

// refuse refuses what was asked for.
func refuse(what, hint string) error { return &refusal{problem{what, hint}} }

// Error says it as it is told.
func (r *refusal) Error() string { return r.problem.problem }

// Unwrap says that it is a wrong use.
func (r *refusal) Unwrap() error { return errUsage }

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
	store.KindMoved:       {problemMoved, hintMoved},
	store.KindNotToml:     {problemLinkToml, hintLinkToml},
	store.KindUnsure:      {problemUnsure, hintUnsure},
}

// ownProblems says each error of this package.
var ownProblems = []struct {
	err     error
	problem problem
}{
	{errFolder, problem{problemFolder, hintFolder}},
	{errExtension, problem{problemExtension, hintExtension}},
	{errHidden, problem{problemHidden, hintHidden}},
	{errNoEditor, problem{problemEditor, hintEditor}},
	{errNotUTF8, problem{problemNotUTF8, hintNotUTF8}},
	{errTooMuch, problem{problemTooMuch, hintTooMuch}},
	{errTerminal, problem{problemTerminal, hintTerminal}},
	{errCatalogue, problem{problemCatalogue, hintCatalogue}},
}

// explain turns an error into words that can be shown, whatever the error quotes: a
// draft's mistakes by line and column, the disk's troubles by kind, anything else by its
// cause.
func explain(err error) problem {
	p := words(err)
	return problem{sections.CleanLine(p.problem), sections.CleanLine(p.hint)}
}

// words finds what is said of an error.
func words(err error) problem {
	var bad *badDraft
	var locked *store.LockedError
	var refused *refusal
	switch {
	case errors.As(err, &refused):
		return refused.problem
	case errors.As(err, &bad):
		return bad.problem()
	case errors.As(err, &locked):
		h := locked.Holder
		return problem{
			fmt.Sprintf(problemLocked, orUnknown(h.User), orUnknown(h.Host), h.Since.Local().Format("15:04")),
			hintLocked,
		}
	}
	for _, own := range ownProblems {
		if errors.Is(err, own.err) {
			return own.problem
		}
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
