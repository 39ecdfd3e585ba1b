package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"
)

// Plain runes: those that French is written with, one cell wide, and that no
// rune of one cell joins into a cluster. Two tables of them, asked of x/ansi once, save
// the general segmentation of almost every character.
const (
	latinFirst = 0x00a0 // U+00A0 no-break space …
	latinLast  = 0x027f // … to the last of those that begin with the byte 0xc9: é, «, ç, œ
	punctFirst = 0x2010 // U+2010 hyphen …
	punctLast  = 0x202f // … to the narrow no-break space: ’, –, …, “
)

var (
	latin = oneCellTable(latinFirst, latinLast)
	punct = oneCellTable(punctFirst, punctLast)
)

// measure is how x/ansi measures a cluster, ambiguous signs being wide where the
// environment asks for it.
var measure = displaywidth.Options{EastAsianWidth: ansi.StringWidth("…") > 1}

// oneCellTable tells which runes between first and last are one cell wide. Those
// of no width (soft hyphen, line separators) are the ones that act on their
// neighbours; the ambiguous ones may be two cells wide, as the environment says.
func oneCellTable(first, last rune) []bool {
	table := make([]bool, last-first+1)
	for r := first; r <= last; r++ {
		table[r-first] = ansi.StringWidth(string(r)) == 1
	}
	return table
}

// oneCell returns the size in bytes of the rune at text[i:], 0 if it is not one that takes a
// cell by itself.
func oneCell(text string, i int) int {
	c := text[i]
	switch {
	case c < 0x80:
		return 1
	case c >= 0xc2 && c <= 0xc9:
		r := int(c&0x1f)<<6 | int(text[i+1]&0x3f)
		if r >= latinFirst && latin[r-latinFirst] {
			return 2
		}
	case c == 0xe2 && text[i+1] == 0x80 && text[i+2] >= 0x90 && text[i+2] <= 0xaf:
		if punct[text[i+2]-0x90] {
			return 3
		}
	}
	return 0
}

// cluster returns the size in bytes and in cells of the grapheme cluster at
// text[i:]. The text is valid UTF-8 (clean sees to it) and i a cluster boundary.
// A line feed counts for one cell here; nobody asks.
func cluster(text string, i int) (size, cells int) {
	n := oneCell(text, i)
	if n > 0 && (i+n == len(text) || oneCell(text, i+n) > 0) {
		return n, 1
	}
	g := measure.StringGraphemes(text[i:])
	g.Next()
	return len(g.Value()), g.Width()
}

// width returns the cells that text takes, one row of it or less.
func width(text string) int {
	total := 0
	for i := 0; i < len(text); {
		size, cells := cluster(text, i)
		i += size
		total += cells
	}
	return total
}

// cut returns the beginning of text that fits in limit cells, or a question mark
// when nothing does, an emoji in one column: rather a sign than a row that overflows.
func cut(text string, limit int) string {
	used := 0
	for i := 0; i < len(text); {
		size, cells := cluster(text, i)
		if used+cells > limit {
			if i == 0 {
				return "?"
			}
			return text[:i]
		}
		i += size
		used += cells
	}
	return text
}

// trim returns a row without the spaces that end it, whole clusters only: a few
// scripts have signs that take what follows, were it a space.
func trim(row string) string {
	s := strings.TrimRight(row, " ")
	if s == row {
		return s
	}
	if _, size := utf8.DecodeLastRuneInString(s); size > 1 {
		if joined, _ := cluster(s[len(s)-size:]+" ", 0); joined > size {
			return row[:len(s)+1]
		}
	}
	return s
}

// boundary returns the first cluster boundary of row at or after off, an offset
// into it.
func boundary(row string, off int) int {
	i := 0
	for i < off && i < len(row) {
		size, _ := cluster(row, i)
		i += size
	}
	return i
}
