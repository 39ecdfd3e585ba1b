package draftfile

import (
	"strconv"

	"ami-wizard/sections"
)

// answer writes the shortest form that says everything: a plain value where the
// question's kind calls for nothing else, dotted keys otherwise.
func (e *encoder) answer(q *sections.Question, a sections.Answer, unknown map[string]any) {
	name := q.Name()
	if value, ok := e.oneValue(q, a); ok && len(unknown) == 0 {
		e.entry(value, name)
		return
	}
	if a.Decision != sections.Undecided {
		e.entry(appendString(nil, string(a.Decision)), name, keyDecision)
	}
	if a.Kept != "" {
		e.entry(appendText(nil, a.Kept), name, keyKept)
	}
	switch {
	case len(a.Picks) == 1 && !q.Form().Several:
		e.entry(appendString(nil, a.Picks[0]), name, keyPicks)
	case len(a.Picks) > 0:
		e.entry(appendPicks(a.Picks), name, keyPicks)
	}
	if a.Text != "" {
		e.entry(appendText(nil, a.Text), name, keyText)
	}
	if len(a.Rows) > 0 {
		e.entry(e.rows(q, a.Rows), name, keyRows)
	}
	e.out = appendEntries(e.out, []string{name}, unknown)
}

// oneValue gives the value of an answer that its kind's own field says in full.
func (e *encoder) oneValue(q *sections.Question, a sections.Answer) (value []byte, ok bool) {
	form := q.Form()
	switch {
	case form.Decides != sections.Undecided:
		return nil, false
	case form.Field == sections.PicksField:
		if len(a.Picks) > 0 && a.Equal(sections.Answer{Picks: a.Picks}) {
			value = plainPicks(form, a)
		}
		return value, value != nil
	case form.Field == sections.RowsField:
		return e.rows(q, a.Rows), len(a.Rows) > 0 && a.Equal(sections.Answer{Rows: a.Rows})
	}
	return plainText(form, a.Text), a.Text != "" && a.Equal(sections.Answer{Text: a.Text})
}

// plainPicks gives nil for what cannot be told plainly.
func plainPicks(form sections.Form, a sections.Answer) []byte {
	switch {
	case form.Several:
		return appendPicks(a.Picks)
	case len(a.Picks) > 1:
		return nil
	case !form.Truth:
		return appendString(nil, a.Picks[0])
	case a.Has(sections.YesID) || a.Has(sections.NoID):
		return strconv.AppendBool(nil, a.Has(sections.YesID))
	}
	return nil
}

func plainText(form sections.Form, text string) []byte {
	switch {
	case form.Bare != nil && form.Bare(text):
		return []byte(text)
	case form.Block:
		return appendText(nil, text)
	}
	return appendString(nil, text)
}

func appendPicks(picks []string) []byte {
	b := []byte{'['}
	for i, pick := range picks {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendString(b, pick)
	}
	return append(b, ']')
}

// rows writes a list one row a line, empty cells left out.
func (e *encoder) rows(q *sections.Question, rows []sections.Row) []byte {
	b := []byte("[\n")
	for _, row := range rows {
		b = append(b, "  {"...)
		written := false
		for i, cell := range row {
			if cell == "" {
				continue
			}
			if written {
				b = append(b, ',')
			}
			b = append(appendKey(append(b, ' '), e.column(q, i)), " = "...)
			b, written = appendString(b, cell), true
		}
		if written {
			b = append(b, ' ')
		}
		b = append(b, "},\n"...)
	}
	return append(b, ']')
}

// column gives the key of a row's i-th cell: the catalogue's where it knows the
// column, then the one that the file gave it, then one made of its rank.
func (e *encoder) column(q *sections.Question, i int) string {
	if i < len(q.Columns) {
		return q.Columns[i].ID
	}
	if beyond := e.draft.Columns(q.ID); i-len(q.Columns) < len(beyond) {
		return beyond[i-len(q.Columns)]
	}
	return sections.NumberedColumn(i)
}

// rawAnswer gives the dotted form of an answer whose question is not known.
func rawAnswer(a sections.Answer) map[string]any {
	raw := map[string]any{}
	if a.Text != "" {
		raw[keyText] = a.Text
	}
	if a.Decision != sections.Undecided {
		raw[keyDecision] = string(a.Decision)
	}
	if a.Kept != "" {
		raw[keyKept] = a.Kept
	}
	if len(a.Picks) > 0 {
		var picks []any
		for _, pick := range a.Picks {
			picks = append(picks, pick)
		}
		raw[keyPicks] = picks
	}
	if len(a.Rows) > 0 {
		var rows []any
		for _, row := range a.Rows {
			cells := map[string]any{}
			for i, cell := range row {
				cells[sections.NumberedColumn(i)] = cell
			}
			rows = append(rows, cells)
		}
		raw[keyRows] = rows
	}
	return raw
}
