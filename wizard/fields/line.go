package fields

import (
	"charm.land/huh/v2"

	"ami-wizard/sections"
)

// line answers with a few words, a number or a date.
type line struct {
	form
	text entry
}

func newLine(q *sections.Question, a sections.Answer, in Setting, width, _ int) Field {
	f := &line{form: newForm(q, a, in), text: entry{now: a.Text}}
	input := huh.NewInput().Value(&f.text.now).Prompt("")
	if q.Private && in.Projected {
		input.EchoMode(huh.EchoModePassword)
	}
	f.holds(in, width, input)
	f.text.shown = f.text.now
	return f
}

// Answer gives what was typed.
func (f *line) Answer() sections.Answer {
	a := f.was
	a.Text = f.text.over(a.Text)
	return a
}
