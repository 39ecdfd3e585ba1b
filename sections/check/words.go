package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// spread is the words of a text, in order.
type spread []word

// word is a stretch of letters, digits, hyphens and apostrophes: "l’ouverture" is one.
type word struct {
	start, end int    // in the text
	hash       uint64 // of it, whatever its case and the shape of its apostrophe
}

// The offset and the prime of FNV-1a at 64 bits (Fowler, Noll and Vo).
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// wordsOf cuts a text into its words, in one pass: it is called on every word of a response.
func wordsOf(s string) spread {
	words := make(spread, 0, len(s)/6+1)
	start, hash := -1, uint64(fnvOffset)
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		r, inside := letter(r, start >= 0)
		switch {
		case inside:
			if start < 0 {
				start, hash = i, fnvOffset
			}
			hash = (hash ^ uint64(r)) * fnvPrime
		case start >= 0:
			words = append(words, word{start, i, hash})
			start = -1
		}
		i += size
	}
	if start >= 0 {
		words = append(words, word{start, len(s), hash})
	}
	return words
}

// letter gives a character of a word in its small form, and whether it is one; hyphens and
// apostrophes are, within a word.
func letter(r rune, within bool) (rune, bool) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r, true
	case r == '-':
		return r, within
	case r == '\'', r == '’':
		return '\'', within
	case r == ' ':
		return r, false
	}
	return unicode.ToLower(r), unicode.IsLetter(r) || unicode.IsDigit(r) || r == '²'
}

// hashes gives the words of a phrase as they are compared.
func hashes(phrase string) []uint64 {
	var out []uint64
	for _, w := range wordsOf(phrase) {
		out = append(out, w.hash)
	}
	return out
}

// at tells whether a phrase stands in the words from the i-th on.
func (w spread) at(i int, phrase []uint64) bool {
	if len(phrase) == 0 || i+len(phrase) > len(w) {
		return false
	}
	for j, hash := range phrase {
		if w[i+j].hash != hash {
			return false
		}
	}
	return true
}

// opening gives the first words of a text, to name it by.
func opening(s string, most int) string {
	words := wordsOf(s)
	if len(words) <= most {
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(s[:words[most-1].end]) + ellipsis
}

// isPlaceholder tells words that only keep a place.
func isPlaceholder(words string) bool {
	words = strings.TrimSpace(words)
	if words == "" || len(words) > longPlaceholder {
		return false
	}
	if strings.Trim(words, "?.…xX_-– ") == "" {
		return strings.ContainsAny(words, "?…_") || utf8.RuneCountInString(words) > 2 // a dash says that there is none
	}
	return slices.Contains(placeholderWords, strings.Trim(text.Fold(words), " .!?…[]()"))
}

// longPlaceholder is the bytes beyond which words say something.
const longPlaceholder = 40

// spaced gives the folded words of a text with one space around each.
func spaced(words string) string {
	return " " + strings.Join(strings.FieldsFunc(text.Fold(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
}
