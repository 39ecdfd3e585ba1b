package wizard

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// files writes files in a folder of their own, and goes there.
func files(t *testing.T, contents map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range contents {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// What is given for a draft is said for what it is, with what to do, in every command
// and in the program, and is left as it was.
func TestWrongFilesAreNamedForWhatTheyAre(t *testing.T) {
	const good = "format = 1\ncatalogue = \"movilab-ami\"\n"
	contents := map[string]string{
		"r.toml": good, "r.md": "# La Halle\n\nTexte.\n", "r.docx": "PK\x03\x04 word/document.xml", "r.odt": "PK\x03\x04 …",
		"r.pdf": "%PDF-1.7\n", "seul.md": "# La Halle\n", "vide.toml": "", "fusion.toml": good + "<<<<<<< HEAD\n",
		"fusion.md": good + "<<<<<<< HEAD\n", "fusion.toml~": good,
		"wide.toml": "\xff\xfef\x00o\x00", "latin.toml": good + "x = \"caf\xe9\"\n", "binaire.toml": "12345678\x00\x00",
		"go.toml": "module x\n\ngo 1.26\n", "py.toml": "[project]\nname = \"x\"\n", "futur.toml": "format = 2\ncatalogue = \"movilab-ami\"\n",
		"autre.toml": "catalogue = \"lieux\"\n", "genre.toml": good + "[reperes]\nsurface = true\n",
	}
	for name, want := range map[string][2]string{
		"r.md":         {"r.md est la réponse mise en page ; son brouillon est r.toml, à côté", "r.toml"},
		"r.docx":       {"r.docx est la réponse mise en page ; son brouillon est r.toml, à côté", "r.toml"},
		"r.odt":        {"r.odt est la réponse mise en page ; son brouillon est r.toml, à côté", "r.toml"},
		"r.pdf":        {"r.pdf est la réponse mise en page ; son brouillon est r.toml, à côté", "r.toml"},
		"seul.md":      {"seul.md ne convient pas : ce fichier est un texte", "fichier .toml"},
		"vide.toml":    {"ce fichier est vide", "fichier .toml"},
		"fusion.toml":  {"ligne 3, colonne 1 : deux versions de ce fichier attendent d’être réunies", "recommencez"},
		"fusion.md":    {"ligne 3, colonne 1 : deux versions de ce fichier attendent d’être réunies", "recommencez"},
		"wide.toml":    {"UTF-16", "Enregistrez-le en UTF-8"},
		"latin.toml":   {"ligne 3, colonne 9 : ce fichier n’est pas en UTF-8", "Enregistrez-le en UTF-8"},
		"binaire.toml": {"ce fichier n’est pas du texte", "fichier .toml"},
		"go.toml":      {"ce fichier est un texte, qui n’est pas une réponse", "fichier .toml"},
		"py.toml":      {"ce fichier n’est pas une réponse d’ami-wizard", "fichier .toml"},
		"futur.toml":   {"écrit par une version plus récente", "Mettez ami-wizard à jour"},
		"autre.toml":   {"un autre modèle, « lieux » ; celui d’ici est « movilab-ami »", "le programme qui pose ces questions"},
		"genre.toml":   {"ligne 4, colonne 11 : « reperes.surface » : true ou false ne convient pas ici ; il faut un nombre", "Corrigez cette ligne"},
		".":            {"un dossier", "Placez-vous dans ce dossier"},
	} {
		t.Run(name, func(t *testing.T) {
			files(t, contents)
			for _, command := range []string{"exporter", "verifier", "--lineaire"} {
				code, out, complaints := ran(command, name)
				for _, words := range want {
					if !strings.Contains(flat(complaints), words) {
						t.Errorf("%s: %q is not in\n%s", command, words, complaints)
					}
				}
				if code == commands.ExitDone || out != "" || strings.Count(complaints, "\n") != 2 {
					t.Errorf("%s gives %d, and %q, %q", command, code, out, complaints)
				}
			}
			p := words.Explain(openDraft(testCatalogue(t), name)().(drafts.Opened).Err)
			if !strings.Contains(flat(p.What), want[0]) || !strings.Contains(flat(p.Hint), want[1]) {
				t.Errorf("the program says %+v", p)
			}
			if now, err := os.ReadFile(name); name != "." && (err != nil || !bytes.Equal(now, []byte(contents[name]))) {
				t.Errorf("the file was touched: %v", err)
			}
			if entries, err := os.ReadDir("."); err != nil || len(entries) != len(contents) {
				t.Errorf("something was left beside: %v, %v", entries, err)
			}
		})
	}
}

func testCatalogue(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A draft of a newer catalogue opens, is said to be one, and stays one.
// TestOlderCatalogueIsToldOnce: what was answered may read otherwise in the words of
// today's questionnaire, and nobody should find it out from the jury.
func TestOlderCatalogueIsToldOnce(t *testing.T) {
	const told = "Le questionnaire a changé depuis cette réponse (version 1"
	const old = "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n\n[reperes]\nprojet = \"La Halle\"\n"
	files(t, map[string]string{"r.toml": old})
	for _, command := range []string{"exporter", "verifier"} {
		if _, out, complaints := ran(command, "r.toml"); !strings.Contains(flat(complaints), told) || strings.Contains(flat(out), told) {
			t.Errorf("%s says %q and %q", command, complaints, out)
		}
	}
	d := sized(t, 80, 24)
	d.run(openDraft(d.m.cat, "r.toml"))
	d.sees(told)
	d.at("reperes.projet")
	d.typ("é")
	d.press("ctrl+q")
	again := sized(t, 80, 24)
	again.run(openDraft(again.m.cat, "r.toml"))
	if strings.Contains(again.screen(), told) {
		t.Errorf("told again of a response that today's questionnaire wrote:\n%s", again.screen())
	}
}

func TestNewerCatalogueIsToldAndKept(t *testing.T) {
	const newer = "format = 1\ncatalogue = \"movilab-ami\"\nversion = 99\n\n[reperes]\nprojet = \"La Halle\"\ndemain = \"gardé\"\n"
	const told = "Un questionnaire plus récent a servi à cette réponse (version 99"
	files(t, map[string]string{"r.toml": newer})
	for _, command := range []string{"exporter", "verifier"} {
		if _, out, complaints := ran(command, "r.toml"); !strings.Contains(flat(complaints), told) || strings.Contains(flat(out), told) {
			t.Errorf("%s says %q and %q", command, complaints, out)
		}
	}
	var out, complaints bytes.Buffer
	code := Run([]string{"--lineaire", "r.toml"}, console.Streams{In: strings.NewReader("La Halle aux Fils\n/quitter\n"), Out: &out, Err: &complaints})
	if code != commands.ExitDone || !strings.Contains(flat(out.String()), told) {
		t.Errorf("linear mode gives %d and says\n%s%s", code, out.String(), complaints.String())
	}
	d := sized(t, 80, 24)
	d.run(openDraft(d.m.cat, "r.toml"))
	d.sees(told)
	d.at("reperes.projet")
	d.typ("é")
	d.press("ctrl+q")
	text, err := os.ReadFile("r.toml")
	if err != nil || !strings.Contains(string(text), "\nversion = 99\n") || !strings.Contains(string(text), "demain = \"gardé\"") ||
		!strings.Contains(string(text), "Filsé") {
		t.Errorf("after two sessions the file is\n%s", text)
	}
}
