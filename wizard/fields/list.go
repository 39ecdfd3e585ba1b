package fields

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// listField answers a question with rows: a list to move in, whose last line
// adds a row, and a small form to write one row in.
type listField struct {
	q      *sections.Question
	was    sections.Answer
	rows   []sections.Row
	at     int      // the row under the cursor; len(rows) is the line that adds
	row    *rowForm // the row being written; nil while moving in the list
	in     Setting
	rail   int // columns of the edge before the rows
	width  int // behind it
	height int
}

func newList(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	rail := look.RailWidth(width)
	l := &listField{q: q, was: a, in: in, rail: rail, width: width - rail, height: height}
	for _, row := range q.Starting(a) {
		l.rows = append(l.rows, slices.Clone(row))
	}
	if len(a.Rows) > 0 {
		l.at = len(l.rows)
	}
	return l
}

// Update moves in the list, or writes in the row that is open.
func (l *listField) Update(msg tea.Msg) {
	if paste, ok := msg.(tea.PasteMsg); ok && l.pasted(paste.Content) {
		return
	}
	if l.row != nil {
		l.row.update(msg)
		l.rows[l.at] = l.row.written(l.rows[l.at])
		return
	}
	l.pressed(msg)
}

// pressed moves in the list, and changes its rows.
func (l *listField) pressed(msg tea.Msg) {
	k := l.in.Keys
	switch {
	case look.Pressed(msg, k.Up):
		l.at = max(0, l.at-1)
	case look.Pressed(msg, k.Down):
		l.at = min(len(l.rows), l.at+1)
	case look.Pressed(msg, k.Top):
		l.at = 0
	case look.Pressed(msg, k.Bottom):
		l.at = len(l.rows)
	case look.Pressed(msg, k.Add):
		l.at = len(l.rows)
		l.open()
	case look.Pressed(msg, k.Delete):
		if l.at < len(l.rows) {
			l.was.Rows = l.rows // a name that the list began with goes for good
			l.rows = slices.Delete(slices.Clone(l.rows), l.at, l.at+1)
		}
	case look.Pressed(msg, k.MoveUp):
		l.swap(l.at - 1)
	case look.Pressed(msg, k.MoveDown):
		l.swap(l.at + 1)
	}
}

// swap exchanges the row under the cursor with that one, and follows it.
func (l *listField) swap(with int) {
	if l.at >= len(l.rows) || with < 0 || with >= len(l.rows) {
		return
	}
	l.rows = slices.Clone(l.rows)
	l.was.Rows = l.rows // in an order of one's own
	l.rows[l.at], l.rows[with] = l.rows[with], l.rows[l.at]
	l.at = with
}

// nameWidth aligns the inputs behind the longest column name.
func (l *listField) nameWidth() int {
	widest := 0
	for _, col := range l.q.Columns {
		widest = max(widest, look.Cells(col.Name))
	}
	return min(widest, l.width/2)
}

// close ends the writing of a row; one that was added or emptied, and left so, is gone.
func (l *listField) close() {
	left := l.row.added || l.row.edited
	l.row = nil
	if left && l.rows[l.at].Empty() {
		l.rows = slices.Delete(slices.Clone(l.rows), l.at, l.at+1)
		return
	}
	l.at++
}

// Enter opens a row, or goes on in it.
func (l *listField) Enter() bool {
	if l.row == nil {
		l.open()
		return true
	}
	return l.Next()
}

// Next moves on in the row that is open.
func (l *listField) Next() bool {
	switch {
	case l.row == nil:
		return false
	case l.row.at+1 < len(l.q.Columns):
		l.row.focus(l.row.at + 1)
	default:
		l.close()
	}
	return true
}

// Prev moves back in the row that is open.
func (l *listField) Prev() bool {
	switch {
	case l.row == nil:
		return false
	case l.row.at > 0:
		l.row.focus(l.row.at - 1)
	default:
		l.close()
	}
	return true
}

// Back closes the row that is open.
func (l *listField) Back() bool {
	if l.row == nil {
		return false
	}
	l.close()
	return true
}

