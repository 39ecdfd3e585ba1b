package session

import (
	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// Change is what becomes of a draft, and the question where it happened: undo goes back
// there. Nothing else changes what people wrote.
type Change struct {
	At       string // id of the question
	To       func(sections.Draft) sections.Draft
	Run      string // changes of one run are one step to undo until the step is sealed
	Retracts bool   // it takes back what was done since: see history.retract
}

// Answering gives a question another answer.
func Answering(id string, a sections.Answer) Change {
	return Change{At: id, To: func(d sections.Draft) sections.Draft { return d.Set(id, a) }}
}

// Retracting gives a question back the answer that it had some steps ago.
func Retracting(id string, a sections.Answer) Change {
	c := Answering(id, a)
	c.Retracts = true
	return c
}

// SettingAside sets a finding of a check aside, with the reason and the values that it had; no
// reason takes it back. at is the question that people come from.
func SettingAside(at, finding string, a sections.Aside) Change {
	return Change{At: at, Run: "aside " + finding, To: func(d sections.Draft) sections.Draft {
		return d.SetAside(finding, a)
	}}
}

// Noting writes a note in a place of the draft's notes, behind the last where there is no
// such place; one without words is taken out. at is the question that people come from, run
// what the keys that write one note have in common.
func Noting(at, run string, place int, n notes.Note) Change {
	return Change{At: at, Run: "note " + run, To: func(d sections.Draft) sections.Draft { return d.WithNote(place, n) }}
}

// Walking goes on along another path of questions. at is the question that people come from.
func Walking(at string, path sections.Path) Change {
	return Change{At: at, To: func(d sections.Draft) sections.Draft { d.Path = path; return d }}
}

// byCall makes what a call gives one step with all else that it gives.
func (c Change) byCall() Change {
	c.Run = "call"
	return c
}
