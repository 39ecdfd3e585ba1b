package text

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Forgotten stands where a name was taken out of a text.
const Forgotten = "[…]"

// Name is a name to be taken out of texts, as a word of its own: whatever its capitals, and
// however its parts are spaced.
type Name struct {
	sign   *regexp.Regexp
	folded []string // its words, without what people do not type alike
}

// NewName gives a name that a person typed, and whether there is one.
func NewName(s string) (Name, bool) {
	parts := strings.Fields(CleanLine(s))
	if len(parts) == 0 {
		return Name{}, false
	}
	var folded []string
	for _, word := range wordsIn(strings.Join(parts, " ")) {
		folded = append(folded, Fold(word))
	}
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return Name{regexp.MustCompile(`(?i)` + strings.Join(parts, `[\s\x{00a0}\x{202f}]+`)), folded}, true
}

// Forget takes a name out of a text, and counts how often it stood there.
func (n Name) Forget(s string) (string, int) {
	var b strings.Builder
	done, times := 0, 0
	for _, at := range n.sign.FindAllStringIndex(s, -1) {
		if within(s, at[0], at[1]) {
			continue
		}
		b.WriteString(s[done:at[0]] + Forgotten)
		done = at[1]
		times++
	}
	if times == 0 {
		return s, 0
	}
	return b.String() + s[done:], times
}

// within tells whether a stretch of a text is part of a longer word.
func within(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return from > 0 && wordSign(before) || to < len(s) && wordSign(after)
}

func wordSign(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// ForgetIn takes a name out of all the texts of a value that TOML decoded, and counts how
// often it stood there. The value itself is left as it is.
func ForgetIn(n Name, v any) (any, int) {
	switch v := v.(type) {
	case string:
		out, times := n.Forget(v)
		return out, times
	case []any:
		out, times := make([]any, len(v)), 0
		for i := range v {
			now, found := ForgetIn(n, v[i])
			out[i], times = now, times+found
		}
		return out, times
	case map[string]any:
		if v == nil {
			return v, 0
		}
		out, times := make(map[string]any, len(v)), 0
		for key := range v {
			now, found := ForgetIn(n, v[key])
			out[key], times = now, times+found
		}
		return out, times
	}
	return v, 0
}

// wordsIn gives the words of a text, without the signs between them.
func wordsIn(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !wordSign(r) })
}

// Alike gives the ways in which a text writes the name with other accents, each once. Forget
// leaves them: Helene may be somebody else than Hélène.
func (n Name) Alike(s string) []string {
	var out []string
	all := wordsIn(s)
	for i := 0; len(n.folded) > 0 && i+len(n.folded) <= len(all); i++ {
		written := all[i : i+len(n.folded)]
		same := slices.EqualFunc(written, n.folded, func(w, f string) bool { return Fold(w) == f })
		name := strings.Join(written, " ")
		if same && !n.sign.MatchString(name) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
