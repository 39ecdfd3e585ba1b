package markup

import "strings"

// BlankOpen and BlankClose stand around a blank in a text to be parsed. They are
// invisible, and text.Clean takes them out of every answer: those that
// stand in a text come from here.
const (
	BlankOpen  = "\u2063"
	BlankClose = "\u2064"
)

var marks = strings.NewReplacer(BlankOpen, "", BlankClose, "")

// Unmark takes the marks away, for what leaves the program.
func Unmark(s string) string {
	if !strings.Contains(s, BlankOpen) && !strings.Contains(s, BlankClose) {
		return s
	}
	return marks.Replace(s)
}

// Blank gives words that stand for a missing answer, within marks.
func Blank(words string) string { return BlankOpen + words + BlankClose }
