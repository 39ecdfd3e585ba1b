package fields

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
)

// decisions are what can be made of a proposed passage, as options of a radioField.
var decisions = []sections.Option{
	{ID: string(sections.Keep), Name: sayKeep},
	{ID: string(sections.Adapt), Name: sayAdapt},
	{ID: string(sections.Remove), Name: sayRemove},
}

// passage decides on a proposed paragraph and, where it is adapted, is where its text is
// written.
type passage struct {
	form
	decision, text entry
	radio          *radioField
	writes         bool // a letter asked to write in the text that comes with its decision
}

func newPassage(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	f := &passage{form: newForm(q, a, in), decision: entry{now: string(a.Decision)}, text: entry{now: a.Text}}
	f.radio = newRadioField(&f.decision.now, decisions, in)
	fields := []huh.Field{f.radio}
	if a.Decision == sections.Adapt {
		f.prose = newProseField(&f.text.now, in, max(2, height-2))
		f.prose.model = f.prose.model.MoveToBegin() // it is read before it is changed
		fields = append(fields, f.prose)
	}
	f.holds(in, width, fields...)
	f.decision.shown, f.text.shown = f.decision.now, f.text.now
	return f
}

// Answer gives the decision, and the text.
func (f *passage) Answer() sections.Answer {
	a := f.was
	if f.decision.edited() {
		a = f.q.Decide(a, sections.Decision(f.decision.now))
	}
	a.Text = f.text.over(a.Text)
	return a
}

// TakeOver stands where the form that it replaces stood, in the text where a letter asked
// to write there.
func (f *passage) TakeOver(replaced Field) {
	if was, ok := replaced.(*passage); ok && was.writes && was.at == 0 {
		f.Next()
	}
	f.form.TakeOver(replaced)
}

// Bindings gives the keys to learn here, those that decide first.
func (f *passage) Bindings() []key.Binding {
	if f.Newline() {
		return f.told()
	}
	return append([]key.Binding{f.keys.Decide}, f.told(f.keys.Right)...)
}

// Choosing tells whether one decides, and does not write.
func (f *passage) Choosing() bool { return f.at == 0 }

// Command picks the decision that the characters begin to name. Adapting by its letter goes
// on in the text.
func (f *passage) Command(typed string, _ tea.KeyPressMsg) bool {
	if !f.radio.spell(typed) {
		return false
	}
	f.writes = f.decision.now == string(sections.Adapt)
	if f.writes && f.prose != nil {
		f.Next()
	}
	return true
}

// HowToWrite tells how to write a text of one's own.
func (f *passage) HowToWrite() string { return HowToAdapt }
