package fields

import (
	"slices"

	"ami-wizard/sections"
	"ami-wizard/wizard/clipboard"
)

// pasted makes rows of a paste, a line a row and a tab a cell. It is false for a paste
// that is words of the cell being written. From within a row they take the place of the
// row where it is empty, fill its cells where they fit in empty ones, and follow it
// otherwise, so that nothing that was written goes.
func (l *listField) pasted(text string) bool {
	rows := clipboard.Rows(text, len(l.q.Columns))
	if len(rows) == 0 || l.row != nil && l.wordsOfCell(rows) {
		return false
	}
	at := len(l.rows)
	if l.row != nil {
		at = l.at + 1
		if len(rows) == 1 && l.filled(rows[0]) {
			return true
		}
		if l.rows[l.at].Empty() {
			at = l.at
			l.rows = slices.Delete(slices.Clone(l.rows), at, at+1)
		}
		l.row = nil
	}
	l.rows = slices.Clone(l.rows)
	var more []sections.Row
	for _, cells := range rows {
		if given := l.q.Given(l.rows, cells[0]); given >= 0 {
			l.rows[given] = append(sections.Row{l.rows[given][0]}, cells[1:]...)
			continue
		}
		more = append(more, sections.Row(cells))
	}
	l.rows = slices.Insert(l.rows, at, more...)
	l.at = at + len(more)
	return true
}

// wordsOfCell tells whether a paste is words for the cell being written: one cell, or
// lines of one cell in a row of which something is written.
func (l *listField) wordsOfCell(rows [][]string) bool {
	if slices.ContainsFunc(rows, func(cells []string) bool { return len(cells) > 1 }) {
		return false
	}
	return len(rows) == 1 || !l.rows[l.at].Empty()
}

// filled puts cells in the row being written, from the cell at the cursor on, if they
// fit in empty ones.
func (l *listField) filled(cells []string) bool {
	from, row := l.row.at, slices.Clone(l.row.cells)
	if from+len(cells) > len(l.q.Columns) || slices.ContainsFunc(row[from:from+len(cells)], func(cell string) bool { return cell != "" }) {
		return false
	}
	copy(row[from:], cells)
	l.rows = slices.Clone(l.rows)
	l.rows[l.at] = row
	l.open()
	l.row.focus(from + len(cells) - 1)
	return true
}
