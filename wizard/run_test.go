package wizard

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// ran runs the program on a command line, away from any terminal.
func ran(args ...string) (code int, out, complaints string) {
	var o, e bytes.Buffer
	code = Run(args, console.Streams{In: strings.NewReader(""), Out: &o, Err: &e})
	return code, o.String(), e.String()
}

func TestTheCommandLineMasksForARoom(t *testing.T) {
	for _, test := range []struct {
		args   []string
		masked bool
	}{{[]string{"--lineaire"}, false}, {[]string{"--projecteur", "--lineaire"}, true}, {[]string{"--lineaire", "--projecteur"}, true}} {
		var out, complaints bytes.Buffer
		here := "/aller " + trial.Place(t, "reperes.contact") + "\n"
		input := here + "Nora, 06\n" + here + "/quitter\n"
		if code := Run(append(test.args, filepath.Join(t.TempDir(), "r.toml")), console.Streams{In: strings.NewReader(input), Out: &out, Err: &complaints}); code != commands.ExitDone {
			t.Fatal(complaints.String())
		}
		if got := !strings.Contains(out.String(), "Nora"); got != test.masked || !strings.Contains(out.String(), words.Private) {
			t.Errorf("%q, masked %v:\n%s", test.args, got, out.String())
		}
	}
}
