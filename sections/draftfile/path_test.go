package draftfile

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
)

// TestPathIsKept holds that the path which a group chose comes back from its file, on another
// machine too, and that a draft on the whole path says nothing of paths.
func TestPathIsKept(t *testing.T) {
	c := wholeCatalogue(t)
	d := sections.NewDraft(time.Now())
	if out := string(Encode(c, d)); strings.Contains(out, keyPath) {
		t.Errorf("nobody chose a path:\n%s", out)
	}
	d.Path = sections.EssentialPath
	out := string(Encode(c, d))
	if again, err := Decode(c, []byte(out)); err != nil || again.Path != sections.EssentialPath || !strings.Contains(out, "\nchemin = \"essentiel\"\n") {
		t.Errorf("%q, %v:\n%s", again.Path, err, out)
	}
}

// TestPathOfAnotherProgramIsKept holds that a path which this program does not know changes
// nothing, is written back, and yields to one that is chosen here.
func TestPathOfAnotherProgramIsKept(t *testing.T) {
	c := wholeCatalogue(t)
	for _, strange := range []string{"chemin = \"court\"\n", "chemin = 3\n", "chemin = [\"essentiel\"]\n", "[chemin]\nnom = \"essentiel\"\n"} {
		d, err := Decode(c, []byte("catalogue = \""+c.ID+"\"\n"+strange))
		if err != nil || d.Path != sections.WholePath {
			t.Fatalf("%s: %q, %v", strange, d.Path, err)
		}
		if out := string(Encode(c, d)); !strings.Contains(flattened(out), flattened(strange)) {
			t.Errorf("%s is lost:\n%s", strange, out)
		}
		d.Path = sections.EssentialPath
		again, err := Decode(c, Encode(c, d))
		if table := strings.HasPrefix(strange, "["); err != nil || (again.Path == sections.EssentialPath) == table {
			t.Errorf("%s, and a path that was chosen: %q, %v", strange, again.Path, err)
		}
	}
}
