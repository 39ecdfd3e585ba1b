package look

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Ink draws words of one line in a style: its escape sequence is worked out once
// with the theme, not at each of the hundred lines of a frame.
type Ink struct{ on string }

const inkOff = "\x1b[m"

func newInk(style lipgloss.Style) Ink {
	on, _, _ := strings.Cut(style.Render("x"), "x")
	return Ink{on}
}

// Render gives the words in that style.
func (i Ink) Render(words string) string {
	if words == "" || i.on == "" {
		return words
	}
	return i.on + words + inkOff
}

// Underlined is the same style, underlined.
func (i Ink) Underlined() Ink { return Ink{i.on + "\x1b[4m"} }

// Cells measures a line as a terminal does. Nearly all of our lines are letters,
// signs that are one cell wide, and styles of ours: those are counted without
// looking for grapheme clusters. Anything else is left to the library.
func Cells(s string) int {
	n := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\x1b':
			size := StyleSequence(s[i:])
			if size == 0 {
				return ansi.StringWidth(s)
			}
			i += size
		case c >= ' ' && c < 0x7f:
			n++
			i++
		default:
			size := oneCell(s[i:])
			if size == 0 {
				return ansi.StringWidth(s)
			}
			n++
			i += size
		}
	}
	return n
}

// StyleSequence gives the bytes of the sequence that changes the style and that a
// text begins with, 0 where it is any other.
func StyleSequence(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}

// oneCell gives the bytes of the sign that a text begins with where it is surely
// one cell wide, whatever comes next: accented letters, dashes and quotes, arrows,
// rules and blocks. Else 0.
func oneCell(s string) int {
	switch r, size := utf8.DecodeRuneInString(s); {
	case r >= 0xa0 && r < 0x280 && r != 0xad, // letters; the soft hyphen is none
		r >= 0x2010 && r <= 0x2027,
		r >= 0x2500 && r <= 0x259f:
		return size
	}
	return 0
}

// Fit cuts one line to the width, with an ellipsis where something is missing.
func Fit(s string, width int) string {
	if Cells(s) <= width {
		return s
	}
	return ansi.Truncate(s, max(0, width), "…")
}
