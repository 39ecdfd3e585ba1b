package console

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestLinesBreakBetweenWords holds that no line is wider than the terminal unless it is one word,
// that nothing is lost, and that lines which fit are as they were.
func TestLinesBreakBetweenWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{"a", "réponse", "un\u00a0:", "/chemin/très/long/vers-un/fichier.toml", "", "\n", "日本"})).Draw(t, "words")
		text, width := strings.Join(words, " "), rapid.IntRange(1, 40).Draw(t, "width")
		var out bytes.Buffer
		f := &fitted{&out, func() int { return width }}
		if n, err := f.Write([]byte(text)); n != len(text) || err != nil {
			t.Fatalf("wrote %d: %v", n, err)
		}
		if got := strings.ReplaceAll(out.String(), "\n", " "); got != strings.ReplaceAll(text, "\n", " ") {
			t.Fatalf("%q became %q", text, out.String())
		}
		for _, line := range strings.Split(out.String(), "\n") {
			if ansi.StringWidth(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
				t.Fatalf("%d cells in %d: %q", ansi.StringWidth(line), width, line)
			}
		}
		wide := &fitted{&bytes.Buffer{}, func() int { return 0 }}
		if _, err := wide.Write([]byte(text)); err != nil || wide.to.(*bytes.Buffer).String() != text {
			t.Fatal("where no width is known, lines change")
		}
	})
}
