package sections

import (
	"errors"
	"slices"
	"strconv"

	"ami-wizard/sections/text"
)

// A list has rows of a few columns, of which the first is the row's name.

var listKind = kind{
	needs: func(q *Question) error {
		if len(q.Columns) == 0 || !slices.Contains([]string{"tableau", "puces"}, q.Layout) {
			return errors.New(`a list needs colonnes, and "tableau" or "puces" as forme`)
		}
		return nil
	},
	options: noOptions,
	lacks:   Unanswered,
	check:   func(_ *Question, a Answer) Reason { return checkRows(a.Rows) },
	read:    readable,
	value: func(_ *Question, a Answer) (string, bool) {
		var names []string
		for _, row := range a.Rows {
			if name := row.Cell(0); !text.Blank(name) {
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

func checkRows(rows []Row) Reason {
	filled := false
	for _, row := range rows {
		if row.Empty() {
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
