package render

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// checkScrolled holds that a huge text shows as if it were wrapped as a whole,
// at each step of its being typed.
func checkScrolled(t *testing.T, width int, steps ...string) {
	t.Helper()
	l, sign := newLayout(dark), styled(newLook(dark).mark, "▌")+" "
	for i, s := range steps {
		s = strings.ReplaceAll(s, "@@", blank("nom")) // no answer holds the marks
		want := prefixed(wrapped(s, l.look, width), sign, sign)
		if got := l.huge(hugeKey{"q", width, kindFocused}, s, sign); !slices.Equal(got, want) {
			t.Fatalf("step %d: %q\nin pieces %q\nwhole     %q", i, s, got, want)
		}
	}
}

// FuzzHuge holds that on any text, after a stretch of it was replaced and put back.
func FuzzHuge(f *testing.F) {
	for i, s := range hostile {
		f.Add(s+"\n"+" @@\n\n", 20+i, i, i+3, "\n\nmot")
		f.Add(s+"\n", 20+i, 100*i, 5000, s)
	}
	f.Fuzz(func(t *testing.T, s string, width, from, size int, typed string) {
		s = strings.Repeat(sections.Clean(s), 2+2*hugePiece/(len(s)+1))
		s = s[:min(len(s), 8*hugePiece)]
		checkScrolled(t, 10+abs(width)%100, s, replaced(s, from, size, typed), s)
	})
}

func TestScrolled(t *testing.T) {
	for seed := range uint64(*soups) / 10 {
		random := rand.New(rand.NewPCG(seed, 3))
		var b strings.Builder
		for b.Len() < 4*hugePiece {
			b.WriteString(soup(random) + []string{"\n", "\n\n\n", " @@\n", "  \n \n"}[random.IntN(4)])
		}
		checkScrolled(t, 10+random.IntN(100), edited(random, sections.Clean(b.String()))...)
	}
}
