package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Clean makes a text safe to show, save and compare: what Safe makes of it, with
// composed accents (NFC).
func Clean(s string) string {
	if clean(s) {
		return s
	}
	return norm.NFC.String(Safe(s))
}

// Safe makes a text safe to show: valid UTF-8, line feeds alone between lines, and none of
// the characters that act instead of being read: controls, escape sequences' introducers,
// explicit bidirectional embeddings, overrides and isolates (Unicode TR 36
// §2.6.5), and the invisible operators that package render uses as marks. Tabs,
// joiners and the plain direction marks (LRM, RLM) stay: languages need them. Accents stay
// as they were typed, for a text in which a cursor stands.
//
// The words stay the words that they were: what breaks a line in a word processor
// or in a table becomes a line feed, and what parts two words in any other way
// becomes a space where no space stands beside it (Notepads#113: a line
// break of Word that vanished). Only what never parts words vanishes.
func Safe(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, Acts) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(s))
	last, parted := ' ', false // nothing parts the first word from what is before it
	for _, r := range s {
		if r = readable(r); r == parting {
			parted = true
			continue
		}
		if r == vanishing {
			continue
		}
		if parted && !unicode.IsSpace(last) && !unicode.IsSpace(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last, parted = r, false
	}
	return b.String()
}

// What readable gives for a character that does not stay.
const (
	vanishing = -1
	parting   = -2
)

// readable gives what a character becomes in a clean text. The C1 controls are those
// of Windows-1252 read as if they were Latin-1, which nothing else brings into a
// text: HTML reads them so too ("l\u0092eau" is "l’eau").
func readable(r rune) rune {
	switch {
	case breaksLine(r):
		return '\n'
	case !Acts(r):
		return r
	case r >= 0x80 && r < 0xa0:
		if sign := charmap.Windows1252.DecodeByte(byte(r)); sign != utf8.RuneError {
			return sign
		}
		return parting
	case r == escape:
		return vanishing
	case r < ' ' || r == 0x7f || r >= 0xfff9 && r <= objectReplacement:
		return parting
	}
	return vanishing
}

// escape begins a sequence of a terminal, which may stand within a word; without it the
// sequence is words to read.
const escape = 0x1b

// objectReplacement stands where a picture stood, in what word processors copy.
const objectReplacement = 0xfffc

// breaksLine tells the characters that begin a new line for those who put them there:
// the manual break of Word (VT), that of a page (FF), the separators of records, and
// the line breaks of other systems.
func breaksLine(r rune) bool {
	switch r {
	case '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// CleanLine is Clean for what must stay on one line: breaks and tabs become spaces.
func CleanLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, Clean(s))
}

// clean tells, in one pass over most texts and without allocating, that Clean has
// nothing to do.
func clean(s string) bool {
	composed := true
	for _, r := range s {
		switch {
		case r >= ' ' && r < 0x7f:
		case r == utf8.RuneError || Acts(r):
			return false
		default:
			composed = composed && inert(r)
		}
	}
	return composed || norm.NFC.IsNormalString(s)
}

// inert tells the letters and signs of French, and more, from those that composing
// accents may touch. A text is in NFC where every character has the Unicode property
// NFC_Quick_Check=Yes and the combining class 0 (UAX 15 §9), as have all up to the
// first combining accent, U+0300, and all from U+2002, behind two spaces that are
// other spaces' doubles, to the currency signs, before the accents of U+20D0.
func inert(r rune) bool { return r < 0x0300 || r >= 0x2002 && r < 0x20d0 }

// acting is the characters that do something to a terminal or to the text around
// them rather than stand for something to read.
var acting = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0000, Hi: 0x0008, Stride: 1}, // controls, tab and line feed apart
		{Lo: 0x000b, Hi: 0x001f, Stride: 1},
		{Lo: 0x007f, Hi: 0x009f, Stride: 1}, // delete and the C1 controls
		{Lo: 0x2028, Hi: 0x202e, Stride: 1}, // line separators, bidi embeddings and overrides
		{Lo: 0x2060, Hi: 0x2065, Stride: 1}, // invisible operators
		{Lo: 0x2066, Hi: 0x2069, Stride: 1}, // bidi isolates
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte order mark
		{Lo: 0xfff9, Hi: 0xfffc, Stride: 1}, // interlinear annotations, an object's place
	},
	R32:         []unicode.Range32{{Lo: 0xe0000, Hi: 0xe007f, Stride: 1}}, // tags
	LatinOffset: 3,
}

// Acts tells a character that does something to a terminal, or to the text around it,
// rather than stand for something to read: Clean takes such characters out. It is asked for each character of a draft at each save; letters are quick.
func Acts(r rune) bool {
	if r >= ' ' && r < 0x7f || r >= 0xa0 && r < 0x2028 {
		return false
	}
	return unicode.Is(acting, r)
}

// Blank tells whether a text has nothing to read in it.
func Blank(s string) bool { return strings.TrimSpace(s) == "" }
