package look

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNumbersStayWithTheirWords holds that no line ends on a number whose word begins the next one,
// at any width that holds the two, and that nothing else of a text changes.
func TestNumbersStayWithTheirWords(t *testing.T) {
	if got := Wrap("Séance · 12 présents sur 15", 12); len(got) < 2 || got[1] != "12 présents" {
		t.Errorf("%q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"12", "présents", "sur", "15", "m²", "à", "3", "a-t-elle", "·"}), 1, 30).Draw(t, "words")
		width := rapid.IntRange(24, 60).Draw(t, "width")
		said := strings.Join(words, " ")
		lines := Wrap(said, width)
		if got := strings.Join(lines, " "); got != said {
			t.Fatalf("%q became %q", said, got)
		}
		for i := 1; i < len(lines); i++ {
			last := lines[i-1][len(lines[i-1])-1]
			if first := lines[i][0]; last >= '0' && last <= '9' && (first >= 'a' && first <= 'z' || first >= 0x80) {
				t.Fatalf("%q", lines)
			}
		}
	})
}
