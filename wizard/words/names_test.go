package words

import (
	"runtime"
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
		if runtime.GOOS != "windows" && !strings.HasSuffix(hint, "ami-wizard suivre "+want) {
			t.Errorf("%q: %q", path, hint)
		}
	}
	for path, want := range map[string]string{
		`C:\Users\Léa\dl.toml`: `C:\Users\Léa\dl.toml`,
		`ma réponse.toml`:      `"ma réponse.toml"`,
		`l'ami.toml`:           `"l'ami.toml"`,
		`a & b.toml`:           `"a & b.toml"`,
	} {
		if got := wordFor("windows", path); got != want {
			t.Errorf("%q: %q", path, got)
		}
	}
}
