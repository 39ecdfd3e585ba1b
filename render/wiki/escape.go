package wiki

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes words so that they read as they are.
func escape(s string, at place) string {
	s = strings.ReplaceAll(s, "\n", " ")
	var b strings.Builder
	from := 0
	for i := range len(s) {
		if !mayAct[s[i]] {
			continue
		}
		if ref := reference(s, i, at); ref != "" {
			b.WriteString(s[from:i])
			b.WriteString(ref)
			from = i + 1
		}
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// mayAct is the signs that act anywhere.
var mayAct = func() (all [256]bool) {
	for c := range always {
		all[c] = true
	}
	for c := range twice {
		all[c] = true
	}
	for c := range sometimes {
		all[c] = true
	}
	return all
}()

// always is the signs that are never written as they are.
var always = map[byte]string{
	'<': "&lt;", '>': "&gt;", '|': "&#124;",
}

// twice is the signs that act where two stand together: signatures, magic words,
// emphasis, cells of a head, templates.
var twice = map[byte]string{'~': "&#126;", '_': "&#95;", '\'': "&#39;", '!': "&#33;", '{': "&#123;", '}': "&#125;"}

// reference gives the character reference for the i-th byte of words, where it would act.
func reference(s string, i int, at place) string {
	c := s[i]
	if ref, ok := always[c]; ok {
		return ref
	}
	before, after := byte(0), byte(0) // unknown
	if i > 0 {
		before = s[i-1]
	}
	if i+1 < len(s) {
		after = s[i+1]
	}
	if ref, ok := twice[c]; ok {
		if before == c || before == 0 || after == 0 && c != '!' {
			return ref
		}
		return ""
	}
	acts, ok := sometimes[c]
	if ok && acts.does(around{s[i:], before, after, at}) {
		return acts.reference
	}
	return ""
}

// around is a sign with what stands around it, 0 where that is unknown.
type around struct {
	rest          string // the sign and what follows
	before, after byte
	at            place
}

// sometimes is the signs that act in some places, and which.
var sometimes = map[byte]struct {
	reference string
	does      func(around) bool
}{
	'&': {"&amp;", func(a around) bool { return a.after == '#' || letter(a.after) || a.after == 0 }},
	'[': {"&#91;", func(a around) bool { return a.before == '[' || !wordByte(a.after) || a.at.link }},
	']': {"&#93;", func(a around) bool { return a.before == ']' || a.before == 0 || a.at.link }},
	'=': {"&#61;", func(a around) bool { return a.at.heading }},
	':': {"&#58;", around.address},
	'I': {"&#73;", func(a around) bool { return a.magic("ISBN") }},
	'R': {"&#82;", func(a around) bool { return a.magic("RFC") }},
	'P': {"&#80;", func(a around) bool { return a.magic("PMID") }},
}

// address tells the colon of an address, such as the one in "https://x.org", of which
// MediaWiki would make a link.
func (a around) address() bool {
	if a.before == 0 || a.after == 0 {
		return a.before == 0 || letter(a.before)
	}
	next, _ := utf8.DecodeRuneInString(a.rest[1:])
	return letter(a.before) && !unicode.IsSpace(next)
}

// magic tells a word of which MediaWiki makes a link before a number.
func (a around) magic(word string) bool {
	rest, ok := strings.CutPrefix(a.rest, word)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && !letter(a.before) && (rest == "" || unicode.IsSpace(next))
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// wordByte tells ASCII letters and digits, and every byte of a longer rune.
func wordByte(c byte) bool { return c >= 0x80 || c >= '0' && c <= '9' || letter(c) }

// guardStart writes the sign that opens a line as a character reference where it would
// make a list, a heading, a rule or preformatted text of the line.
func guardStart(line string) string {
	if line == "" {
		return line
	}
	if opening, ok := starts[line[0]]; ok && (line[0] != '-' || strings.HasPrefix(line, "----")) {
		return opening + line[1:]
	}
	return line
}

var starts = map[byte]string{
	'*': "&#42;", '#': "&#35;", ':': "&#58;", ';': "&#59;", '=': "&#61;", '-': "&#45;", '!': "&#33;", ' ': "&#32;",
}
