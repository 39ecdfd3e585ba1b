package session

import "ami-wizard/sections"

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

// Noting says why a section is to be taken up again; nothing takes the mark away. at is
// the question that people come from.
func Noting(at, section, reason string) Change {
	return Change{At: at, Run: "note " + section, To: func(d sections.Draft) sections.Draft {
		return d.SetNote(section, reason)
	}}
}
