package clipboard

import "strings"

// record is a line of a spreadsheet.
type record struct {
	raw   string // as it was pasted
	cells []string
}

// records reads lines of cells parted by tabs. A cell within quotes may hold tabs, line
// breaks and doubled quotes, as spreadsheets write one that does.
func records(text string) (out []record) {
	text = strings.TrimRight(text, "\n")
	for text != "" {
		var r record
		from, more := text, true
		for more {
			var cell string
			cell, text, more = nextCell(text)
			r.cells = append(r.cells, cell)
		}
		r.raw = strings.TrimSuffix(from[:len(from)-len(text)], "\n")
		out = append(out, r)
	}
	return out
}

// nextCell reads a cell, and tells whether its line has another.
func nextCell(text string) (cell, rest string, more bool) {
	cell, rest, ok := quotedCell(text)
	if !ok {
		end := strings.IndexAny(text, "\t\n")
		if end < 0 {
			end = len(text)
		}
		cell, rest = text[:end], text[end:]
	}
	if rest == "" {
		return cell, "", false
	}
	return cell, rest[1:], rest[0] == '\t'
}

// quotedCell reads a cell within quotes. Only a cell that needs them has them: quotes
// around plain words are words.
func quotedCell(text string) (cell, rest string, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false
	}
	for at := 1; at < len(text); at++ {
		if text[at] != '"' {
			continue
		}
		if strings.HasPrefix(text[at+1:], `"`) {
			at++
			continue
		}
		cell, rest = text[1:at], text[at+1:]
		if rest != "" && rest[0] != '\t' && rest[0] != '\n' || !strings.ContainsAny(cell, "\t\n\"") {
			return "", "", false
		}
		return strings.ReplaceAll(cell, `""`, `"`), rest, true
	}
	return "", "", false
}

// Rows gives a pasted text as the rows of a list: a line is a row, a tab parts its cells,
// and the bullet that opens an item is not one of its words. Empty lines are no rows.
// What does not fit in that many columns is added to the last.
func Rows(text string, columns int) (rows [][]string) {
	for _, r := range records(text) {
		cells := r.cells
		if i, ok := itemOf(r.raw); ok {
			cells = []string{i.text}
		}
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(strings.NewReplacer("\n", " ", "\t", " ").Replace(cells[i]))
		}
		if columns > 0 && len(cells) > columns {
			cells = append(cells[:columns-1:columns-1], strings.TrimRight(strings.Join(cells[columns-1:], " · "), " ·"))
		}
		rows = append(rows, cells)
	}
	return rows
}
