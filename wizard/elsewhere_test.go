package wizard

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// TestDraftPath names what a person means who types where to save a draft.
func TestDraftPath(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	sep := string(filepath.Separator)
	for typed, want := range map[string]string{
		"ailleurs.toml":    "ailleurs.toml",
		"ailleurs.TOML":    "ailleurs.TOML",
		"ailleurs":         "ailleurs.toml",
		" ailleurs ":       "ailleurs.toml",
		"ailleurs.txt":     "ailleurs.txt.toml",
		"notre.projet":     "notre.projet.toml",
		"ailleurs.":        "ailleurs..toml",
		"ail\x1b[31mleurs": "ail[31mleurs.toml",
		"~/secours.toml":   home + "/secours.toml",
		"~/secours":        home + "/secours.toml",
		"~":                filepath.Join(home, "r.toml"),
		"~nora":            "~nora.toml",
		"a~/b":             "a~/b.toml",
		folder:             filepath.Join(folder, "r.toml"),
		folder + sep:       filepath.Join(folder, "r.toml"),
		"rien" + sep:       filepath.Join("rien", "r.toml"),
		".cache":           "",
		folder + "/.cache": "",
		folder + "/.toml":  "",
	} {
		got, err := store.Meant(session.CleanPath(typed), "r.toml")
		if got != want || (err != nil) != (want == "") {
			t.Errorf("%q names %q (%v), not %q", typed, got, err, want)
		}
		if err != nil && words.Explain(err).What != words.ProblemHidden {
			t.Errorf("%q is refused as %v", typed, err)
		}
	}
}

// TestElsewhereIsListed holds that a draft whose folder is gone is saved elsewhere under a
// name that the home screen lists.
func TestElsewhereIsListed(t *testing.T) {
	for typed, name := range map[string]string{"ailleurs.txt": "ailleurs.txt.toml", "~/ailleurs": "ailleurs.toml"} {
		t.Run(typed, func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("HOME", dir)
			t.Chdir(dir)
			d := drafting(t, 60, 16, sections.Draft{})
			d.at("reperes.collectif")
			d.gone()
			d.typ("Les Ateliers")
			d.press("ctrl+q", "down", "enter")
			d.typ(typed)
			d.press("enter")
			entries, _, err := store.List(dir)
			if err != nil || len(entries) != 1 || entries[0].Name != name {
				t.Fatalf("listed %+v, %v", entries, err)
			}
		})
	}
}

// TestOrderedToLeave holds that a program that the system ends asks nobody, whatever it
// was asking just then, and leaves the words in the home folder where theirs is gone.
func TestOrderedToLeave(t *testing.T) {
	for name, before := range map[string][]string{
		"typing": nil, "asked what to do": {"ctrl+q"}, "asked where to": {"ctrl+q", "down", "enter", "x"}, "noting": {"ctrl+n", "x"},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			t.Setenv("HOME", home)
			d := drafting(t, 80, 24, sections.Draft{})
			d.at("reperes.collectif")
			d.gone()
			d.typ("Les Ateliers")
			d.elapse(pause)
			d.press(before...)
			d.send(leaveMsg{})
			if !d.quit {
				t.Fatalf("it stays:\n%s", d.screen())
			}
			rescued, err := drafts.Read(d.m.cat, filepath.Join(home, "secours-r.toml"))
			if err != nil || rescued.Answer("reperes.collectif").Text != "Les Ateliers" {
				t.Fatalf("rescued: %+v, %v", rescued.Answer("reperes.collectif"), err)
			}
			if name == "noting" && trial.Note(rescued, "reperes") != "x" {
				t.Errorf("the note is %q", trial.Note(rescued, "reperes"))
			}
		})
	}
}

// TestCrashWhereNothingIsSaved holds that the last draft goes to the home folder when the
// program breaks down and its own folder is gone.
func TestCrashWhereNothingIsSaved(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("Les Ateliers")
	var told strings.Builder
	if _, err := d.m.keep.finish(errors.New("broken"), commands.ExitMissing, console.Streams{Err: &told}); err == nil {
		t.Error("the crash is not told")
	}
	rescued, err := drafts.Read(d.m.cat, filepath.Join(home, "secours-r.toml"))
	if err != nil || rescued.Answer("reperes.collectif").Text != "Les Ateliers" || !strings.Contains(told.String(), home) {
		t.Fatalf("rescued: %+v, %v, told %q", rescued.Answer("reperes.collectif"), err, told.String())
	}
}
