package prose

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ami-wizard/sections/text"
)

// A field shows of each character what a draft keeps of it: nobody sees a text that is
// another one once it is saved.
func TestFieldShowsWhatADraftKeeps(t *testing.T) {
	acting := 0
	for r := range rune(unicode.MaxRune + 1) {
		if !text.Acts(r) {
			continue
		}
		acting++
		typed := "le" + string(r) + "lieu"
		if got, want := New(typed).Value(), text.Clean(typed); got != want {
			t.Errorf("%U: the field shows %q, a draft keeps %q", r, got, want)
		}
	}
	if acting < 100 {
		t.Fatalf("only %d characters act", acting)
	}
	if got := New("e\u0301\tà").Value(); norm.NFC.String(got) != "é    à" {
		t.Errorf("accents and tabs are shown as %q", got)
	}
}
