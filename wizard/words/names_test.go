package words

import (
	"strings"
	"testing"

	"ami-wizard/wizard/store"
)

// TestACommandNamesTheDraftAsAShellReadsIt: the file that is open, whatever its name holds.
func TestACommandNamesTheDraftAsAShellReadsIt(t *testing.T) {
	for path, want := range map[string]string{
		"dl.toml":          "dl.toml",
		"../été/dl-2.toml": "../été/dl-2.toml",
		"ma réponse.toml":  "'ma réponse.toml'",
		"l'ami.toml":       `'l'\''ami.toml'`,
		"$(rm -r).toml":    "'$(rm -r).toml'",
		"-o.toml":          "./-o.toml",
		"~/dl.toml":        "'~/dl.toml'",
	} {
		hint := Explain(&store.LockedError{Draft: path}).Hint
		if !strings.HasSuffix(hint, "ami-wizard suivre "+want) {
			t.Errorf("%q: %q", path, hint)
		}
	}
}
