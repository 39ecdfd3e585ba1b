package fields

import "ami-wizard/sections"

// text answers with paragraphs.
type textField struct {
	form
	text entry
}

func newText(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	f := &textField{form: newForm(q, a, in), text: entry{now: a.Text}}
	f.prose = newProseField(&f.text.now, in, max(2, height))
	f.holds(in, width, f.prose)
	f.text.shown = f.text.now
	return f
}

// Answer gives the text.
func (f *textField) Answer() sections.Answer {
	a := f.was
	a.Text = f.text.over(a.Text)
	return a
}
