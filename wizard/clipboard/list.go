package clipboard

import (
	"regexp"
	"strings"
)

// The signs that open an item of a list. Word puts a tab behind each; what is unmistakably
// a bullet may have spaces there, or nothing. The letters are those of Wingdings.
var (
	bulletShape = regexp.MustCompile(`^[\t ]*(?:([•‣⁃◦●○■□▪▫◻◆❖❑➢➤➔✓✔☑])[\t \x{a0}]*|([o·§Øüvq*–—−→-])\t+ *)(\S.*)$`)
	numberShape = regexp.MustCompile(`^[\t ]*([0-9]{1,3}[.)])\t+ *(\S.*)$`)
	letterShape = regexp.MustCompile(`^[\t ]*([a-zA-Z]|[ivxIVX]{2,5})([.)])\t+ *(\S.*)$`)
)

// item is a line that a word processor wrote for an item of a list.
type item struct {
	mark string // which tells its level: items of one level have the same
	sign string // in Markdown
	text string
}

// itemOf reads a line as an item.
func itemOf(line string) (item, bool) {
	if f := bulletShape.FindStringSubmatch(line); f != nil {
		return item{f[1] + f[2], "-", flat(f[3])}, true
	}
	if f := numberShape.FindStringSubmatch(line); f != nil {
		return item{f[1][len(f[1])-1:], f[1], flat(f[2])}, true
	}
	if f := letterShape.FindStringSubmatch(line); f != nil { // Markdown has no letters: they are words
		return item{"a" + f[2], "-", f[1] + f[2] + " " + flat(f[3])}, true
	}
	return item{}, false
}

// flat is a text without tabs.
func flat(text string) string { return strings.TrimSpace(strings.ReplaceAll(text, "\t", " ")) }

// levels knows how deep the items of a list are. A clipboard has no indentation: a mark
// that the list had before goes back to its level, another one opens a level.
type levels struct {
	marks   []string
	indents []int // of what stands behind each mark
}

// put gives an item as a line of Markdown.
func (l *levels) put(i item) string {
	at := 0
	for at < len(l.marks) && l.marks[at] != i.mark {
		at++
	}
	indent := 0
	if at > 0 {
		indent = l.indents[at-1]
	}
	l.marks = append(l.marks[:at], i.mark)
	l.indents = append(l.indents[:at], indent+len(i.sign)+1)
	return strings.Repeat(" ", indent) + i.sign + " " + i.text
}
