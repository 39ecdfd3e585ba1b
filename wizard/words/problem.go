package words

import (
	"errors"
	"fmt"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
)

// Errors of the command line and of the modes, for Explain.
var (
	ErrExtension = errors.New("not named .toml")
	ErrFolder    = errors.New("a folder")
	ErrUsage     = errors.New("wrong use")
	ErrTerminal  = errors.New("not a terminal")
	ErrCatalogue = errors.New("embedded catalogue")
)

// Problem is an error as people read it: what happened, and what to do.
type Problem struct{ What, Hint string }

// refusal is a wrong use that has words of its own.
type refusal struct{ problem Problem }

// Refuse refuses what was asked for.
func Refuse(what, hint string) error { return &refusal{Problem{what, hint}} }

// Error says it as it is told.
func (r *refusal) Error() string { return r.problem.What }

// Unwrap says that it is a wrong use.
func (r *refusal) Unwrap() error { return ErrUsage }

// StoreProblems says each kind of trouble with the disk.
var StoreProblems = map[store.Kind]Problem{
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
	store.KindName:        {problemName, hintName},
	store.KindBusy:        {problemBusy, hintBusy},
	store.KindIO:          {problemIO, hintIO},
	store.KindMoved:       {problemMoved, hintMoved},
	store.KindNotToml:     {problemLinkToml, hintLinkToml},
	store.KindUnsure:      {problemUnsure, hintUnsure},
}

// ownProblems says each of those errors.
var ownProblems = []struct {
	err     error
	Problem Problem
}{
	{ErrFolder, Problem{problemFolder, hintFolder}},
	{ErrExtension, Problem{problemExtension, hintExtension}},
	{store.ErrHidden, Problem{ProblemHidden, hintHidden}},
	{ErrNoEditor, Problem{problemEditor, hintEditor}},
	{ErrNotUTF8, Problem{problemNotUTF8, hintNotUTF8}},
	{ErrTooMuch, Problem{problemTooMuch, hintTooMuch}},
	{ErrTerminal, Problem{problemTerminal, hintTerminal}},
	{ErrCatalogue, Problem{problemCatalogue, hintCatalogue}},
}

// Explain turns an error into words that can be shown, whatever the error quotes: a
// draft's mistakes by line and column, the disk's troubles by kind, anything else by its
// cause.
func Explain(err error) Problem {
	p := worded(err)
	return Problem{text.CleanLine(p.What), text.CleanLine(p.Hint)}
}

// worded finds what is said of an error.
func worded(err error) Problem {
	var bad *BadDraft
	var locked *store.LockedError
	var stray *store.StrayLockError
	var refused *refusal
	switch {
	case errors.As(err, &refused):
		return refused.problem
	case errors.As(err, &bad):
		return bad.problem()
	case errors.As(err, &locked):
		h := locked.Holder
		return Problem{
			fmt.Sprintf(problemLocked, orUnknown(h.User), orUnknown(h.Host), h.Since.Local().Format("15:04")),
			hintLocked + shellWord(locked.Draft),
		}
	case errors.As(err, &stray):
		return Problem{fmt.Sprintf(problemStrayLock, FileName(stray.Path)), hintNoLock}
	}
	for _, own := range ownProblems {
		if errors.Is(err, own.err) {
			return own.Problem
		}
	}
	if p, ok := StoreProblems[store.KindOf(err)]; ok {
		return p
	}
	return Problem{fmt.Sprintf(problemOther, err.Error()), hintOther}
}

func orUnknown(s string) string {
	if s == "" {
		return "?"
	}
	return s
}

// Why what an editor saved is no answer.
var (
	ErrNotUTF8  = errors.New("not in UTF-8")
	ErrTooMuch  = errors.New("too long for an answer")
	ErrNoEditor = errors.New("external editor failed")
)
