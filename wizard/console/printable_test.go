package console

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/sections/text"
)

// Whatever the pieces in which a text is written, what reaches the terminal is the text
// without what acts, and nothing of it is lost.
func TestPrintableInAnyPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "🏳️‍🌈", "\n", "\t", "\x1b[31m", "\u009b", "\x9b", "\xe2\x80", "\u202e", "\r", "’"})).Draw(t, "text")
		whole := strings.Join(words, "") + "fin\n"
		var out bytes.Buffer
		p := &printable{to: &out}
		for rest := []byte(whole); len(rest) > 0; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "piece")
			if wrote, err := p.Write(rest[:n]); wrote != n || err != nil {
				t.Fatalf("wrote %d of %d: %v", wrote, n, err)
			}
			rest = rest[n:]
		}
		want := strings.Map(func(r rune) rune {
			if text.Acts(r) {
				return -1
			}
			return r
		}, whole)
		var once bytes.Buffer
		for _, r := range want {
			once.WriteRune(r)
		}
		if out.String() != once.String() {
			t.Fatalf("%q became %q, not %q", whole, out.String(), once.String())
		}
	})
}
