package fields

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

// yesNo answers with one of two words, or none.
type yesNo struct {
	form
	pick  entry
	radio *radioField
}

func newYesNo(q *sections.Question, a sections.Answer, in Setting, width, _ int) Field {
	f := &yesNo{form: newForm(q, a, in), pick: entry{now: firstPick(q, a)}}
	f.radio = newRadioField(&f.pick.now, q.Choices(), in)
	f.holds(in, width, f.radio)
	f.pick.shown = f.pick.now
	return f
}

// Update picks with any arrow: there is nothing above or below.
func (f *yesNo) Update(msg tea.Msg) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Code {
		case tea.KeyDown:
			msg = tea.KeyPressMsg{Code: tea.KeyRight}
		case tea.KeyUp:
			msg = tea.KeyPressMsg{Code: tea.KeyLeft}
		}
	}
	f.form.Update(msg)
}

// Answer gives the word that is picked.
func (f *yesNo) Answer() sections.Answer { return f.pick.picked(f.was) }

// Bindings gives the keys to learn here.
func (f *yesNo) Bindings() []key.Binding { return f.told(f.keys.Right) }

// Choosing is true: there is nothing else to do.
func (f *yesNo) Choosing() bool { return f.at == 0 }

// Command picks the word that the characters begin.
func (f *yesNo) Command(typed string, _ tea.KeyPressMsg) bool { return f.radio.spell(typed) }
