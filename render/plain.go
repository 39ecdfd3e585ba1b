package render

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// wrapped gives the lines of a text as it stands, its blanks lit: for what is
// too big for glamour, or what it cannot draw.
func wrapped(s string, l look, width int) []string {
	return finish(lipgloss.Wrap(lit(s, l), width, ""), l.text, width)
}

// lit makes a text ready to be wrapped as it stands.
func lit(s string, l look) string {
	s = showable(unescape(s))
	if strings.Contains(s, BlankOpen) {
		s = strings.NewReplacer(BlankOpen, l.blank, BlankClose, reset).Replace(s)
	}
	return s
}

// coded gives the lines of a block of code, cut where they are too long.
func coded(lines []string, l look, width int) []string {
	var out []string
	for _, line := range lines {
		cut := finish(lipgloss.Wrap(showable(unmark(line)), width, ""), l.code, width)
		if len(cut) == 0 {
			cut = []string{""}
		}
		out = append(out, cut...)
	}
	return out
}
