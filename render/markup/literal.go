package markup

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// Literal writes a short answer so that CommonMark and its usual extensions
// show it as it was typed, wherever it stands in a line. Web and mail addresses
// become autolinks; everything that would be interpreted is escaped.
func Literal(s string) string {
	s = strings.Join(strings.FieldsFunc(s, breaks), " ")
	if !strings.ContainsFunc(s, special) {
		return EscapeStart(s)
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	done := 0
	for _, m := range addresses(s) {
		found := trimAddress(s[m[0]:m[1]])
		found += ownStars(found, s[m[0]+len(found):m[1]])
		if found == "" || m[0] > 0 && wordByte(s[m[0]-1]) {
			continue
		}
		escapeInline(&b, s, done, m[0])
		b.WriteString("<" + found + ">")
		done = m[0] + len(found)
	}
	escapeInline(&b, s, done, len(s))
	return EscapeStart(b.String())
}

// address finds what may become an autolink: never a byte that would need an
// escape, since an autolink knows none.
var address = regexp.MustCompile(`https?://[^\s<>"\[\]\x60|\\\x{2063}\x{2064}{}]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)

// addresses finds them; the pattern tries each word, so texts that cannot hold any
// are not shown to it.
func addresses(s string) [][]int {
	if !strings.Contains(s, "://") && strings.IndexByte(s, '@') < 0 {
		return nil
	}
	return address.FindAllStringIndex(s, -1)
}

// trimAddress leaves out the punctuation of the sentence around an address.
func trimAddress(s string) string {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return strings.ContainsRune(".,;:!?'’»*_~-", r) || unicode.IsSpace(r)
	})
	if strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
		s = strings.TrimRight(s, ").,;")
	}
	if strings.HasSuffix(s, "://") || strings.HasSuffix(s, ":") {
		return "" // nothing but the scheme
	}
	return s
}

// breaks tells the spaces that don't hold words together.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// special tells the characters that CommonMark may interpret within a line.
func special(r rune) bool {
	return r < utf8.RuneSelf && strings.ContainsRune("\\`*_[]<&|~$#:@.{", r)
}

// escapeInline writes s[from:to], escaped wherever it may stand in a line.
func escapeInline(b *strings.Builder, s string, from, to int) {
	for i := from; i < to; i++ {
		if interpreted(s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
}

// interpreted tells whether the i-th byte of a line would be read as markup.
func interpreted(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$':
		return true
	case '_': // within a word it is read as it stands
		return !within(s, i)
	case '@':
		return within(s, i)
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || wordByte(s[i+1]))
	case '{':
		return attributes.MatchString(s[i+1:])
	case '#':
		return i == 0 || strings.IndexByte(" #", s[i-1]) >= 0
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return strings.HasPrefix(s[i:], "://")
}

// within tells whether the i-th byte stands within a word.
func within(s string, i int) bool {
	return i > 0 && i+1 < len(s) && wordByte(s[i-1]) && wordByte(s[i+1])
}

// wordByte tells ASCII letters and digits, and every byte of a longer rune.
func wordByte(c byte) bool {
	return c >= utf8.RuneSelf || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// opener finds what opens a block at the start of a line; its group is where
// the escape goes.
var opener = regexp.MustCompile("^(?:" +
	"()#{1,6}(?:[ \t]|$)|()#[.)](?:[ \t]|$)|()>|()[-+*](?:[ \t]|$)|[0-9]{1,9}()[.)](?:[ \t]|$)|" +
	"()={1,}[ \t]*$|()-(?:[ \t]*-)+[ \t]*$|()(?:\\*[ \t]*){3,}$|()(?:_[ \t]*){3,}$|()(?:`{3,}[^`]*$|~~~)|()\\||\\[(?:[^]\\[\\\\]|\\\\.)*\\]():|():(?:[ \t]|::)|()\\((?:[0-9]+|#|[A-Za-z]|[ivxlcdm]+|@[^ )]*)\\)[ \t]|()\\+[-=]{3}|()[-:][-:|\\\\ \t]*$)")

// EscapeStart escapes what would open a block at the start of a line.
func EscapeStart(s string) string {
	if s == "" || !strings.ContainsRune("#>-+*=_`~|[:(0123456789", rune(s[0])) {
		return s
	}
	m := opener.FindStringSubmatchIndex(s)
	for g := 2; g < len(m); g += 2 {
		if at := m[g]; at >= 0 && s[at] == '`' { // what is left of the run could match another
			run := len(s) - len(strings.TrimLeft(s, "`"))
			return strings.Repeat("\\`", run) + s[run:]
		} else if at >= 0 {
			return s[:at] + `\` + s[at:]
		}
	}
	return s
}

// SafeLink tells whether a link may be followed: relative, or to the web or a
// mailbox. Everything else (javascript:, data: …) is shown and not linked.
func SafeLink(destination string) bool {
	scheme, _, found := strings.Cut(readLink(destination), ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return true
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}

// readLink gives a link as browsers read it: entities and escapes resolved,
// controls and spaces dropped.
func readLink(destination string) string {
	s := Unescape(destination)
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// Unescape resolves the backslash escapes and the entities of CommonMark. An entity that
// stands for something that acts, rather than for something to read, stays as it is.
func Unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for s != "" {
		switch i := strings.IndexAny(s, `\&`); {
		case i < 0:
			b.WriteString(s)
			s = ""
		case s[i] == '\\' && i+1 < len(s) && punctuation(s[i+1]):
			b.WriteString(s[:i] + s[i+1:i+2])
			s = s[i+2:]
		case s[i] == '&' && entity.MatchString(s[i:]):
			end := i + strings.IndexByte(s[i:], ';') + 1
			b.WriteString(s[:i] + harmless(s[i:end]))
			s = s[end:]
		default:
			b.WriteString(s[:i+1])
			s = s[i+1:]
		}
	}
	return b.String()
}

// harmless gives what an entity stands for.
func harmless(entity string) string {
	s := html.UnescapeString(entity)
	if text.Clean(s) != s || strings.ContainsAny(s, "\n\t") {
		return entity
	}
	return s
}

var entity = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')
}

// attributes finds, behind a brace, what pandoc reads as an id, a class, a format or
// values.
var attributes = regexp.MustCompile(`^(?:[#.=:-][^}]*|[^}=]+=[^}]*)}`)
