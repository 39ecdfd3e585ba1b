package fields

import (
	"slices"

	"ami-wizard/sections"
)

// entered is what stands in the fields of a form.
type entered struct {
	text, pick string
	picks      []string
}

// enter gives what a form shows of an answer. An option that the question has no more, a
// second pick where it takes one, have no place in its fields.
func enter(q *sections.Question, a sections.Answer) entered {
	e := entered{text: a.Text}
	if q.Kind == sections.Passage {
		e.pick = string(a.Decision)
		return e
	}
	for _, o := range q.Choices() {
		if a.Has(o.ID) {
			e.picks = append(e.picks, o.ID)
		}
	}
	if len(e.picks) > 0 {
		e.pick = e.picks[0]
	}
	return e
}

// Answer gives the answer that the form was built from, changed where something was
// edited. What the fields have no place for stays, and so does what they show otherwise
// than it is written: an input shows a line break as a space.
func (f *form) Answer() sections.Answer {
	a := f.was
	switch f.q.Kind {
	case sections.Passage:
		if f.pick != f.shown.pick {
			a = f.q.Decide(a, sections.Decision(f.pick))
		}
	case sections.Choice, sections.YesNo:
		switch {
		case f.pick == f.shown.pick:
		case f.pick == "":
			a.Picks = nil
		default:
			a.Picks = []string{f.pick}
		}
	case sections.Choices:
		if !slices.Equal(f.picks, f.shown.picks) {
			a.Picks = f.q.Picking(f.was, f.picks)
		}
	}
	if f.text != f.shown.text {
		a.Text = f.text
	}
	return a
}
