package wizard

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// ink draws words of one line in a style: its escape sequence is worked out once
// with the theme, not at each of the hundred lines of a frame.
type ink struct{ on string }

const inkOff = "\x1b[m"

func newInk(style lipgloss.Style) ink {
	on, _, _ := strings.Cut(style.Render("x"), "x")
	return ink{on}
}

// Render gives the words in that style.
func (i ink) Render(words string) string {
	if words == "" || i.on == "" {
		return words
	}
	return i.on + words + inkOff
}

// underlined is the same style, underlined.
func (i ink) underlined() ink { return ink{i.on + "\x1b[4m"} }

// cells measures a line as a terminal does. Nearly all of our lines are letters,
// signs that are one cell wide, and styles of ours: those are counted without
// looking for grapheme clusters. Anything else is left to the library.
func cells(s string) int {
	n := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\x1b':
			size := styleSequence(s[i:])
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

// styleSequence gives the bytes of the sequence that changes the style and that a
// text begins with, 0 where it is any other.
func styleSequence(s string) int {
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

// fit cuts one line to the width, with an ellipsis where something is missing.
func fit(s string, width int) string {
	if cells(s) <= width {
		return s
	}
	return ansi.Truncate(s, max(0, width), "…")
}
