package linear

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// TestLinearEndWhereNothingIsSaved holds that the linear mode does so too when its input
// ends, unless the words were given up on purpose or there are none.
func TestLinearEndWhereNothingIsSaved(t *testing.T) {
	for name, c := range map[string]struct {
		at      string
		lines   []string
		rescued bool
	}{
		"words":         {"", []string{"La Halle"}, true},
		"asked once":    {"", []string{"La Halle", "/quitter"}, true},
		"given up":      {"", []string{"La Halle", "/quitter", "/quitter"}, false},
		"no word":       {"", []string{"/suite"}, false},
		"half a text":   {"pourquoi.ici-maintenant", []string{"La halle est vide."}, true},
		"half a row":    {"demarche.etapes", []string{"Une halle"}, true},
		"an empty note": {"", []string{"/noter"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			t.Setenv("HOME", home)
			s := newSession(t, c.lines...)
			s.on(sections.NewDraft(s.Clock()), cmp.Or(c.at, "reperes.projet"))
			if err := os.RemoveAll(s.dir); err != nil {
				t.Fatal(err)
			}
			s.run()
			entries, _, err := store.List(home)
			if err != nil || (len(entries) == 1) != c.rescued {
				t.Errorf("rescued: %+v, %v", entries, err)
			}
		})
	}
}

// TestLinearNeverEndsWithItsDraftGone: the same at the plain prompt.
func TestLinearNeverEndsWithItsDraftGone(t *testing.T) {
	first := newSession(t, "/quitter")
	first.on(sections.Draft{}.Set("reperes.collectif", sections.Answer{Text: "Les Ateliers"}), "reperes.projet")
	first.run()
	path := filepath.Join(first.dir, "r.toml")
	s := newSession(t, "/quitter")
	s.dir = first.dir
	msg := drafts.Open(s.Cat, path)
	if msg.Err != nil {
		t.Fatal(msg.Err)
	}
	s.opened(msg)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	s.run()
	if got := s.onDisk().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Errorf("on the disk: %q", got)
	}
	if said := s.transcript.String(); !strings.Contains(said, words.Recreated) {
		t.Errorf("not told:\n%s", said)
	}
}

func TestLinearTellsOfTheDraftsItLeavesOut(t *testing.T) {
	s := conversing(t, trial.SmallModel(t), "/quitter")
	trial.Crowd(t, s.dir)
	s.home(drafts.List(s.Cat, s.dir), s.dir)
	for _, words := range []string{"La plus récente", "4 autres, plus anciennes"} {
		if !strings.Contains(s.transcript.String(), words) {
			t.Errorf("%q is not told", words)
		}
	}
}

// TestLinearTellsOfTheOtherVersionBeforeTheNextQuestion, and takes it at a word.
func TestLinearTellsOfTheOtherVersionBeforeTheNextQuestion(t *testing.T) {
	s := newSession(t, "/suite", "/comparer", "/rouvrir", "/quitter")
	s.on(sections.Draft{}.Set("reperes.collectif", sections.Answer{Text: "Les Ateliers"}), "reperes.projet")
	if err := os.WriteFile(s.Session().File().Path(), []byte(theirsToml), 0o600); err != nil {
		t.Fatal(err)
	}
	s.run()
	said := s.transcript.String()
	for _, words := range []string{"ATTENTION. Un autre programme", "Fichier : D’autres", "Ici : Les Ateliers", "Version du fichier ouverte"} {
		if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), words) {
			t.Errorf("%q is not said:\n%s", words, said)
		}
	}
	if got := s.onDisk().Answer("reperes.collectif").Text; got != "D’autres" {
		t.Errorf("on the disk: %q", got)
	}
	if data, err := store.Read(filepath.Join(s.dir, "r.toml")); err != nil || len(data) == 0 {
		t.Error(err)
	}
}

// TestLeavingAnothersVersionSaysSo: nobody is told that all is saved in a file that holds
// what another program wrote, an unfinished merge for one.
func TestLeavingAnothersVersionSaysSo(t *testing.T) {
	const merge = "<<<<<<< HEAD\nformat = 1\n=======\nformat = 1\n>>>>>>> eux\n"
	s := newSession(t, "Les Ateliers")
	s.on(sections.Draft{}, "reperes.collectif")
	s.run()
	again := newSession(t)
	again.opened(drafts.Open(again.Cat, filepath.Join(s.dir, "r.toml")))
	trial.Write(t, s.dir, "r.toml", merge)
	again.run()
	if said := again.transcript.String(); strings.Contains(said, "Tout est enregistré") || !strings.Contains(said, words.ChangedElsewhere) {
		t.Errorf("by lines:\n%s", said)
	}
}

// TestElsewhereIsListed holds that a draft whose folder is gone is saved elsewhere under a
// name that the list of drafts knows.
func TestElsewhereIsListed(t *testing.T) {
	for typed, name := range map[string]string{"ailleurs.txt": "ailleurs.txt.toml", "~/ailleurs": "ailleurs.toml"} {
		t.Run(typed, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("HOME", dir)
			t.Chdir(dir)
			s := newSession(t, "Les Ateliers", "/enregistrer "+typed, "/quitter")
			s.on(sections.NewDraft(s.Clock()), "reperes.collectif")
			if err := os.RemoveAll(s.dir); err != nil {
				t.Fatal(err)
			}
			s.run()
			entries, _, err := store.List(dir)
			if err != nil || len(entries) != 1 || entries[0].Name != name {
				t.Fatalf("listed %+v, %v", entries, err)
			}
		})
	}
}

const theirsToml = "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n[reperes]\ncollectif = \"D’autres\"\n"
