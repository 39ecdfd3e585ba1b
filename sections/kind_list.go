package sections

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"ami-wizard/sections/text"
)

// A list has rows of a few columns, of which the first is the row's name.

var listKind = kind{
	needs: func(q *Question) error {
		for _, c := range q.Columns {
			if err := c.check(); err != nil {
				return err
			}
		}
		if len(q.Columns) == 0 || !slices.Contains([]string{"tableau", "puces"}, q.Layout) {
			return errors.New(`a list needs colonnes, and "tableau" or "puces" as forme`)
		}
		return nil
	},
	options: noOptions,
	lacks:   Unanswered,
	check:   checkRows,
	read:    readable,
	value: func(q *Question, a Answer) (string, bool) {
		var names []string
		for _, row := range a.Rows {
			if name := row.Cell(0); !text.Blank(name) && q.Says(row) {
				names = append(names, name)
			}
		}
		return text.Enumerate(names), len(names) > 0
	},
	words: func(_ *Question, a Answer) []string {
		var cells []string
		for _, row := range a.Rows {
			cells = append(cells, row...)
		}
		return cells
	},
	form: Form{Field: RowsField, Want: wantNamedRows},
}

func wantNamedRows(q *Question) string {
	if len(q.Columns) == 0 {
		return wantRows(NumberedColumn(0))
	}
	return wantRows(q.Columns[0].ID)
}

func checkRows(q *Question, a Answer) Reason {
	filled := false
	for _, row := range a.Rows {
		if !q.Says(row) {
			continue
		}
		if text.Blank(row.Cell(0)) {
			return UnnamedRow
		}
		filled = true
	}
	if !filled {
		return Unanswered
	}
	return Complete
}

// NumberedColumn gives the key of a row's i-th cell, from 0, in a column that the
// catalogue does not have.
func NumberedColumn(i int) string { return "colonne-" + strconv.Itoa(i+1) }

// Total is what the numbers of a list's column add up to.
type Total struct {
	Column Column
	Sum    text.Amount
	Read   int // cells that it adds up
	Unread int // cells that were filled and cannot be read: it leaves them out
}

// Whole tells whether the total is that of every cell that was filled: no other one is
// written in the response.
func (t Total) Whole() bool { return t.Read > 0 && t.Unread == 0 }

// Words gives the total in the unit of its column.
func (t Total) Words() string { return t.Column.In(t.Sum) }

// Totals adds up the columns of an answer that have a total.
func (q *Question) Totals(a Answer) []Total {
	var totals []Total
	for i, c := range q.Columns {
		if c.Total {
			totals = append(totals, q.total(a, i))
		}
	}
	return totals
}

func (q *Question) total(a Answer, column int) Total {
	t := Total{Column: q.Columns[column]}
	var amounts []text.Amount
	for _, row := range a.Rows {
		cell := row.Cell(column)
		read, err := t.Column.Read(cell)
		switch {
		case err != nil:
			t.Unread++
		case !text.Blank(cell):
			amounts = append(amounts, read.Amount)
		}
	}
	t.Sum, t.Read = text.Sum(amounts...), len(amounts)
	return t
}

// Starting gives the rows that a list is written in: those of its answer, or, where there
// are none, those that it begins with, which have a name and nothing else.
func (q *Question) Starting(a Answer) []Row {
	if len(a.Rows) > 0 || len(q.Named) == 0 {
		return a.Rows
	}
	rows := make([]Row, 0, len(q.Named))
	for _, name := range q.Named {
		rows = append(rows, Row{name})
	}
	return rows
}

// Given finds the row, of that name, which the list began with and nobody wrote in yet: a
// range that is pasted fills it. It is -1 where there is none.
func (q *Question) Given(rows []Row, name string) int {
	return slices.IndexFunc(rows, func(row Row) bool {
		return !row.Empty() && !q.Says(row) && text.Fold(row[0]) == text.Fold(strings.TrimSpace(name))
	})
}

// Says tells whether somebody wrote something in a row: the name that it began with is
// nobody's words.
func (q *Question) Says(row Row) bool {
	if row.Empty() {
		return false
	}
	for _, cell := range row[1:] {
		if !text.Blank(cell) {
			return true
		}
	}
	return !text.Blank(row[0]) && !slices.Contains(q.Named, row[0])
}
