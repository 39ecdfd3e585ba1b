package clipboard

import (
	"regexp"
	"strings"
)

// Markdown gives a pasted text as Markdown: bullets and numbers before a tab become a
// list, nested as its marks are, and lines of as many cells become a table. Everything
// else stays as it is, but for the tabs that open a paragraph: they would make code of it.
// block tells that lists or tables were made, which want lines of their own.
func Markdown(text string) (markdown string, block bool) {
	lines := records(text)
	var w writer
	for i := 0; i < len(lines); {
		if item, ok := itemOf(lines[i].raw); ok {
			w.put(list, w.levels.put(item))
			i++
			continue
		}
		if n := table(lines[i:]); n > 0 {
			w.table(lines[i : i+n])
			i += n
			continue
		}
		w.put(words, unindented(lines[i].raw))
		i++
	}
	if !w.block {
		return unindentedAll(text), false
	}
	return strings.Join(w.lines, "\n"), true
}

// table counts the lines that make a table, none where they don't: two at least, of as
// many cells, two at least, and not only the first column's empty ones, which are
// paragraphs that a tab opens.
func table(lines []record) int {
	columns, n, opens := len(lines[0].cells), 0, true
	for n < len(lines) && len(lines[n].cells) == columns {
		if _, ok := itemOf(lines[n].raw); ok {
			break
		}
		opens = opens && lines[n].cells[0] == ""
		n++
	}
	if columns < 2 || n < 2 || opens {
		return 0
	}
	return n
}

// kind is what a line of Markdown belongs to: kinds are parted by an empty line.
type kind int

const (
	words kind = iota
	list
	rows
)

// writer puts lines of Markdown together.
type writer struct {
	lines  []string
	last   kind
	levels levels
	block  bool
}

func (w *writer) put(k kind, line string) {
	if n := len(w.lines); n > 0 && k != w.last && w.lines[n-1] != "" && line != "" {
		w.lines = append(w.lines, "")
	}
	if k != list && (k != words || line != "") {
		w.levels = levels{}
	}
	w.last, w.block = k, w.block || k != words
	w.lines = append(w.lines, line)
}

// table writes a table whose first line is its head.
func (w *writer) table(lines []record) {
	w.last = words // a table is parted from the one before it too
	for i, r := range lines {
		row := "|"
		for _, cell := range r.cells {
			row += " " + cellText(cell) + " |"
		}
		w.put(rows, row)
		if i == 0 {
			w.put(rows, "|"+strings.Repeat(" --- |", len(r.cells)))
		}
	}
}

// cellText is a cell on one line, in which nothing ends the cell.
func cellText(cell string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(cell), " "), "|", `\|`)
}

// indentShape is the tabs that open a line, unless they nest an item of Markdown.
var indentShape = regexp.MustCompile(`^\t+`)

var markdownItem = regexp.MustCompile(`^\t+(?:[-*+]|[0-9]+[.)]) `)

func unindented(line string) string {
	if markdownItem.MatchString(line) {
		return line
	}
	return indentShape.ReplaceAllString(line, "")
}

func unindentedAll(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = unindented(lines[i])
	}
	return strings.Join(lines, "\n")
}
