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

// filled gives the rows that say something, and the columns that they fill; the
// first column always stands, since it names the row.
func filled(q *sections.Question, all []sections.Row) (kept []sections.Row, columns []int) {
	used := make([]bool, len(q.Columns))
	for _, row := range all {
		said := false
		for i := range used {
			if strings.TrimSpace(row.Cell(i)) != "" {
				used[i], said = true, true
			}
		}
		if said {
			kept = append(kept, row)
		}
	}
	for i, u := range used {
		if u || i == 0 {
			columns = append(columns, i)
		}
	}
	return kept, columns
}

func table(q *sections.Question, all []sections.Row, columns []int) string {
	var b strings.Builder
	for _, c := range columns {
		b.WriteString("| " + markup.Literal(q.Columns[c].Name) + " ")
	}
	b.WriteString("|\n" + strings.Repeat("| --- ", len(columns)) + "|")
	for _, row := range all {
		b.WriteByte('\n')
		for _, c := range columns {
			b.WriteString("| " + cell(q, row, c) + " ")
		}
		b.WriteByte('|')
	}
	return b.String()
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

// cell gives one cell; a row without a name gets a blank for it.
func cell(q *sections.Question, row sections.Row, c int) string {
	text := markup.Literal(row.Cell(c))
	if text == "" && c == 0 {
		return blank(strings.ToLower(q.Columns[0].Name))
	}
	return text
}