// Newline is false: a cell is one line.
func (l *listField) Newline() bool { return false }

// TakeOver goes on where the other list was, in the row and the cell that were being written: a
// list that grows gets another height under the fingers of who writes in it. Where it holds other
// rows, as once something was undone, or has another width, the cursor stays at its row.
func (l *listField) TakeOver(was Field) {
	o, list := was.(*listField)
	if !list {
		return
	}
	if o.width != l.width || !o.Answer().Canonical().Equal(l.Answer().Canonical()) {
		l.at = min(o.at, len(l.rows))
		return
	}
	l.was, l.rows, l.at, l.row = o.was, o.rows, o.at, o.row
	if l.row != nil {
		l.row.most = l.height - 1
		l.row.fit()
	}
}

// Settle closes the row that is open.
func (l *listField) Settle() {
	if l.row != nil {
		l.close()
	}
}

// Caret is none: no text is written.
func (l *listField) Caret() (line, of int) { return 0, 0 }

// Answer gives the rows: none as long as they are those that the list began with, and
// nobody wrote anything in them.
func (l *listField) Answer() sections.Answer {
	a := l.was
	if len(a.Rows) == 0 && !slices.ContainsFunc(l.rows, l.q.Says) {
		return a
	}
	a.Rows = slices.Clone(l.rows)
	if l.row != nil && l.row.added && !l.row.edited {
		a.Rows = a.Rows[:l.at] // nothing of the last one is written yet
	}
	return a
}

// View gives the rows that there is room for, or the row that is open, behind the rail: of a
// row, the cell that is written is lit.
func (l *listField) View() []string {
	t := l.in.Theme
	if l.row == nil {
		lines, _, _ := l.window()
		return t.Railed(lines, true, l.rail)
	}
	out := t.Railed([]string{l.rowTitle()}, false, l.rail)
	lines, of := l.row.view()
	for i := range lines {
		out = append(out, t.Railed(lines[i:i+1], of[i] == l.row.at, l.rail)...)
	}
	return out
}

// rowTitle says which row is written, or what was understood of the cell at the cursor.
func (l *listField) rowTitle() string {
	t := l.in.Theme
	column, cell := l.q.Columns[l.row.at], l.row.cells[l.row.at]
	told, good := words.Cell(column, cell)
	switch {
	case told == "":
		return t.Muted.Render(look.Fit(fmt.Sprintf(sayRowOf, l.at+1, len(l.rows)), l.width))
	case good:
		return t.Good.Render(look.Fit(look.Shown(told), l.width))
	}
	return t.Alert.Render(look.Fit(look.Shown(told), l.width))
}

// Hidden counts the rows that there is no room for.
func (l *listField) Hidden() (above, below int) {
	if l.row != nil {
		return 0, 0
	}
	_, above, below = l.window()
	return above, below
}

// summary is a row on one line, its cells as they were understood.
func (l *listField) summary(row sections.Row) string { return summary(l.q, row) }

func summary(q *sections.Question, row sections.Row) string {
	var cells []string
	for i, cell := range row {
		if cell == "" {
			continue
		}
		if i < len(q.Columns) {
			read, err := q.Columns[i].Read(cell)
			if cell = read.Words; err != nil {
				cell += sayOdd
			}
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, " · ")
}

// Cursor is the terminal's own, in a row that is written; none among the rows.
func (l *listField) Cursor() *tea.Cursor {
	if l.row == nil {
		return nil
	}
	x, y := l.row.cursor()
	return tea.NewCursor(x+l.rail, y+1) // behind the line that says which row it is
}

// Bindings gives the keys to learn here.
func (l *listField) Bindings() []key.Binding {
	k := l.in.Keys
	switch {
	case l.row != nil:
		return []key.Binding{k.NextCell, k.Back}
	case l.at < len(l.rows):
		return []key.Binding{k.EditRow, k.Delete, k.MoveUp, k.MoveDown, k.Add, k.Next}
	}
	return []key.Binding{k.AddRow, k.Next}
}
