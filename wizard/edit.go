package wizard

import "ami-wizard/sections"

// edit is what becomes of a draft, and the question where it happened: undo goes back
// there. Nothing else changes what people wrote.
type edit struct {
	at       string // id of the question
	to       func(sections.Draft) sections.Draft
	run      string // changes of one run are one step to undo until the step is sealed
	retracts bool   // it takes back what was done since: see history.retract
}

// answering gives a question another answer.
func answering(id string, a sections.Answer) edit {
	return edit{at: id, to: func(d sections.Draft) sections.Draft { return d.Set(id, a) }}
}

// retracting gives a question back the answer that it had some steps ago.
func retracting(id string, a sections.Answer) edit {
	c := answering(id, a)
	c.retracts = true
	return c
}

// noted says why a section is to be taken up again; nothing takes the mark away. at is
// the question that people come from.
func noted(at, section, reason string) edit {
	return edit{at: at, run: "note " + section, to: func(d sections.Draft) sections.Draft {
		return d.SetNote(section, reason)
	}}
}
