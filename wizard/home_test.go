package wizard

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// crowd fills a folder with more drafts than are listed, the one called newest written
// last.
func crowd(t *testing.T, dir string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	for i := range store.MaxEntries + 3 {
		path := filepath.Join(dir, fmt.Sprintf("%d.toml", i))
		write(t, dir, filepath.Base(path), "# ami-wizard\nformat = 1\ncatalogue = \"petit-modele\"\nversion = 3\n")
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, "newest.toml", "format = 1\ncatalogue = \"petit-modele\"\nversion = 3\n[reperes]\nprojet = \"La plus récente\"\n")
}

// TestHomeTellsOfTheDraftsItLeavesOut: whoever looks for a draft that is not listed
// learns that there are others and how to open one.
func TestHomeTellsOfTheDraftsItLeavesOut(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	crowd(t, d.dir)
	d.send(drafts.List(d.m.cat, d.dir))
	d.press("esc")
	d.sees("La plus récente")
	for !strings.Contains(d.screen(), "▸ + ") {
		d.press("down")
	}
	d.sees("4 autres, plus anciennes")
	d.sees("ami-wizard reponse.toml")
}

func TestLinearTellsOfTheDraftsItLeavesOut(t *testing.T) {
	s := conversing(t, trial.SmallModel(t), "/quitter")
	crowd(t, s.dir)
	s.home(drafts.List(s.cat, s.dir), s.dir)
	for _, words := range []string{"La plus récente", "4 autres, plus anciennes"} {
		if !strings.Contains(s.transcript.String(), words) {
			t.Errorf("%q is not told", words)
		}
	}
}
