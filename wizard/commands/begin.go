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
	File      string // "" is the drafts of this folder
	Call      string // the profile of a call, by its name or its file; "" is none
	Example   bool   // the worked example, as a new draft
	Lines     bool   // asked for as lines
	Projected bool   // for a room
}

// begin hands the program what it begins with: ami-wizard without a command.
func begin(c call) (int, error) {
	w := Wanted{
		Streams: c.Streams, Cat: c.cat, Call: c.options[optCall],
		Example: c.has(optExample), Lines: c.has(optLinear), Projected: c.has(optProjected),
	}
	if err := c.misplaced(); err != nil {
		return ExitUsage, err
	}
	switch {
	case len(c.files) > 1:
		return ExitUsage, usageError(sayTooManyFiles)
	case w.Call != "" && len(c.files) == 0 && !w.Example:
		return ExitUsage, usageError(sayCallNeeds)
	case !w.Lines && !c.Interactive():
		return ExitUsage, words.ErrTerminal
	}
	if len(c.files) == 1 {
		w.File = c.files[0]
	}
	return c.program(w)
}
