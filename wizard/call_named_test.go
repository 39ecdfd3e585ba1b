package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// issuer opens a draft and gives who launched the call that it answers.
func issuer(t *testing.T, path string) string {
	t.Helper()
	d := sized(t, 80, 24)
	d.run(openDraft(d.m.cat, path))
	defer d.leave()
	return d.m.session.Call().Call.Issuer
}

// TestARenamedDraftKeepsItsCall: the draft names the profile, which undo does not take away, and a
// draft of before finds it by its own name.
func TestARenamedDraftKeepsItsCall(t *testing.T) {
	d := sized(t, 80, 24)
	d.send(answering(t, d, "lyon"))
	d.press("ctrl+u", "ctrl+s")
	d.leave()
	renamed := filepath.Join(d.dir, "Dossier pour Lyon.toml")
	if err := os.Rename(filepath.Join(d.dir, "r.toml"), renamed); err != nil {
		t.Fatal(err)
	}
	if got := issuer(t, renamed); got != "la Ville de Lyon" {
		t.Errorf("renamed, it answers %q", got)
	}
	trial.Write(t, d.dir, "r.toml", "format = 1\ncatalogue = \"movilab-ami\"\n[reperes]\nlanceur = \"la Ville\"\n")
	before := filepath.Join(d.dir, "r.toml")
	if got := issuer(t, before); got != "la Ville de Lyon" {
		t.Errorf("a draft that names nothing answers %q", got)
	}
}

// TestACallBegunOnTheScreenIsNamed in the draft from its first value on.
func TestACallBegunOnTheScreenIsNamed(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.press("f9", "enter", "enter")
	d.typ("Halle")
	d.press("enter", "esc", "esc", "ctrl+s")
	if got := d.saved().Call; got != "r.appel.toml" {
		t.Errorf("the draft names %q", got)
	}
}

// TestADraftNamesNoOtherFile: whatever a draft of somebody else's names, nothing but a profile beside
// it is read or written, and the draft opens.
func TestADraftNamesNoOtherFile(t *testing.T) {
	dir := t.TempDir()
	secret := "[appel]\ntitre = \"Secret\"\nlanceur = \"le Secret\"\n"
	inside := filepath.Join(dir, "dedans")
	if err := os.Mkdir(inside, 0o700); err != nil {
		t.Fatal(err)
	}
	trial.Write(t, dir, "secret.appel.toml", secret)
	trial.Write(t, inside, ".appel.toml", secret)
	trial.Write(t, inside, "secret.toml", secret)
	c := trial.Embedded(t)
	for _, name := range []string{
		"../secret.appel.toml", filepath.Join(dir, "secret.appel.toml"), `..\secret.appel.toml`, ".appel.toml", "secret.toml", "./x.appel.toml", "C:x.appel.toml",
		"absent.appel.toml", "\x1b[31m.appel.toml",
	} {
		path := filepath.Join(inside, "r.toml")
		draft := sections.Draft{Call: name}
		_, named, err := drafts.ReadCall(path, name)
		if err == nil || named != "" || strings.ContainsRune(words.Explain(err).What, '\x1b') {
			t.Errorf("%q is read, as %q: %v", name, named, err)
		}
		if _, named, err = drafts.CorrectCall(c, draft, path, call.Place{Table: "appel", Key: "titre"}, "Halle"); err != nil || named != "r.appel.toml" {
			t.Errorf("%q: written to %q, %v", name, named, err)
		}
		if err := os.Remove(filepath.Join(inside, "r.appel.toml")); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, path := range []string{filepath.Join(dir, "secret.appel.toml"), filepath.Join(inside, ".appel.toml"), filepath.Join(inside, "secret.toml")} {
		if data, err := os.ReadFile(path); err != nil || string(data) != secret {
			t.Errorf("%s was changed: %v\n%s", path, err, data)
		}
	}
	trial.Write(t, inside, "r.toml", "format = 1\ncatalogue = \"movilab-ami\"\nappel = \"../secret.appel.toml\"\n")
	d := sized(t, 80, 24)
	d.run(openDraft(d.m.cat, filepath.Join(inside, "r.toml")))
	d.sees("n’est pas lu")
	if d.m.session.Call().Known() {
		t.Errorf("it answers %+v", d.m.session.Call().Call)
	}
}

// TestTheCallFollowsADraftSavedElsewhere, with what was decided; one that cannot is told.
func TestTheCallFollowsADraftSavedElsewhere(t *testing.T) {
	for name, there := range map[string]string{"an empty folder": "", "another call there": "[appel]\ntitre = \"Autre\"\n"} {
		d := sized(t, 80, 24)
		d.send(answering(t, d, "lyon"))
		elsewhere := t.TempDir()
		if there != "" {
			trial.Write(t, elsewhere, "r.appel.toml", there)
		}
		d.send(sessionMsg{session.Elsewhere{Path: filepath.Join(elsewhere, "copie.toml")}})
		if there != "" {
			d.sees("n’a pas suivi la réponse")
			if data, err := os.ReadFile(filepath.Join(elsewhere, "r.appel.toml")); err != nil || string(data) != there {
				t.Errorf("%s: %v\n%s", name, err, data)
			}
			continue
		}
		d.leave()
		if got := issuer(t, filepath.Join(elsewhere, "copie.toml")); got != "la Ville de Lyon" {
			t.Errorf("%s: it answers %q", name, got)
		}
	}
}
