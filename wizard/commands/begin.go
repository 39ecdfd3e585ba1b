package commands

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/words"
)

// Program is the program itself, with screens or by lines: ami-wizard, on a draft or on those
// of this folder. It gives the exit code.
type Program func(Wanted) (int, error)

// Wanted is what the program is to begin with.
type Wanted struct {
	console.Streams
	Cat       *sections.Catalogue
	File      string        // "" is the drafts of this folder
	Call      string        // the profile of a call, by its name or its file; "" is none
	Example   bool          // the worked example, as a new draft
	Lines     bool          // asked for as lines
	Projected bool          // for a room
	Path      sections.Path // of questions, the draft's own where none was asked for
}

// begin hands the program what it begins with: ami-wizard without a command.
func begin(c call) (int, error) {
	w := Wanted{
		Streams: c.Streams, Cat: c.cat, Call: c.options[optCall],
		Example: c.has(optExample), Lines: c.has(optLinear), Projected: c.has(optProjected),
	}
	if c.has(optEssential) {
		w.Path = sections.EssentialPath
	}
	if err := c.misplaced(); err != nil {
		return ExitUsage, err
	}
	if err := w.lacksFile(len(c.files)); err != nil {
		return ExitUsage, err
	}
	if !w.Lines && !c.Interactive() {
		return ExitUsage, words.ErrTerminal
	}
	if len(c.files) == 1 {
		w.File = c.files[0]
	}
	return c.program(w)
}

// lacksFile tells which option works on a draft where none is named, and that one is enough.
func (w Wanted) lacksFile(files int) error {
	switch {
	case files > 1:
		return usageError(sayTooManyFiles)
	case files == 1 || w.Example:
		return nil
	case w.Path != sections.WholePath:
		return usageError(sayPathNeeds)
	case w.Call != "":
		return usageError(sayCallNeeds)
	}
	return nil
}
