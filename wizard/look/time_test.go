package look

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestTimeSaysItsStateByASign holds that every countdown tells its state by its first sign, in words
// and in figures alone, and is drawn large in as many lines as are kept for it, at any width.
func TestTimeSaysItsStateByASign(t *testing.T) {
	theme := NewTheme(true, true)
	rapid.Check(t, func(t *rapid.T) {
		whole := time.Duration(rapid.IntRange(1, 200).Draw(t, "minutes")) * time.Minute
		left := time.Duration(rapid.IntRange(-20000, 12000).Draw(t, "seconds")) * time.Second
		running := rapid.Bool().Draw(t, "running")
		got := NewTime(whole, left, running)
		want := ""
		switch {
		case left <= 0:
			want = signOver
		case running && left <= 2*time.Minute && left <= whole/4:
			want = signLast
		}
		for _, said := range []string{got.Told, got.Brief} {
			if !strings.HasPrefix(said, want) || want == "" && strings.ContainsAny(said, "▲▼") {
				t.Fatalf("%s of %s: %q", left, whole, said)
			}
			if !strings.HasSuffix(said, strings.TrimPrefix(got.Figures, plus)) {
				t.Fatalf("%q and %q", said, got.Figures)
			}
		}
		width := rapid.IntRange(10, 120).Draw(t, "width")
		lines := theme.Large(got, width)
		if len(lines) != 0 && len(lines) != LargeLines {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if Cells(line) > width {
				t.Fatalf("%d cells of %d", Cells(line), width)
			}
		}
	})
}
