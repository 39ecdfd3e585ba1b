package render

import "strings"

// BlankOpen and BlankClose stand around a blank in a Block's Text. They are
// invisible, and sections.Clean takes them out of every answer: those that
// stand in a text come from here.
const (
	BlankOpen  = "\u2063"
	BlankClose = "\u2064"
)

var marks = strings.NewReplacer(BlankOpen, "", BlankClose, "")

// unmark takes the marks away, for what leaves the program.
func unmark(s string) string {
	if !strings.Contains(s, BlankOpen) && !strings.Contains(s, BlankClose) {
		return s
	}
	return marks.Replace(s)
}

// blank gives the words that stand for a missing answer, within marks.
func blank(name string) string {
	if name == "" {
		return BlankOpen + blankOpening + blankClosing + BlankClose
	}
	return BlankOpen + blankOpening + blankNamed + literal(name) + blankClosing + BlankClose
}
