package clipboard

import (
	"strings"
	"unicode"
)

// symbols is what Word's symbol fonts (Symbol, Wingdings) show for the characters of
// private use that it puts on the clipboard, of those that its lists and its automatic
// corrections use.
var symbols = map[rune]rune{
	'\uf02d': '–', '\uf06c': '●', '\uf06e': '■', '\uf06f': '□', '\uf071': '❑', '\uf075': '◆', '\uf076': '❖', '\uf0a7': '▪',
	'\uf0a8': '◻', '\uf0b7': '•', '\uf0d8': '➢', '\uf0de': '⇒', '\uf0df': '←', '\uf0e0': '→', '\uf0e8': '➔', '\uf0fc': '✓', '\uf0fe': '☑',
}

// Signs gives a text without characters of private use: the sign that Word's fonts show
// for it, or nothing, but for a space where it parted two words.
func Signs(text string) string {
	if strings.IndexFunc(text, private) < 0 {
		return text
	}
	var b strings.Builder
	last, parted := ' ', false
	for _, r := range text {
		if sign, ok := symbols[r]; ok {
			r = sign
		}
		if private(r) {
			parted = true
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

func private(r rune) bool { return unicode.Is(unicode.Co, r) }
