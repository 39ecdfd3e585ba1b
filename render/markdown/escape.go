package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes words so that they read as they are wherever they stand in a line, behind
// that byte. Those of a blank keep their brackets.
func escape(s string, before byte, blank bool) string {
	if !strings.ContainsAny(s, "\\`*_[]<&~$:@.{^!(") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := range len(s) {
		c, last := s[i], before
		if i > 0 {
			last = s[i-1]
		}
		if acts(s, i, last) && !(blank && (c == '[' || c == ']')) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// acts tells whether some reader of Markdown would read the i-th byte of words as more
// than a word, behind that byte.
func acts(s string, i int, before byte) bool {
	after := byte(0) // unknown
	if i+1 < len(s) {
		after = s[i+1]
	}
	switch s[i] {
	case '\\', '`', '<':
		return true
	case '*', '~', '_':
		return delimiter(s, i, before, after)
	case '[', ']', '(', '!':
		return bracket(s, i, before, after)
	case '&':
		return after == '#' || wordByte(after)
	case '@', '.', ':':
		return bare(s, i) || citation(s, i, before) || i == 0 && s[i] == ':' && before == ']'
	}
	return pandocs(s, i, before)
}

// delimiter tells a sign that may emphasise: not one between spaces, nor an underscore
// within a word.
func delimiter(s string, i int, before, after byte) bool {
	if s[i] != '_' {
		return before != ' ' || after != ' '
	}
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := utf8.DecodeRuneInString(s[i+1:])
	return !wordRune(last) || !wordRune(next)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// bracket tells the brackets of a link, a reference or a footnote.
func bracket(s string, i int, before, after byte) bool {
	switch s[i] {
	case '[':
		return after == '^' || before == ']' && i == 0
	case ']':
		return after == '(' || after == ':'
	case '(':
		return before == ']' && i == 0
	}
	return after == 0 // an exclamation mark, before a link
}

// bare tells the sign in an address without which no reader takes it for one.
func bare(s string, i int) bool {
	switch s[i] {
	case '@':
		word, _, _ := strings.Cut(s[i+1:], " ")
		return i > 0 && wordByte(s[i-1]) && strings.Contains(word, ".")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return strings.HasPrefix(s[i:], "://")
}

// citation tells an at sign that opens a word, as in "@nom", by which pandoc cites a work.
func citation(s string, i int, before byte) bool {
	name, _ := utf8.DecodeRuneInString(s[i+1:])
	return s[i] == '@' && !wordByte(before) && unicode.IsLetter(name)
}

// pandocs tells a sign to which only pandoc's dialect gives a meaning.
func pandocs(s string, i int, before byte) bool {
	rest := s[i+1:]
	switch s[i] {
	case '$':
		return rest != "" && rest[0] != ' '
	case '^':
		return before != '[' && superscript.MatchString(rest)
	case '{':
		return strings.IndexByte("`)]}>", before) >= 0 || attributes.MatchString(rest)
	}
	return false
}

// superscript finds, behind a circumflex, what pandoc reads as raised, or as a note.
var superscript = regexp.MustCompile(`^(?:\[|[^ ^]*\^)`)

// attributes finds, behind a brace, what pandoc reads as an id, a class, a format or
// values.
var attributes = regexp.MustCompile(`^(?:[#.=:-][^}]*|[^}=]+=[^}]*)}`)

// wordByte tells ASCII letters and digits, and every byte of a longer rune.
func wordByte(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
