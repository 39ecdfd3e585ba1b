package render

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// wholeProse is prose in one piece: what a normaliser must give, piece by piece.
func wholeProse(text string) string {
	text = strings.Trim(text, "\n")
	if plain(text) {
		return text
	}
	text = readied(text)
	_, highest, _ := rewrite(text, 0)
	form, _, _ := rewrite(text, lowest-highest)
	return form
}

// checkTyped holds that an answer reads the same in pieces and whole, at each
// step of its being typed.
func checkTyped(t *testing.T, steps ...string) {
	t.Helper()
	small, usual := normaliser{least: 1}, normaliser{}
	for i, s := range steps {
		want := wholeProse(s)
		if got := small.prose(s); got != want {
			t.Fatalf("step %d of %q: %q\nin pieces %q\nwhole     %q", i, steps, s, got, want)
		}
		if got := usual.prose(s); got != want {
			t.Fatalf("step %d of %q: %q\nin pieces %q\nwhole     %q", i, steps, s, got, want)
		}
		if got := (&normaliser{least: 1}).prose(s); got != want {
			t.Fatalf("%q\nat once %q\nwhole   %q", s, got, want)
		}
	}
}

// FuzzNormaliser holds that an answer reads the same in pieces and whole, as it
// is first seen and after a stretch of it was replaced, and put back.
func FuzzNormaliser(f *testing.F) {
	for i, s := range hostile {
		if len(s) > maxMarkup {
			continue // too slow to go far from
		}
		f.Add("avant\n\n"+s+"\n\naprès\n\nencore", i, i+3, "\n\nmot")
		f.Add(hostile[(i+1)%15]+"\n\nmot\n\n"+hostile[(i+3)%15], 7*i, i, s)
	}
	f.Fuzz(func(t *testing.T, s string, from, size int, typed string) {
		s, typed = sections.Clean(s), sections.Clean(typed)
		checkTyped(t, s, replaced(s, from, size, typed), s)
	})
}

// replaced gives a text with a stretch of it replaced, wherever that is.
func replaced(s string, from, size int, with string) string {
	from = abs(from) % (len(s) + 1)
	to := from + abs(size)%(len(s)-from+1)
	return sections.Clean(s[:from] + with + s[to:])
}

// TestTyped holds the same on texts made of what Markdown is made of, paragraphs
// of plain words between them, through a few changes.
func TestTyped(t *testing.T) {
	for seed := range uint64(*soups) {
		random := rand.New(rand.NewPCG(seed, 2))
		var b strings.Builder
		for range 1 + random.IntN(6) {
			b.WriteString(soup(random) + []string{"\n\nmot\n\n", "\n\n", "\n\n\n*mot* (été)\nmot\n\n", "\n\n  \n\n{x}"}[random.IntN(4)])
		}
		checkTyped(t, edited(random, sections.Clean(b.String()))...)
	}
}

// TestTypedFound keeps what random changes found, and what they seldom do.
func TestTypedFound(t *testing.T) {
	for _, steps := range [][]string{
		{"mot\n\n```\nmot", "mot\n\n```\nmot\n\nmot", "mot\n\n```\nmot\n```\n\nmot"},         // code that goes on
		{"* ```a\n\nmot", "* ```a\n\n\nmot", "* ```a\n  ```\n\nmot"},                         // and that an item ends
		{"mot\n\n### a\n\nmot\n\n## b", "mot\n\n### a\n\nmot\n\n# b", "mot\n\n### a\n\nmot"}, // headings that move others
		{"   \n\nmot\n\n- a", "mot\n\n\n\nmot", "mot\n\n\nmot", "mot\n\nmot"},                // blank lines
		{"mot\n\n- a\n\nmot", "mot\n\n- a\n\n mot", "mot\n\n- a\n\n  mot"},                   // words that go into an item
		{"-\n\nmot", "- a\n-\n\n\nmot", "> a\n\nmot", "| a |\n| - |\n\nmot", "a\n\n---\n\nmot"},
		{strings.Repeat("un\n\n", 9) + "un", strings.Repeat("un\n\n", 8) + "un", strings.Repeat("un\n\n", 8) + "unun"},
		{"un", "", "un\n\nun", "\n\n"},
	} {
		checkTyped(t, steps...)
	}
}

// edited gives a text, and then the same after each of a few changes.
func edited(random *rand.Rand, s string) []string {
	steps := []string{s}
	for range 4 {
		size := []int{0, 1, random.IntN(1 + len(s)/4), random.IntN(1 + len(s))}[random.IntN(4)]
		with := []string{"", "x", "\n", "\n\n", "```\n", "#", soup(random)}[random.IntN(7)]
		s = replaced(s, random.IntN(len(s)+1), size, with)
		steps = append(steps, s)
	}
	return steps
}

// TestTypedHuge holds the same where the bounds on what is parsed are met, in
// answers that people could paste, or craft.
func TestTypedHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("most of a minute under the race detector")
	}
	for name, s := range huge(maxLeaf + maxLeaf/8) {
		t.Run(name, func(t *testing.T) {
			s := sections.Clean(strings.ToValidUTF8(s, ""))
			mixed := "# un\n\nmot\n\n" + s + "\n\nmot\n\n- a\n\nmot"
			checkTyped(t, s, mixed, replaced(mixed, len(mixed)/2, 3, "\n\nmot"))
		})
	}
}

// TestTypedLeaf holds it of a paragraph that a key takes over the bound.
func TestTypedLeaf(t *testing.T) {
	for size := maxLeaf - 3; size < maxLeaf+3; size++ {
		long := "un *b* " + strings.Repeat("mot ", size/4-2) + strings.Repeat("b", 1+size%4)
		checkTyped(t, "mot\n\n"+long+"\n\nmot", "- a\n\nmot\n\n"+long+"\n\nmot\n\n- a", long)
	}
	for n := maxMarkup - 2; n < maxMarkup+2; n++ {
		stars := strings.Repeat("été *", n)
		checkTyped(t, "mot\n\n"+stars+"\n\nmot", "- a\n\nmot\n\n"+stars+"\n\nmot\n\n- a", stars)
	}
}

// TestTypedWithoutEnd holds that marks without end, as nobody types them, are written as
// the lines of words that they are, for a cost that grows with their size alone.
func TestTypedWithoutEnd(t *testing.T) {
	for name, unit := range map[string]string{
		"items": "- a\n", "quotes": "> a\n\n", "stars": "*a* ", "words": "mot ", "numbers": "1. a\n", "headings": "# a\n", "lines": "a\n",
	} {
		s := strings.Repeat(unit, 2*maxPiece/len(unit))
		got := prose(s)
		if want := literalLines(strings.Trim(s, "\n")); got != want && got != s {
			t.Errorf("%s: %.60q …", name, got)
		}
		if got, want := wordsAndNumbers(got), wordsAndNumbers(s); got != want {
			t.Errorf("%s: words are lost", name)
		}
	}
}
