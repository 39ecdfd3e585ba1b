package sections

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean makes a text safe to show, save and compare: valid UTF-8, composed
// accents (NFC), line feeds alone between lines, and none of the characters
// that act instead of being read: controls, escape sequences' introducers,
// explicit bidirectional embeddings, overrides and isolates (Unicode TR 36
// §2.6.5), and the invisible operators that package render uses as marks. Tabs,
// joiners and the plain direction marks (LRM, RLM) stay: languages need them.
func Clean(s string) string {
	if clean(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return '\n'
		case acts(r):
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
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
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError || acts(r):
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
		{Lo: 0x202a, Hi: 0x202e, Stride: 1}, // bidi embeddings and overrides
		{Lo: 0x2060, Hi: 0x2065, Stride: 1}, // invisible operators
		{Lo: 0x2066, Hi: 0x2069, Stride: 1}, // bidi isolates
		{Lo: 0xfeff, Hi: 0xfeff, Stride: 1}, // byte order mark
		{Lo: 0xfff9, Hi: 0xfffb, Stride: 1}, // interlinear annotations
	},
	R32:         []unicode.Range32{{Lo: 0xe0000, Hi: 0xe007f, Stride: 1}}, // tags
	LatinOffset: 3,
}

// acts is asked for each character of a draft at each save; letters are quick.
func acts(r rune) bool {
	if r >= ' ' && r < 0x7f || r >= 0xa0 && r < 0x202a {
		return false
	}
	return unicode.Is(acting, r)
}

// blank tells whether a text has nothing to read in it.
func blank(s string) bool { return strings.TrimSpace(s) == "" }
