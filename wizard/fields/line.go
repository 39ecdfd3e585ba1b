package fields

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// short answers with a number, a date, or words that a room must not read.
type short struct {
	form
	text entry
}

func newShort(q *sections.Question, a sections.Answer, in Setting, width, _ int) Field {
	f := &short{form: newForm(q, a, in), text: entry{now: a.Text}}
	input := huh.NewInput().Value(&f.text.now).Prompt("")
	if q.Private && in.Projected {
		input.EchoMode(huh.EchoModePassword)
	}
	f.holds(in, width, input)
	f.text.shown = f.text.now
	return f
}

// Answer gives what was typed.
func (f *short) Answer() sections.Answer {
	a := f.was
	a.Text = f.text.over(a.Text)
	return a
}

// line answers with a few words, in as many rows as they take: whoever reads along sees all
// of them, and not the end that one row has room for.
type line struct {
	form
	text  entry
	words *proseField
	most  int // rows that there is room for
}

func newLine(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	if q.Private && in.Projected {
		return newShort(q, a, in, width, height)
	}
	f := &line{form: newForm(q, a, in), text: entry{now: inOneLine(a.Text)}, most: max(1, height)}
	f.words = newProseField(&f.text.now, in, 1)
	f.words.model = f.words.model.SetPlaceholder("")
	f.holds(in, width, f.words)
	f.text.shown = f.text.now
	f.fit()
	return f
}

// inOneLine gives a text with its line breaks and tabs as spaces.
func inOneLine(text string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(text) }

// fit makes the field as high as its words, and no higher than there is room.
func (f *line) fit() { f.words.sized(max(1, min(f.words.model.Rows(), f.most))) }

// Answer gives what was typed.
func (f *line) Answer() sections.Answer {
	a := f.was
	a.Text = f.text.over(a.Text)
	return a
}

// Update types into the line: what is pasted comes in one.
func (f *line) Update(msg tea.Msg) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		f.words.types(tea.PasteMsg{Content: inOneLine(strings.Trim(paste.Content, "\n"))})
	} else {
		f.form.Update(msg)
	}
	f.fit()
}

// TakeOver takes the cursor from the line that this one replaces.
func (f *line) TakeOver(replaced Field) {
	if was, ok := replaced.(*line); ok {
		f.words.takeOver(was.words)
		f.fit()
	}
}

// Cursor is the terminal's own.
func (f *line) Cursor() *tea.Cursor {
	c := f.words.cursor()
	c.X += f.rail
	return c
}

// Hidden counts the rows that there is no room for.
func (f *line) Hidden() (above, below int) { return f.words.model.Above(), f.words.model.Below() }

// roomOfLine is the rows of a few words, and of most answers that are longer; what helps to
// answer gives way to them before a key is typed, so that nothing moves while one types.
func roomOfLine(_ *sections.Question, a sections.Answer) Room {
	return Room{Least: 3, Tall: 1 + look.Cells(a.Text)/rowCells}
}

// rowCells is the cells of a row of words on the narrowest screen that shows the preview
// under the question.
const rowCells = 56
