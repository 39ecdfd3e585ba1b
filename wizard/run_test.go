package wizard

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

func TestTheCommandLineMasksForARoom(t *testing.T) {
	for _, test := range []struct {
		args   []string
		masked bool
	}{{[]string{"--lineaire"}, false}, {[]string{"--projecteur", "--lineaire"}, true}, {[]string{"--lineaire", "--projecteur"}, true}} {
		var out, complaints bytes.Buffer
		here := "/aller " + trial.Place(t, "reperes.contact") + "\n"
		input := here + "Nora, 06\n" + here + "/quitter\n"
		if code := Run(append(test.args, filepath.Join(t.TempDir(), "r.toml")), Streams{In: strings.NewReader(input), Out: &out, Err: &complaints}); code != exitDone {
			t.Fatal(complaints.String())
		}
		if got := !strings.Contains(out.String(), "Nora"); got != test.masked || !strings.Contains(out.String(), words.Private) {
			t.Errorf("%q, masked %v:\n%s", test.args, got, out.String())
		}
	}
}
