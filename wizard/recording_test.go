package wizard

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/trial"
)

// recorded lays out a folder with everything that the program keeps, a name in each file.
func recorded(t *testing.T) (dir, draft string) {
	t.Helper()
	c := trial.Embedded(t)
	dir = t.TempDir()
	d := sections.NewDraft(time.Now()).Set("pourquoi.ici-maintenant", sections.Answer{Text: "Claire et Clairefontaine."}).WithNote(-1, notes.Note{On: "qui", Text: "demander à Claire"})
	r := consent.Record{}.SetSession(0, consent.Session{Present: 12, Names: []string{"Claire", "Zoé"}, Animation: "Claire"}).
		SetPart(consent.Part{Section: "pourquoi", Objections: []consent.Objection{{Reason: "Claire doute", Author: "Claire"}}})
	for name, data := range map[string][]byte{
		"r.toml": draftfile.Encode(c, d), "r.toml~": draftfile.Encode(c, d), "r.toml~ici": draftfile.Encode(c, d),
		"r.conflit-2026-11-23-140322.toml": draftfile.Encode(c, d),
		"r.decisions.toml":                 consent.Encode(r), "r.decisions.toml~": consent.Encode(r),
		"r.decisions.conflit-2026-11-23-140322.toml": consent.Encode(r),
		"r.md": []byte("Claire dit oui.\n"), "r.md~": []byte("Claire dit non.\n"),
		".r.toml.edition-abc.md": []byte("pour Claire"), "r.edition-abc.md": []byte("avec CLAIRE"),
		"autre.toml": []byte("# Claire n’est pas à nous\n"), "r2.md": []byte("Claire"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, filepath.Join(dir, "r.toml")
}

// TestNameIsForgottenEverywhere takes a name out of every file that the program keeps of a
// draft, out of no other, and says what it cannot reach.
func TestNameIsForgottenEverywhere(t *testing.T) {
	dir, draft := recorded(t)
	var out, errs bytes.Buffer
	if code := Run([]string{"oublier", "claire", draft}, console.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}); code != commands.ExitDone {
		t.Fatalf("%d: %s%s", code, &out, &errs)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(strings.ToLower(string(data)), "clairefontaine", "")
		if foreign := e.Name() == "autre.toml" || e.Name() == "r2.md"; strings.Contains(text, "claire") != foreign {
			t.Errorf("%s holds\n%s", e.Name(), data)
		}
		seen++
	}
	if seen != 13 {
		t.Errorf("%d files", seen)
	}
	r, err := consent.Decode(must(t, filepath.Join(dir, "r.decisions.toml")))
	if s, _ := r.LastSession(); err != nil || len(s.Names) != 1 || s.Animation != "" || r.Part("pourquoi").Objections[0].Author != "" {
		t.Errorf("the decisions hold %+v, %v", r.Parts(), err)
	}
	if !strings.Contains(out.String(), "r.toml") || !strings.Contains(out.String(), "Hors d’atteinte") {
		t.Errorf("told %s", &out)
	}
	out.Reset()
	if code := Run([]string{"oublier", "Claire", draft}, console.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}); code != commands.ExitDone || !strings.Contains(out.String(), "n’est ni dans") {
		t.Errorf("again: %d, %s", code, &out)
	}
	if code := Run([]string{"oublier", draft}, console.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}); code != commands.ExitUsage {
		t.Errorf("without a name: %d", code)
	}
}

func must(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestMinutesAndDecisionsOnTheCommandLine holds what the commands print, and that who raised
// an objection is in none of it.
func TestMinutesAndDecisionsOnTheCommandLine(t *testing.T) {
	_, draft := recorded(t)
	run := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := Run(args, console.Streams{In: strings.NewReader(""), Out: &out, Err: &errs}); code == commands.ExitUsage {
			t.Fatalf("%v: %s", args, &errs)
		}
		return out.String()
	}
	got := run("compte-rendu", draft)
	if !strings.Contains(got, "Objection ouverte") || !strings.Contains(got, "12\u00a0présents") {
		t.Errorf("the minutes say\n%s", got)
	}
	if plain := run("exporter", draft); strings.Contains(plain, "Objection ouverte") {
		t.Error("the response holds the decisions unasked")
	}
	if annex := run("exporter", "--decisions", draft); !strings.Contains(annex, "## Annexe") {
		t.Errorf("no annex in\n%s", annex)
	}
	run("compte-rendu", draft, "-o", draft+".docx")
	if data := must(t, draft+".docx"); len(data) < 1000 {
		t.Errorf("a document of %d bytes", len(data))
	}
}
