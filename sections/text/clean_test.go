package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// cleanSlowly is what clean tells, without looking for what makes it quick.
func cleanSlowly(s string) bool {
	acts := func(r rune) bool {
		return unicode.Is(acting, r) || r == utf8.RuneError
	}
	return !strings.ContainsFunc(s, acts) && norm.NFC.IsNormalString(s)
}

// Every text of a few characters, among those that stand at the edge of something.
func TestClean(t *testing.T) {
	const longest = 3
	edges := []string{
		"e", " ", "~", "\x7f", "\n", "\t", "\r", "\x1b", "\v", "\x9f", "\xc3", "\u0085", "\u00a0", "é", "œ",
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

// What stands between two words of a text still parts them when the text is clean.
func TestCleanKeepsWordsApart(t *testing.T) {
	for _, test := range []struct{ name, in, prose, line string }{
		{"Word's manual break", "le pays\vde Valbrune", "le pays\nde Valbrune", "le pays de Valbrune"},
		{"a page's", "fin\fsuite", "fin\nsuite", "fin suite"},
		{"an old Mac's", "fin\rsuite", "fin\nsuite", "fin suite"},
		{"Windows's", "fin\r\nsuite", "fin\nsuite", "fin suite"},
		{"a mainframe's", "fin\u0085suite", "fin\nsuite", "fin suite"},
		{"Unicode's", "un\u2028deux\u2029trois", "un\ndeux\ntrois", "un deux trois"},
		{"records", "un\x1edeux\x1dtrois\x1cquatre", "un\ndeux\ntrois\nquatre", "un deux trois quatre"},
		{"units of a record", "un\x1fdeux", "un deux", "un deux"},
		{"a tab", "un\tdeux", "un\tdeux", "un deux"},
		{"NUL", "un\x00deux", "un deux", "un deux"},
		{"a control beside a space", "un\x00 deux\x08\n\x07trois\x7f", "un deux\ntrois", "un deux trois"},
		{"an escape is within a word", "tiers\x1b[1m-lieu", "tiers[1m-lieu", "tiers[1m-lieu"},
		{"controls in a row", "un\x00\x01\x02deux", "un deux", "un deux"},
		{"a picture", "la cour\ufffcla halle", "la cour la halle", "la cour la halle"},
		{"an annotation", "\ufff9mot\ufffaglose\ufffbsuite", "mot glose suite", "mot glose suite"},
		{"Windows-1252 read as Latin-1", "l\u0092\u009cuvre \u0096 3 \u0080", "l’œuvre – 3 €", "l’œuvre – 3 €"},
		{"a C1 control that is nothing in Windows-1252", "un\u0081deux", "un deux", "un deux"},
		{"a byte order mark is no space", "\ufefftiers\ufeff-lieu", "tiers-lieu", "tiers-lieu"},
		{"nor is an embedding", "tiers\u202a-\u202clieu", "tiers-lieu", "tiers-lieu"},
	} {
		if got := Clean(test.in); got != test.prose {
			t.Errorf("%s: %q is %q, want %q", test.name, test.in, got, test.prose)
		}
		if got := CleanLine(test.in); got != test.line {
			t.Errorf("%s: on a line %q is %q, want %q", test.name, test.in, got, test.line)
		}
	}
}

// The words of any text are the same before and after it is cleaned. What parts
// words is told here by Unicode's categories, not by the list that Clean goes by.
func TestCleanKeepsWords(t *testing.T) {
	parts := func(r rune) bool {
		c1 := r >= 0x80 && r < 0xa0 // may be a letter: the table above says which
		return unicode.IsSpace(r) || unicode.IsControl(r) && !c1 && r != escape || r >= 0xfff9 && r <= 0xfffc
	}
	joins := func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || r >= 0xe0000 && r <= 0xe007f || r == 0x2065 || r == escape { // formats, and their blocks: no word ends there
			return -1
		}
		return r
	}
	words := func(s string) []string {
		var out []string
		for _, word := range strings.FieldsFunc(s, parts) {
			if word = norm.NFC.String(strings.Map(joins, word)); word != "" {
				out = append(out, word)
			}
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("aéœ’1-\u0301")), 1, 4, -1)
		between := rapid.RuneFrom(nil, unicode.Cc, unicode.Cf, unicode.Zs, unicode.Zl, unicode.Zp, acting).
			Filter(func(r rune) bool { return r < 0x80 || r >= 0xa0 })
		s := strings.Join(rapid.SliceOf(rapid.OneOf(word, rapid.Map(between, func(r rune) string { return string(r) }))).Draw(t, "text"), "")
		want, prose, line := words(s), words(Clean(s)), words(CleanLine(s))
		if !slices.Equal(prose, want) || !slices.Equal(line, want) {
			t.Errorf("%q\n  has %q\nclean %q\n  has %q\non a line %q", s, want, Clean(s), prose, line)
		}
	})
}
