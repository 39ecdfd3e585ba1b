package fields

import (
	"slices"

	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// rowForm writes one row, an input a column.
type rowForm struct {
	cells  []string
	shown  []string // the cells as the inputs showed them before the last key
	added  bool
	edited bool
	names  []string // the columns', as wide as each other
	inputs []*huh.Input
	theme  *look.Theme
	group  *huh.Group
	form   *huh.Form
	at     int
}

// focus goes to a column; the cells that are not being written show their
// beginning.
func (r *rowForm) focus(at int) {
	for i, input := range r.inputs {
		settle(input, i == at)
		style := r.theme.Muted
		if i == at {
			style = r.theme.Accent
		}
		input.Title(style.Render(r.names[i]))
	}
	for ; r.at < at; r.at++ {
		r.form.NextField()
	}
	for ; r.at > at; r.at-- {
		r.form.PrevField()
	}
	r.inputs[at].Focus()
}

// open begins to write the row under the cursor, a new one on the last line.
func (l *listField) open() {
	added := l.at == len(l.rows)
	if added {
		l.rows = append(slices.Clone(l.rows), sections.Row{})
	}
	r := &rowForm{added: added, cells: make([]string, max(len(l.q.Columns), len(l.rows[l.at]))), theme: l.in.Theme}
	copy(r.cells, l.rows[l.at])
	var fields []huh.Field
	for i, col := range l.q.Columns {
		name := look.Pad(look.Fit(look.Shown(col.Name), l.nameWidth()), l.nameWidth())
		input := huh.NewInput().Inline(true).Title(name).Value(&r.cells[i]).Prompt(" › ").
			Placeholder(look.Placeholder(col.Hint, l.width-l.nameWidth()-4))
		r.names, r.inputs, fields = append(r.names, name), append(r.inputs, input), append(fields, input)
	}
	r.group, r.form = Assemble(fields, l.in.Theme, l.width)
	r.focus(l.first())
	r.shown = slices.Clone(r.cells)
	l.row = r
}

// first is the cell to begin a row with: behind the name, where the list gave one.
func (l *listField) first() int {
	if len(l.q.Columns) > 1 && slices.Contains(l.q.Named, l.rows[l.at].Cell(0)) {
		return 1
	}
	return 0
}

// written gives the row with the cells that were edited; an input shows some signs
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
