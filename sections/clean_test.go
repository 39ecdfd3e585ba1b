package sections

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cleanSlowly is what clean tells, without looking for what makes it quick.
func cleanSlowly(s string) bool {
	acts := func(r rune) bool {
		return unicode.Is(acting, r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError
	}
	return !strings.ContainsFunc(s, acts) && norm.NFC.IsNormalString(s)
}

// Every text of a few characters, among those that stand at the edge of something.
func TestClean(t *testing.T) {
	const longest = 3
	edges := []string{
		"e", " ", "~", "\x7f", "\n", "\t", "\r", "\x1b", "\x9f", "\xc3", "\u0085", "\u00a0", "é", "œ",
		"\u02ff", "\u0300", "\u0301", "\u0327", "\u0344", "\u2001", "\u2002", "’", "\u2028", "\u202a", "\u202f", "\u2060",
		"\u20cf", "\u20d0", "\u212b", "\u1100", "\u1161", "\ufeff", "\ufffd", "🌱", "\U0001d165", "\U000e0001",
	}
	var check func(s string, left int)
	check = func(s string, left int) {
		want := cleanSlowly(s)
		if clean(s) != want {
			t.Fatalf("%q: clean is %v", s, !want)
		}
		if out := Clean(s); want && out != s || !cleanSlowly(out) && !strings.Contains(out, "\ufffd") {
			t.Fatalf("%q became %q", s, out)
		}
		if left == 0 {
			return
		}
		for _, edge := range edges {
			check(s+edge, left-1)
		}
	}
	check("", longest)
}

// Nothing composes with the characters that are passed over, or is one of them in
// another form: alone or beside anything they are in NFC.
func TestInert(t *testing.T) {
	passed := 0
	for r := range rune(unicode.MaxRune + 1) {
		if !inert(r) || !utf8.ValidRune(r) {
			continue
		}
		passed++
		s := string(r)
		if p := norm.NFC.PropertiesString(s); !norm.NFC.IsNormalString(s) || !p.BoundaryBefore() || p.CCC() != 0 {
			t.Errorf("%U is not inert", r)
		}
	}
	if passed < 0x300 {
		t.Errorf("%d characters: the test says little", passed)
	}
}
