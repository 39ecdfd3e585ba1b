package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/words"
)

// answerList takes the name of a new row, or what to do with the rows.
func (l *conversation) answerList(q *sections.Question, typed string) outcome {
	if next, ok := l.bare(q, typed); ok {
		return next
	}
	if strings.Contains(typed, "\t") {
		return l.addCells(q, typed)
	}
	return l.addRow(q, strings.TrimSpace(text.CleanLine(typed)), 1)
}

// addCells takes a row that a spreadsheet gives, a tab a cell.
func (l *conversation) addCells(q *sections.Question, typed string) outcome {
	rows := slices.Clone(q.Starting(l.Draft().Answer(q.ID)))
	for _, cells := range clipboard.Rows(typed, len(q.Columns)) {
		if len(rows) >= sections.MaxRows {
			l.Sayf(linListFull, sections.MaxRows)
			return quiet
		}
		at := q.Given(rows, cells[0])
		if at < 0 {
			rows, at = append(rows, cells[:1]), len(rows)
		}
		rows[at] = append(sections.Row{rows[at][0]}, cells[1:]...)
		l.Sayf(linRow, at+1, rowWords(q, rows[at]))
	}
	l.Settle(q.ID, sections.Answer{Rows: rows})
	l.sayTotals(q)
	return quiet
}

// addRow asks for a new row, from that cell on.
func (l *conversation) addRow(q *sections.Question, first string, from int) outcome {
	rows := q.Starting(l.Draft().Answer(q.ID))
	if len(rows) >= sections.MaxRows {
		l.Sayf(linListFull, sections.MaxRows)
		return quiet
	}
	rows = append(slices.Clone(rows), sections.Row{first})
	return l.writeRow(q, rows, len(rows)-1, from)
}

// writeRow asks for the cells of a row from one of them on. The row is in the
// draft while it is written; nothing of an empty one stays.
func (l *conversation) writeRow(q *sections.Question, rows []sections.Row, at, from int) outcome {
	was := q.Starting(l.Draft().Answer(q.ID))
	isNew := at == len(was)
	row := make(sections.Row, len(q.Columns))
	copy(row, rows[at])
	row = append(row, rows[at][min(len(row), len(rows[at])):]...) // cells that the catalogue has no column for
	complete := true
	for i := from; i < len(q.Columns) && complete; i++ {
		rows = slices.Clone(rows)
		rows[at] = slices.Clone(row)
		if !row.Empty() {
			l.Edit(q.ID, l.withRows(q, rows))
		}
		row[i], complete = l.field(cellPrompt(q.Columns[i], l.tellable(q, row[i]), len(was) == 0), row[i], q.Columns[i].Hint)
		if told, _ := words.Cell(q.Columns[i], row[i]); !l.masks(q) {
			l.Say(told)
		}
	}
	rows = slices.Clone(rows)
	rows[at] = row
	if row.Empty() {
		rows = slices.Delete(rows, at, at+1)
		l.Say(linRowEmpty)
	} else {
		l.Sayf(linRow, at+1, l.tellable(q, rowName(row)))
	}
	if !row.Empty() || !isNew || l.Writing != "" {
		l.Settle(q.ID, l.withRows(q, rows))
		l.sayTotals(q)
	}
	return quiet
}

// sayTotals tells what a list adds up to.
func (l *conversation) sayTotals(q *sections.Question) {
	told, _ := words.Totals(l.Cat, l.Draft(), q)
	for _, line := range told {
		l.Say(l.tellable(q, line))
	}
}

// withRows gives the answer to a list with other rows; what else it holds stays.
func (l *conversation) withRows(q *sections.Question, rows []sections.Row) sections.Answer {
	a := l.Draft().Answer(q.ID)
	a.Rows = rows
	return a
}

// cellPrompt names a cell. What to type there is told while nobody has filled
// any; later on the command for help tells it.
func cellPrompt(column sections.Column, now string, hinted bool) string {
	switch {
	case now != "":
		return fmt.Sprintf(linCellNow, column.Name, now)
	case hinted && column.Hint != "":
		return fmt.Sprintf(linCellHint, column.Name, column.Hint)
	}
	return fmt.Sprintf(linCellPrompt, column.Name)
}

// rowAt reads the number of a row.
func (l *conversation) rowAt(q *sections.Question, number string) (rows []sections.Row, at int, ok bool) {
	if q == nil || !q.Tabular() {
		l.Say(linOnlyInList)
		return nil, 0, false
	}
	rows = slices.Clone(q.Starting(l.Draft().Answer(q.ID)))
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(rows) {
		l.Sayf(linNoSuchRow, rowCount(len(rows)))
		return nil, 0, false
	}
	return rows, n - 1, true
}

func (l *conversation) changeRow(q *sections.Question, number string) outcome {
	rows, at, ok := l.rowAt(q, number)
	if !ok {
		return quiet
	}
	from := 0
	if len(q.Columns) > 1 && slices.Contains(q.Named, rows[at].Cell(0)) {
		from = 1 // the list gave the name
	}
	return l.writeRow(q, rows, at, from)
}

func (l *conversation) removeRow(q *sections.Question, number string) outcome {
	if q != nil && q.Proposes() && number == "" {
		return l.answerPassage(q, string(sections.Remove))
	}
	rows, at, ok := l.rowAt(q, number)
	if !ok {
		return quiet
	}
	l.Sayf(linRowRemoved, at+1, l.tellable(q, rowName(rows[at])))
	l.Settle(q.ID, l.withRows(q, slices.Delete(rows, at, at+1)))
	return quiet
}

// moveRow changes a row's place with its neighbour.
func (l *conversation) moveRow(q *sections.Question, number string, by int) outcome {
	rows, at, ok := l.rowAt(q, number)
	if !ok {
		return quiet
	}
	to := at + by
	if to < 0 || to >= len(rows) {
		l.Say(linRowStays)
		return quiet
	}
	rows[at], rows[to] = rows[to], rows[at]
	l.Sayf(linRowMoved, l.tellable(q, rowName(rows[to])), to+1, len(rows))
	l.Settle(q.ID, l.withRows(q, rows))
	return quiet
}
