package fields

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// form is the part that the fields over huh share: one group of what the answer calls for,
// one beneath the other (an option and the words of "autre", a decision and the text of an
// adapted passage). Which they are, and what they make of the answer, is the kind's.
type form struct {
	q      *sections.Question
	was    sections.Answer
	keys   *look.KeyMap
	theme  *look.Theme
	rail   int // columns of the edge before what is filled in
	form   *huh.Form
	fields []huh.Field
	at     int
	prose  *proseField // nil where no text is written
}

func newForm(q *sections.Question, a sections.Answer, in Setting) form {
	return form{q: q, was: a, keys: in.Keys, theme: in.Theme}
}

// holds fills the form.
func (f *form) holds(in Setting, width int, fields ...huh.Field) {
	f.fields, f.rail = fields, look.Cells(look.Prompt)
	if f.prose != nil {
		f.rail = look.RailWidth(width)
	}
	_, f.form = Assemble(fields, in.Theme, width-f.rail)
}

// formed is a field over huh.
type formed interface{ over() *form }

func (f *form) over() *form { return f }

// TakeOver stands where the form that it replaces stood.
func (f *form) TakeOver(replaced Field) {
	other, ok := replaced.(formed)
	if !ok {
		return
	}
	was := other.over()
	for f.at < was.at && f.Next() {
	}
	if f.prose != nil && was.prose != nil {
		f.prose.takeOver(was.prose)
	}
}

// Update hands a message to what is being filled in.
func (f *form) Update(msg tea.Msg) { f.form.Update(msg) }

// Next moves on to what the answer called for beneath.
func (f *form) Next() bool {
	if f.at+1 >= len(f.fields) {
		return false
	}
	f.at++
	f.form.NextField()
	return true
}

// Prev moves back to what stands above.
func (f *form) Prev() bool {
	if f.at == 0 {
		return false
	}
	f.at--
	f.form.PrevField()
	return true
}

// Enter moves on, as Next does.
func (f *form) Enter() bool { return f.Next() }

// Back is false: nothing opens inside a form.
func (f *form) Back() bool { return false }

// Settle does nothing: all that was filled in is the answer's already.
func (f *form) Settle() {}

// Newline tells whether a text is being written.
func (f *form) Newline() bool {
	return f.prose != nil && f.fields[f.at] == huh.Field(f.prose)
}

// View gives what is filled in, each part behind its rail: the one that the keys go to is lit.
func (f *form) View() []string {
	var lines []string
	for i, field := range f.fields {
		part := field.View()
		if field != huh.Field(f.prose) { // a text shows all the lines that it has
			part = strings.TrimRight(part, "\n")
		}
		lines = append(lines, f.theme.Railed(strings.Split(part, "\n"), i == f.at, f.rail)...)
	}
	return lines
}

// Cursor is the terminal's own, in a text.
func (f *form) Cursor() *tea.Cursor {
	if !f.Newline() {
		return nil
	}
	c := f.prose.cursor()
	c.X, c.Y = c.X+f.rail, c.Y+f.at // what stands above takes a line
	return c
}

// Hidden counts the lines of a text that its field is too small for.
func (f *form) Hidden() (above, below int) {
	if f.prose == nil {
		return 0, 0
	}
	return f.prose.model.Above(), f.prose.model.Below()
}

// Page moves on by a page in a text.
func (f *form) Page(key tea.KeyPressMsg, _ bool) {
	if f.prose != nil {
		f.prose.model, _ = f.prose.model.Update(key)
	}
}

// Caret tells where in a text one writes.
func (f *form) Caret() (line, of int) {
	if f.prose == nil {
		return 0, 0
	}
	above, below := f.Hidden()
	_, y := f.prose.model.Cursor()
	return above + y, above + below + f.prose.height
}

// Bindings gives the keys to learn here.
func (f *form) Bindings() []key.Binding { return f.told() }

// told gives the keys that do the same in every form, and those of this place.
func (f *form) told(here ...key.Binding) []key.Binding {
	out := []key.Binding{f.keys.Next, f.keys.Preview}
	if f.Newline() {
		here = []key.Binding{f.keys.Editor}
	}
	return append(out, here...)
}

// Choosing is false: one writes.
func (f *form) Choosing() bool { return false }

// Command is none: every character is written.
func (f *form) Command(string, tea.KeyPressMsg) bool { return false }

// Unsay leaves the answer as it is: deciding loses nothing that was there before.
func (f *form) Unsay(sections.Answer) {}

// TakesPaste is false where one chooses.
func (f *form) TakesPaste() bool { return false }

// HowToWrite tells how to leave words where one chooses.
func (f *form) HowToWrite() string {
	if f.q.Other {
		return HowToWriteOther
	}
	return HowToNote
}

// entry is a text or an option in one of huh's fields. It counts as edited where it is not
// what the field showed at first: an input shows a line break as a space, and what is shown
// otherwise than it is written stays as it was.
type entry struct{ now, shown string }

func (e *entry) edited() bool { return e.now != e.shown }

// over gives the text where it was edited, else the one before.
func (e *entry) over(was string) string {
	if e.edited() {
		return e.now
	}
	return was
}
