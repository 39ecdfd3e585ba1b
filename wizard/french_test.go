package wizard

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// TestUndoAndRedoSayWhatTheyDid holds a word for each, and for there being nothing left.
func TestUndoAndRedoSayWhatTheyDid(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	for _, step := range []struct{ key, says string }{
		{"ctrl+u", "Annulé."}, {"ctrl+u", "Plus rien à annuler."}, {"ctrl+r", "Rétabli."}, {"ctrl+r", "Plus rien à rétablir."},
	} {
		d.press(step.key)
		d.sees(step.says)
	}
}

// TestResumingIsTheOnlyReprise holds that "reprendre" means one thing in all that the
// program says: going on with a response, or, of people, with their work.
func TestResumingIsTheOnlyReprise(t *testing.T) {
	files, err := filepath.Glob("french*.go")
	below, _ := filepath.Glob("*/french*.go")
	files = append(files, below...)
	if err != nil || len(files) < 3 {
		t.Fatalf("%v, %v", files, err)
	}
	allowed := regexp.MustCompile(`sayWhichDraft|sayResuming |TheirsSame|linHome|sayPauseUntil|reprendre ou commencer|reprendre cette réponse où elle s’est arrêtée`)
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			if !regexp.MustCompile(`(?i)\brepr(en|is)`).MatchString(line) {
				continue
			}
			if found++; !allowed.MatchString(line) {
				t.Errorf("%s says it of something else: %s", file, strings.TrimSpace(line))
			}
		}
	}
	if found == 0 {
		t.Error("nothing says it")
	}
}

// TestHelpTellsHowToSelect holds that the help says how text is selected while the mouse
// is the program's.
func TestHelpTellsHowToSelect(t *testing.T) {
	d := drafting(t, 200, 60, sections.Draft{})
	d.press("ctrl+g", "end")
	d.sees("maj+souris sélectionner du texte, pour le copier (sur un Mac\u00a0: option et la souris)")
}
