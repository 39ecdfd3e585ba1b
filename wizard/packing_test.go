package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/render/formats"
	rules "ami-wizard/sections/call"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// TestDossier holds the command from the outside: the folder beside the draft, the paths on
// the output, the same bytes again, and what is refused.
func TestDossier(t *testing.T) {
	dir := t.TempDir()
	draft := filepath.Join(dir, "reponse.toml")
	if err := os.WriteFile(draft, []byte(emptyDraft), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, complaints := ran("dossier", draft)
	if code != commands.ExitDone || !strings.Contains(complaints, "LISEZMOI.txt") {
		t.Fatalf("%d: %s", code, complaints)
	}
	first := tree(t, filepath.Join(dir, "reponse-dossier"))
	paths := 0
	for line := range strings.Lines(out) {
		paths++
		if _, err := os.Stat(strings.TrimRight(line, "\n")); err != nil {
			t.Errorf("told, and not there: %v", err)
		}
	}
	for _, f := range formats.All() {
		if name := filepath.Join(dir, "reponse-dossier", "reponse-brouillon"+f.Extensions[0]); first[name] == "" || !strings.Contains(out, name+"\n") {
			t.Errorf("%s is not there, or not told", name)
		}
	}
	if paths < len(formats.All())+2 {
		t.Errorf("%d paths", paths)
	}
	if code, _, complaints = ran("dossier", draft); code != commands.ExitDone {
		t.Fatalf("again: %d, %s", code, complaints)
	}
	for name, text := range tree(t, filepath.Join(dir, "reponse-dossier")) {
		if first[name] != text {
			t.Errorf("%s changed", name)
		}
	}
	changed := filepath.Join(dir, "reponse-dossier", "reponse-brouillon.md")
	if err := os.WriteFile(changed, []byte("corrigé"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, complaints = ran("dossier", draft)
	if code != commands.ExitUsage || out != "" || !strings.Contains(complaints, "reponse-brouillon.md") || !strings.Contains(complaints, "--remplacer") {
		t.Errorf("over a changed file: %d, %q, %s", code, out, complaints)
	}
	if code, _, complaints = ran("dossier", "--remplacer", draft); code != commands.ExitDone {
		t.Errorf("asked to: %d, %s", code, complaints)
	}
	for want, args := range map[string][]string{
		"champs":    {"dossier", "--format", "epub", draft},
		"aucune":    {"dossier", "--espaces", "x", draft},
		"il faut":   {"dossier"},
		"n’existe ": {"dossier", filepath.Join(dir, "absent.toml")},
	} {
		if code, out, complaints := ran(args...); code == commands.ExitDone || out != "" || !strings.Contains(complaints, want) {
			t.Errorf("%v: %d, %q, %q", args, code, out, complaints)
		}
	}
}

// TestCahier holds the blank workbook in each format that a name asks for, and never over a draft.
func TestCahier(t *testing.T) {
	dir := t.TempDir()
	code, out, _ := ran("cahier")
	if code != commands.ExitDone || !strings.Contains(out, "☐\u00a0garder") {
		t.Fatalf("%d: %.300s", code, out)
	}
	for _, f := range formats.All() {
		path := filepath.Join(dir, "cahier"+f.Extensions[0])
		if code, _, complaints := ran("cahier", "-o", path); code != commands.ExitDone || complaints != "" {
			t.Errorf("%s: %d, %s", path, code, complaints)
		}
		if data, err := os.ReadFile(path); err != nil || len(data) < 1000 {
			t.Errorf("%s: %d bytes, %v", path, len(data), err)
		}
	}
	draft := filepath.Join(dir, "reponse.toml")
	if err := os.WriteFile(draft, []byte(emptyDraft), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, _ := ran("cahier", "--remplacer", "-o", draft); code != commands.ExitUsage {
		t.Errorf("over a draft: %d", code)
	}
	if code, _, complaints := ran("cahier", draft); code != commands.ExitUsage || !strings.Contains(complaints, "-o") {
		t.Errorf("with a draft: %d, %s", code, complaints)
	}
}

// TestDossierFromTheReview holds the same by a key of the review: the folder as the screen
// has the draft, what was written, what is missing, and that a changed file is left alone.
func TestDossierFromTheReview(t *testing.T) {
	d := drafting(t, 120, 40, trial.Example(t))
	d.press("ctrl+l")
	d.press("d")
	view := d.screen()
	if !strings.Contains(view, "r-dossier") || !strings.Contains(view, "LISEZMOI.txt") || strings.Contains(view, "Il manque") {
		t.Fatalf("the screen says\n%s", view)
	}
	folder := filepath.Join(d.dir, "r-dossier")
	for _, f := range formats.All() {
		if _, err := os.Stat(filepath.Join(folder, "r"+f.Extensions[0])); err != nil {
			t.Error(err)
		}
	}
	changed := filepath.Join(folder, "r.md")
	if err := os.WriteFile(changed, []byte("corrigé"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("d")
	if view := d.screen(); !strings.Contains(view, "Dossier non écrit") {
		t.Errorf("the screen says\n%s", view)
	}
	if data, _ := os.ReadFile(changed); string(data) != "corrigé" {
		t.Errorf("the changed file now says %.40q", data)
	}
}

// TestDossierAnswersTheCallBesideIt holds that the profile which stands beside a draft says
// what the folder is measured by, from the command and from the review; one that cannot be
// read is told, and the folder made all the same.
func TestDossierAnswersTheCallBesideIt(t *testing.T) {
	d := drafting(t, 120, 40, trial.Example(t))
	draft := filepath.Join(d.dir, "r.toml")
	data, ok := rules.Example(rules.Shipped()[0])
	if !ok {
		t.Fatal("no call is shipped")
	}
	profile, err := rules.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	beside := store.CallOf(draft)
	if err := os.WriteFile(beside, data, 0o600); err != nil {
		t.Fatal(err)
	}
	readme := filepath.Join(d.dir, "r-dossier", "LISEZMOI.txt")
	if code, _, complaints := ran("dossier", draft); code != commands.ExitDone {
		t.Fatalf("%d: %s", code, complaints)
	}
	if said, err := os.ReadFile(readme); err != nil || !strings.Contains(string(said), profile.Call.Title) {
		t.Errorf("%v: the first file does not name %q:\n%s", err, profile.Call.Title, said)
	}
	if err := os.WriteFile(beside, []byte("ceci n’est pas un profil"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, complaints := ran("dossier", draft); code != commands.ExitDone || !strings.Contains(complaints, "à savoir") {
		t.Errorf("%d: %s", code, complaints)
	}
}
