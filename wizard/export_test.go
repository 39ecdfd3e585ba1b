package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/render/formats"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
)

const emptyDraft = "format = 1\ncatalogue = \"movilab-ami\"\n"

// tree gives the content of every file under a folder; a link is what it says.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.Type()&os.ModeSymlink != 0:
			found[path], err = os.Readlink(path)
		case e.IsDir():
			found[path] = "a folder"
		default:
			var text []byte
			text, err = os.ReadFile(path)
			found[path] = string(text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func sameTree(a, b map[string]string) bool {
	for path, text := range a {
		if b[path] != text {
			return false
		}
	}
	return len(a) == len(b)
}

// An export never takes the place of answers, by whatever name they are reached, nor of
// what somebody else wrote (mjml#1775).
func TestExportReplacesNothingThatMatters(t *testing.T) {
	for _, test := range []struct{ name, out, want string }{
		{"the draft", "r.toml", "r.toml est un brouillon"},
		{"the draft, with a folder", "./r.toml", "r.toml est un brouillon"},
		{"the draft, another way round", "d/../r.toml", "r.toml est un brouillon"},
		{"a link to the draft", "lien.md", "r.toml est un brouillon"},
		{"a link to a link to the draft", "lien2.md", "r.toml est un brouillon"},
		{"another name of the draft", "dur.md", "dur.md est un brouillon"},
		{"another draft", "autre.toml", "autre.toml est un brouillon"},
		{"another draft with the name of a document", "copie.md", "copie.md est un brouillon"},
		{"a link to another draft", "lien3.md", "autre.toml est un brouillon"},
		{"a draft that cannot be read", "casse.toml", "casse.toml est un brouillon"},
		{"a draft with an unfinished merge", "fusion.md", "fusion.md est un brouillon"},
		{"a draft of a newer program", "futur.md", "futur.md est un brouillon"},
		{"a draft of another model", "modele.md", "modele.md est un brouillon"},
		{"the previous version", "r.toml~", "r.toml~ est un brouillon"},
		{"what was decided", "r.decisions.toml", "r.decisions.toml n’est d’aucun format"},
		{"the lock", ".r.toml.lock", ".r.toml.lock n’est d’aucun format"},
		{"a link to the lock", "lien4.md", ".r.toml.lock n’est d’aucun format"},
		{"a link to a lock that is not there yet", "lien5.md", ".autre.toml.lock n’est d’aucun format"},
		{"a new draft", "neuf.toml", "neuf.toml n’est d’aucun format"},
		{"a folder", "d", "dossier"},
		{"a folder that looks like a document", "d.md", "dossier"},
		{"a format that does not exist", "r.xyz", "La fin du nom dit le format : .md"},
		{"no format", "sortie", "La fin du nom dit le format : .md"},
		{"notes of somebody", "notes.md", "notes.md existe déjà"},
		{"a link to notes", "lien6.md", "notes.md existe déjà"},
		{"nothing", "", "attend une valeur"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files(t, map[string]string{
				"r.toml": emptyDraft, "autre.toml": emptyDraft, "copie.md": emptyDraft, "r.toml~": emptyDraft,
				"casse.toml": emptyDraft + "[reperes]\nprojet = [\n", "fusion.md": emptyDraft + "<<<<<<< HEAD\n",
				"futur.md": "format = 9\ncatalogue = \"movilab-ami\"\n", "modele.md": "catalogue = \"lieux\"\n",
				"r.decisions.toml": "x = 1\n", ".r.toml.lock": "x", "notes.md": "# Mes notes\n",
			})
			for _, dir := range []string{"d", "d.md"} {
				if err := os.Mkdir(dir, 0o700); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Link("r.toml", "dur.md"); err != nil {
				t.Skip(err)
			}
			for link, to := range map[string]string{
				"lien.md": "r.toml", "lien2.md": "lien.md", "lien3.md": "autre.toml", "lien4.md": ".r.toml.lock",
				"lien5.md": ".autre.toml.lock", "lien6.md": "notes.md",
			} {
				if err := os.Symlink(to, link); err != nil {
					t.Skip(err)
				}
			}
			before := tree(t, ".")
			again := [][]string{{}, {"--remplacer"}}
			if strings.Contains(test.want, "existe déjà") {
				again = again[:1]
			}
			for _, more := range again {
				code, out, complaints := ran(append([]string{"exporter", "r.toml", "-o", test.out}, more...)...)
				if code != commands.ExitUsage || out != "" || !strings.Contains(flat(complaints), test.want) {
					t.Errorf("gives %d, %q and says %s", code, out, complaints)
				}
				if !sameTree(before, tree(t, ".")) {
					t.Error("something was touched")
				}
			}
		})
	}
}

// A new file is written, the same one again is left alone, another is replaced only when
// that is asked for, and what cannot be written leaves what was there.
func TestExportWritesAllOrNothing(t *testing.T) {
	files(t, map[string]string{"r.toml": emptyDraft, "notes.md": "# Mes notes\n", "garde.MD": "gardé\n"})
	_, want, _ := ran("exporter", "r.toml")
	if want == "" {
		t.Fatal("nothing to export")
	}
	read := func(name string) string { return tree(t, ".")[name] }
	for _, args := range [][]string{{"-o", "n.md"}, {"-o=n.md"}, {"--o", "n.md"}, {"-o", "notes.md", "--remplacer"}, {"-o", "N.Md"}} {
		code, out, complaints := ran(append([]string{"exporter", "r.toml"}, args...)...)
		if code != commands.ExitDone || out != "" || complaints != "" {
			t.Errorf("%v gives %d, %q, %q", args, code, out, complaints)
		}
	}
	if read("n.md") != want || read("notes.md") != want {
		t.Error("the files hold something else than the output")
	}
	if err := os.Chmod("garde.MD", 0o400); err != nil {
		t.Fatal(err)
	}
	if code, _, complaints := ran("exporter", "r.toml", "-o", "garde.MD", "--remplacer"); code != commands.ExitMissing || read("garde.MD") != "gardé\n" {
		t.Errorf("a file that is not to be written: %d, %q, it holds %q", code, complaints, read("garde.MD"))
	}
	if code, _, _ := ran("exporter", "r.toml", "-o", "absent/n.md"); code != commands.ExitMissing {
		t.Errorf("a folder that is not there: %d", code)
	}
	for name := range tree(t, ".") {
		if strings.Contains(name, "tmp") {
			t.Errorf("%s stays behind", name)
		}
	}
}

// No other command takes the place of a draft, or of what stands where its response goes.
func TestNoCommandReplacesADraft(t *testing.T) {
	const other = emptyDraft + "\n[reperes]\nprojet = \"Autre\"\n"
	for _, test := range []struct{ name, args, typed string }{
		{"the example", "--exemple --lineaire autre.toml", "Nom\n/quitter\n"},
		{"the example, through a link", "--exemple --lineaire lien.toml", "Nom\n/quitter\n"},
		{"elsewhere", "--lineaire r.toml", "Nom\n/enregistrer autre\n/enregistrer autre.toml\n/enregistrer lien.toml\n/enregistrer notes.md\n/quitter\n"},
		{"a new draft of the same name", "--lineaire", "nouveau\nAutre\n/quitter\n"},
		{"a new draft beside notes", "--lineaire", "nouveau\nNotes\n/quitter\n"},
		{"a new draft over notes", "--lineaire notes.toml", "Nom\n/quitter\n"},
		{"reading", "verifier autre.toml", ""},
		{"following", "suivre autre.toml", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			files(t, map[string]string{"r.toml": emptyDraft, "autre.toml": other, "notes.md": "# Mes notes\n"})
			if err := os.Symlink("autre.toml", "lien.toml"); err != nil {
				t.Skip(err)
			}
			var out, complaints strings.Builder
			Run(strings.Fields(test.args), console.Streams{In: strings.NewReader(test.typed), Out: &out, Err: &complaints})
			if out.Len()+complaints.Len() == 0 {
				t.Error("nothing was said")
			}
			now := tree(t, ".")
			if now["autre.toml"] != other || now["lien.toml"] != "autre.toml" {
				t.Errorf("the draft is\n%s\nafter\n%s%s", now["autre.toml"], out.String(), complaints.String())
			}
			if now["notes.md"] != "# Mes notes\n" && now["notes.md~"] != "# Mes notes\n" {
				t.Errorf("the notes are gone:\n%s", now["notes.md"])
			}
		})
	}
}

