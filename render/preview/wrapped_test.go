package preview

import (
	"slices"
	"testing"

	"charm.land/lipgloss/v2"
	"pgregory.net/rapid"
)

// TestCoded holds that the lines of code which are not wrapped show as wrapping them would.
func TestCoded(t *testing.T) {
	for _, p := range []Palette{{Code: "#afd787"}, {Plain: true}} {
		l := newLook(p)
		rapid.Check(t, func(t *rapid.T) {
			line, width := rapid.StringMatching(`[ -~é]{0,20}`).Draw(t, "line"), rapid.IntRange(4, 20).Draw(t, "width")
			want := finish(lipgloss.Wrap(showable(line), width, ""), l.code, width)
			if len(want) == 0 {
				want = []string{""}
			}
			if got := coded([]string{line}, l, width); !slices.Equal(got, want) {
				t.Fatalf("%q shows as %q, not %q", line, got, want)
			}
		})
	}
}
