package preview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"ami-wizard/render/tree"
)

// wrapped gives the lines of words as they stand, the blanks lit: for what is too big for
// glamour, or what it cannot draw.
func wrapped(spans []tree.Span, l look, width int) []string {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.Break:
			b.WriteByte('\n')
		case s.Blank:
			b.WriteString(styled(l.blank, showable(s.Text)))
		default:
			b.WriteString(showable(s.Text))
		}
	}
	return finish(lipgloss.Wrap(b.String(), width, ""), l.text, width)
}

// coded gives the lines of a block of code, cut where they are too long.
func coded(lines []string, l look, width int) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if fits(line, width) {
			words := strings.TrimLeft(line, " ")
			out = append(out, line[:len(line)-len(words)]+styled(l.code, words))
			continue
		}
		cut := finish(lipgloss.Wrap(showable(line), width, ""), l.code, width)
		if len(cut) == 0 {
			cut = []string{""}
		}
		out = append(out, cut...)
	}
	return out
}

// fits tells a line that surely shows as it is: short, in ASCII, without a space at its end.
func fits(line string, width int) bool {
	if len(line) > width || strings.HasSuffix(line, " ") {
		return false
	}
	for i := range len(line) {
		if line[i] < ' ' || line[i] > '~' {
			return false
		}
	}
	return true
}

// showable makes words that glamour shows as they are. The narrow no-break space becomes the
// plain one, which wrapping knows not to break at.
func showable(s string) string {
	if !strings.ContainsAny(s, "\\&\u202f") {
		return s
	}
	return showing.Replace(s)
}

var showing = strings.NewReplacer(`\`, string(standBackslash), "&", string(standAmpersand), "\u202f", "\u00a0")