// The same on the screens, where a save fails and another place is chosen.
func TestElsewhereReplacesNoDraft(t *testing.T) {
	d := drafting(t, 80, 24, trial.Example(t))
	other := filepath.Join(d.dir, "autre.toml")
	if err := os.WriteFile(other, []byte(emptyDraft), 0o600); err != nil {
		t.Fatal(err)
	}
	d.at("reperes.projet")
	d.typ("x")
	for _, name := range []string{"autre.toml", "autre", filepath.Join(d.dir, "x", "..", "autre.toml")} {
		path := name
		if !filepath.IsAbs(name) {
			path = filepath.Join(d.dir, name)
		}
		_, do := d.m.session.Handle(session.Elsewhere{Path: path}, d.now)
		if do.Jobs[0]().(session.Wrote).Err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if text, err := os.ReadFile(other); err != nil || string(text) != emptyDraft {
		t.Errorf("the other draft holds %q, %v", text, err)
	}
}

// The end of the name says the format, whatever its case; the manual and the refusal name
// every one of them, and an epoch dates the file where one is given.
func TestExportAsksTheTableOfFormats(t *testing.T) {
	files(t, map[string]string{"r.toml": emptyDraft})
	_, manual, _ := ran("--help")
	_, _, refusal := ran("exporter", "r.toml", "-o", "r.xyz")
	for _, f := range formats.All() {
		if !strings.Contains(refusal, f.Extensions[0]) || !strings.Contains(manual, f.Extensions[0]) || !strings.Contains(manual, f.Label) {
			t.Errorf("%s is not told of:\n%s%s", f.Name, refusal, manual)
		}
		for _, ext := range f.Extensions {
			for _, name := range []string{"a" + ext, "B" + strings.ToUpper(ext)} {
				t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
				if code, _, complaints := ran("exporter", "r.toml", "-o", name); code != commands.ExitDone || complaints != "" {
					t.Fatalf("%s: %d, %s", name, code, complaints)
				}
				written := tree(t, ".")[name]
				if code, _, _ := ran("exporter", "r.toml", "-o", name); code != commands.ExitDone || written == "" {
					t.Errorf("%s: not the same again, %d", name, code)
				}
				if f.Name == "html" && !strings.Contains(written, "2023-11-14T22:13:20Z") {
					t.Errorf("%s: the epoch does not date it", name)
				}
			}
		}
	}
}
