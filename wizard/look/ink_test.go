package look

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestCellsMeasuresAsTheLibraryDoes walks the signs that cells counts by itself,
// alone, between letters and before what may join them.
func TestCellsMeasuresAsTheLibraryDoes(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		for _, s := range []string{string(r), "a" + string(r) + "b", string(r) + "\u0301", string(r) + "\ufe0f", string(r) + "\u200d🌻"} {
			if got, want := Cells(s), ansi.StringWidth(s); got != want {
				t.Fatalf("%q (U+%04X): %d cells, the library says %d", s, r, got, want)
			}
		}
	}
}

func FuzzCells(f *testing.F) {
	for _, s := range []string{"", "é", "\x1b[1;38;2;1;2;3mmot\x1b[m", "日本 🌻", "\x1b]0;x\a", "a\u0301", "5\u00a0000\u00a0m²", "\xe2\x94", "\x1b[1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Cells(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q: %d cells, the library says %d", s, got, want)
		}
	})
}

func TestInkDrawsAsLipgloss(t *testing.T) {
	style := lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#ff0000"))
	if got, want := newInk(style).Render("mot"), style.Render("mot"); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
}
