package render

import (
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/sections"
)

// rows writes a list: a table, or items that open with the row's name. Columns
// that no row fills are left out, and a table of one column is better a list.
func rows(q *sections.Question, all []sections.Row) (string, bool) {
	kept, columns := filled(q, all)
	switch {
	case len(kept) == 0:
		return "", false
	case q.Layout == "tableau" && len(columns) > 1:
		return table(q, kept, columns), true
	}
	return items(q, kept, columns), true
}

// filled gives the rows in which somebody wrote something, and the columns that they fill; the
// first column always stands, since it names the row.
func filled(q *sections.Question, all []sections.Row) (kept []sections.Row, columns []int) {
	used := make([]bool, len(q.Columns))
	for _, row := range all {
		if !q.Says(row) {
			continue
		}
		kept = append(kept, row)
		for i := range used {
			used[i] = used[i] || strings.TrimSpace(row.Cell(i)) != ""
		}
	}
	for i, u := range used {
		if u || i == 0 {
			columns = append(columns, i)
		}
	}
	return kept, columns
}

// table writes rows under the names of their columns, numbers on the right, and what they
// add up to in a last row.
func table(q *sections.Question, all []sections.Row, columns []int) string {
	var b strings.Builder
	for _, c := range columns {
		b.WriteString("| " + markup.Literal(q.Columns[c].Name) + " ")
	}
	b.WriteString("|\n")
	for _, c := range columns {
		if q.Columns[c].Counts() {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	b.WriteByte('|')
	for _, row := range all {
		b.WriteByte('\n')
		for _, c := range columns {
			b.WriteString("| " + cell(q, row, c) + " ")
		}
		b.WriteByte('|')
	}
	b.WriteString(totals(q, all, columns))
	return b.String()
}

// totals writes the row of what columns add up to, where there is one: of a column with a
// cell that cannot be read none is told, since a jury would add it up otherwise.
func totals(q *sections.Question, all []sections.Row, columns []int) string {
	sums := map[string]string{}
	for _, t := range q.Totals(sections.Answer{Rows: all}) {
		if t.Whole() {
			sums[t.Column.ID] = "**" + markup.Literal(t.Words()) + "**"
		}
	}
	if len(sums) == 0 || len(all) < 2 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n")
	for i, c := range columns {
		words := sums[q.Columns[c].ID]
		if i == 0 && words == "" {
			words = "**" + totalName + "**"
		}
		b.WriteString("| " + words + " ")
	}
	return b.String() + "|"
}

func items(q *sections.Question, all []sections.Row, columns []int) string {
	var b strings.Builder
	for i, row := range all {
		if i > 0 {
			b.WriteByte('\n')
		}
		name := cell(q, row, columns[0])
		if len(columns) > 1 && name != "" && !strings.HasPrefix(name, "<") {
			name = "**" + name + "**"
		}
		b.WriteString(bullet + name)
		separator := cardSeparator
		for _, c := range columns[1:] {
			if text := cell(q, row, c); text != "" {
				b.WriteString(separator + text)
				separator = " · "
			}
		}
	}
	return b.String()
}

// cell gives one cell, as its column reads it; a row without a name gets a blank for it.
func cell(q *sections.Question, row sections.Row, c int) string {
	read, _ := q.Columns[c].Read(row.Cell(c)) // what cannot be read stays as it was typed
	text := markup.Literal(read.Words)
	if text == "" && c == 0 {
		return blank(strings.ToLower(q.Columns[0].Name))
	}
	return text
}
