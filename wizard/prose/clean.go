package prose

import (
	"strings"
	"unicode/utf8"
)

// tab is what a tabulation becomes: its width on a screen depends on where it
// falls, which nothing else in a text does.
const tab = "    "

// clean makes a text fit to be edited and shown: valid UTF-8, line feeds alone
// between lines, spaces for tabs, and no character that acts on the terminal
// instead of being read (controls, byte order marks, explicit bidirectional
// embeddings and overrides).
func clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteString(tab)
		case r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case !acts(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isClean tells in one pass that clean has nothing to do.
func isClean(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0x20 && c < 0x7f || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if acts(r) || r == utf8.RuneError && size == 1 {
			return false
		}
		i += size
	}
	return true
}

// acts tells the characters that clean replaces or drops.
func acts(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n'
	case r < 0x7f:
		return false
	case r <= 0x9f, r == 0xfeff, r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}
