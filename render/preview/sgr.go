package preview

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Stand-ins for the two characters that glamour interprets once more in words
// that are already read; they have the same width and come back at the end.
const (
	standBackslash = '\U0010fff1'
	standAmpersand = '\U0010fff2'
)

// finish makes lines of what glamour drew: no sequence but the styles, no
// control, no space at the end, each line closing the styles it opens, base
// under all of them; none wider than width.
// Blank lines around them are left out.
func finish(drawn, base string, width int) []string {
	return trimmed(finishLines(strings.Trim(drawn, "\n"), base, width), "")
}

// finishLines does the same and leaves no line out.
func finishLines(drawn, base string, width int) []string {
	var lines []string
	for line := range strings.SplitSeq(drawn, "\n") {
		line = finishLine(line, base)
		if ansi.StringWidth(line) <= width {
			lines = append(lines, line)
			continue
		}
		for piece := range strings.SplitSeq(ansi.Hardwrap(line, width, true), "\n") {
			lines = append(lines, finishLine(piece, base))
		}
	}
	return lines
}

// trimmed leaves out the lines around a text that are nothing but blank.
func trimmed(lines []string, blank string) []string {
	for len(lines) > 0 && lines[0] == blank {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == blank {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// finishLine rewrites one line, up to the last thing that it shows.
func finishLine(line, base string) string {
	p := pen{base: base, line: make([]byte, 0, len(line)+len(base)+len(reset))}
	for line != "" {
		if line[0] == 0x1b {
			sequence := line[:sequenceLen(line)]
			line = line[len(sequence):]
			p.add(sequence)
			continue
		}
		r, size := utf8.DecodeRuneInString(line)
		switch {
		case r == standBackslash:
			p.put(`\`)
		case r == standAmpersand:
			p.put("&")
		case r == ' ':
			p.space()
		case r < ' ' || r >= 0x7f && r <= 0x9f:
		default:
			p.put(line[:size])
		}
		line = line[size:]
	}
	return p.close()
}

// pen writes one line, and knows which styles are on.
type pen struct {
	line    []byte
	base    string
	styles  string // on, but for base
	written string // on in the line so far
	shows   bool   // a space would be seen: underlined, reversed or on a background
	end     int    // of what is shown
	open    bool   // a style is on there
}

// add takes a style sequence in; every other sequence is dropped.
func (p *pen) add(sequence string) {
	params, ok := strings.CutPrefix(sequence, "\x1b[")
	params, isStyle := strings.CutSuffix(params, "m")
	if !ok || !isStyle {
		return
	}
	if params == "" || params == "0" {
		p.styles, p.shows = "", false
		return
	}
	p.shows = p.shows || spaceShows(params)
	if !strings.Contains(p.styles, sequence) {
		p.styles += sequence
	}
}

// spaceShows tells whether a space would be seen in a style.
func spaceShows(params string) bool {
	for param := range strings.FieldsFuncSeq(params, func(r rune) bool { return r == ';' || r == 'm' || r == '[' }) {
		if param == "4" || param == "7" || param == "48" {
			return true
		}
	}
	return false
}

// put writes a character in the styles that are on.
func (p *pen) put(s string) {
	p.turn(p.base + p.styles)
	p.line = append(p.line, s...)
	p.end, p.open = len(p.line), p.written != ""
}

// space writes a space, which most styles don't change: then they stay off.
func (p *pen) space() {
	switch {
	case p.shows:
		p.turn(p.base + p.styles)
	case spaceShows(p.written):
		p.turn(p.base)
	}
	p.line = append(p.line, ' ')
}

// turn changes the styles of what follows.
func (p *pen) turn(styles string) {
	if styles == p.written {
		return
	}
	rest, more := strings.CutPrefix(styles, p.written)
	if !more {
		rest = reset + styles
	}
	p.line = append(p.line, rest...)
	p.written = styles
}

// close gives the line, without what does not show at its end.
func (p *pen) close() string {
	line := p.line[:p.end]
	if p.open {
		line = append(line, reset...)
	}
	return string(line)
}

// sequenceLen measures the escape sequence that opens s.
func sequenceLen(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
		}
		return len(s)
	case ']', 'P', 'X', '^', '_':
		for i := 2; i < len(s); i++ {
			if s[i] == 0x07 {
				return i + 1
			}
			if s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
		}
		return len(s)
	}
	return 2
}
