package terminal

import (
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestBursts feeds a reader chunks, the last of a batch alone having nothing behind
// it, and compares with what the program is to read.
func TestBursts(t *testing.T) {
	const start, end = ansi.BracketedPasteStart, ansi.BracketedPasteEnd
	text := strings.Repeat("un mot\té\r", 9) + "fin"
	half := text + "\xc3"
	for _, c := range []struct {
		name string
		in   []string // "" ends a batch
		want string
	}{
		{"typing", []string{"a", "", "b\t", ""}, "ab\t"},
		{"a burst", []string{text, "", "a", ""}, start + text + end + "a"},
		{"an answer and its enter, from a script", []string{text + "\r", ""}, start + text + end + "\r"},
		{"a long one", []string{text, "court", text, ""}, start + text + "court" + text + end},
		{"keys after it", []string{text, "\x1b[A", text, ""}, start + text + end + "\x1b[A" + start + text + end},
		{"a character cut in two", []string{half, "", "\xa9", "", "a", ""}, start + text + "é" + end + "a"},
		{"a paste with brackets", []string{start + text, text, "", text, "", text + end, text, ""}, start + text + text + text + text + end + start + text + end},
		{"a bracket cut in two", []string{start[:3], "", start[3:] + text, "", text, "", end[:1], "", end[1:], "", text, ""}, start + text + text + end + start + text + end},
		{"a burst, then an escape", []string{text + "\x1b]0;x\a" + text, ""}, start + text + end + "\x1b]0;x\a" + text},
		{"a burst, then a paste with brackets", []string{text, text + start, text, text + end, ""}, start + text + text + end + start + text + text + end},
		{"after an arrow", []string{"\x1b[A", "", text, ""}, "\x1b[A" + start + text + end},
		{"a long one, then a key", []string{text, "\x1b[A", ""}, start + text + end + "\x1b[A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			behind := false
			b := bursts{more: func(*os.File) bool { return behind }}
			got := ""
			for i, chunk := range c.in {
				if chunk != "" {
					behind = c.in[i+1] != ""
					got += string(b.bracketed(b.marked([]byte(chunk))))
				}
			}
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
