package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tab is what a tabulation becomes: its width on a screen depends on where it
// falls, which nothing else in a text does.
const tab = "    "

// breaks is what begins a new line for those who put it there: the manual break of a
// word processor (VT), that of a page (FF), the separators of records, and the line
// breaks of other systems.
const breaks = "\v\f\r\x1c\x1d\x1e\u0085\u2028\u2029"

// clean makes a text fit to be edited and shown: valid UTF-8, line feeds alone
// between lines, spaces for tabs, and no character that acts on the terminal
// instead of being read (controls, byte order marks, explicit bidirectional
// embeddings and overrides). What breaks a line elsewhere breaks it here, and two
// words that another control parts get a space.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(s))
	last, parted := ' ', false
	for _, r := range s {
		if strings.ContainsRune(breaks, r) {
			r = '\n'
		}
		if acts(r) && r != '\t' {
			parted = parted || r < 0xa0 && r != 0x1b // an escape may stand within a word
			continue
		}
		if parted && !unicode.IsSpace(last) && !unicode.IsSpace(r) {
			b.WriteByte(' ')
		}
		last, parted = r, false
		if r == '\t' {
			b.WriteString(tab)
			continue
		}
		b.WriteRune(r)
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
