package fields

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// cellPrompt stands between the name of a column and its cell.
const cellPrompt = " › "

// rowForm writes one row, a field a column. The cell that is being written takes as many rows
// as its words do; of the others the beginning shows.
type rowForm struct {
	cells  []string
	shown  []string // the cells as the fields showed them before the last key
	added  bool
	edited bool
	names  []string // the columns', as wide as each other
	words  []*proseField
	theme  *look.Theme
	most   int // rows that there is room for
	at     int
}

// focus goes to a column.
func (r *rowForm) focus(at int) {
	for i, cell := range r.words {
		if cell.focused = i == at; cell.focused {
			cell.model = cell.model.MoveToEnd()
		} else {
			cell.model = cell.model.MoveToBegin()
		}
	}
	r.at = at
	r.fit()
}

// fit makes the cell that is being written as high as its words, where there is room.
func (r *rowForm) fit() {
	for i, cell := range r.words {
		height := 1
		if i == r.at {
			height = max(1, min(cell.model.Rows(), r.most-len(r.words)+1))
		}
		cell.sized(height)
	}
}

// update types into the cell that is being written: what is pasted comes in one line.
func (r *rowForm) update(msg tea.Msg) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		r.words[r.at].types(tea.PasteMsg{Content: inOneLine(strings.Trim(paste.Content, "\n"))})
	} else {
		r.words[r.at].Update(msg)
	}
	r.fit()
}

// view gives the lines of the row, and of which column each is.
func (r *rowForm) view() (lines []string, of []int) {
	for i, cell := range r.words {
		style := r.theme.Muted
		if i == r.at {
			style = r.theme.Accent
		}
		before := style.Render(r.names[i]) + style.Render(cellPrompt)
		for _, line := range strings.Split(cell.View(), "\n") {
			lines, of = append(lines, before+line), append(of, i)
			before = strings.Repeat(" ", look.Cells(r.names[i]+cellPrompt))
		}
	}
	return lines, of
}

// cursor tells where in the view one writes.
func (r *rowForm) cursor() (x, y int) {
	x, y = r.words[r.at].model.Cursor()
	return x + look.Cells(r.names[r.at]+cellPrompt), y + r.at
}

// open begins to write the row under the cursor, a new one on the last line.
func (l *listField) open() {
	added := l.at == len(l.rows)
	if added {
		l.rows = append(slices.Clone(l.rows), sections.Row{})
	}
	r := &rowForm{added: added, cells: make([]string, max(len(l.q.Columns), len(l.rows[l.at]))), theme: l.in.Theme, most: l.height - 1}
	for i, cell := range l.rows[l.at] {
		r.cells[i] = inOneLine(cell)
	}
	room := l.width - l.nameWidth() - look.Cells(cellPrompt)
	for i, col := range l.q.Columns {
		cell := newProseField(&r.cells[i], l.in, 1)
		cell.model = cell.model.SetPlaceholder(look.Placeholder(col.Hint, max(1, room-1)))
		cell.WithWidth(max(1, room))
		r.names = append(r.names, look.Pad(look.Fit(look.Shown(col.Name), l.nameWidth()), l.nameWidth()))
		r.words = append(r.words, cell)
	}
	r.shown = slices.Clone(r.cells)
	l.row = r
	r.focus(l.first())
}

// first is the cell to begin a row with: behind the name, where the list gave one.
func (l *listField) first() int {
	if len(l.q.Columns) > 1 && slices.Contains(l.q.Named, l.rows[l.at].Cell(0)) {
		return 1
	}
	return 0
}

// written gives the row with the cells that were edited; a field shows some signs
// otherwise than they are written, and those of the other cells stay.
func (r *rowForm) written(row sections.Row) sections.Row {
	out := make(sections.Row, len(r.cells))
	copy(out, row)
	for i, cell := range r.cells {
		if cell != r.shown[i] {
			out[i], r.shown[i], r.edited = cell, cell, true
		}
	}
	return out
}
