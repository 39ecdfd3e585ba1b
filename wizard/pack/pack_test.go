package pack_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/render/formats"
	"ami-wizard/render/forms"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/words"
)

func example(t *testing.T) (*sections.Catalogue, sections.Draft) {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	return c, d
}

func made(t *testing.T, c *sections.Catalogue, d sections.Draft, o pack.Options) (pack.Pack, map[string]string) {
	t.Helper()
	p, err := pack.Make(c, d, "ici/reponse.toml", o, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range p.Files {
		files[f.Name] = string(f.Data)
	}
	return p, files
}

// TestPackOfACompleteResponse holds the names of every file, the lengths, and that nothing
// is said to be missing.
func TestPackOfACompleteResponse(t *testing.T) {
	c, d := example(t)
	p, files := made(t, c, d, pack.Options{})
	if p.Missing != 0 {
		t.Fatalf("the example lacks %d answers", p.Missing)
	}
	for _, f := range formats.All() {
		if files["reponse"+f.Extensions[0]] == "" {
			t.Errorf("no file %s", f.Extensions[0])
		}
	}
	readme := files[pack.ReadmeName]
	for _, want := range []string{"Rien de demandé ici ne manque", "reponse.docx — ", "--prive", "Qui\u00a0: ", "page", "n’est pas balisé"} {
		if !strings.Contains(readme, want) {
			t.Errorf("%s does not say %q:\n%s", pack.ReadmeName, want, readme)
		}
	}
	if strings.Contains(readme, "partirai") || strings.Contains(readme, "Ce qui manque") || p.Files[0].Name != pack.ReadmeName {
		t.Errorf("%s says that something is missing:\n%s", pack.ReadmeName, readme)
	}
	if files["champs/longueurs.txt"] == "" {
		t.Error("no lengths")
	}
	for name, text := range files {
		if strings.HasPrefix(name, "champs/0") && !strings.Contains(files["champs/longueurs.txt"], name[len("champs/"):]) {
			t.Errorf("%s is not measured", name)
		}
		if text == "" {
			t.Errorf("%s is empty", name)
		}
	}
}

// TestPackOfADraft holds that a response which lacks something bears it in its names, and
// that the first file says what, before anything else.
func TestPackOfADraft(t *testing.T) {
	c, _ := example(t)
	d := sections.NewDraft(time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC))
	p, files := made(t, c, d, pack.Options{Formats: []string{"docx", ".ODT"}})
	if readme := files[pack.ReadmeName]; strings.Contains(readme, "Le PDF") {
		t.Errorf("a PDF that is not there is told of:\n%s", readme)
	}
	if p.Missing == 0 || files["reponse-brouillon.docx"] == "" || files["reponse-brouillon.odt"] == "" || len(files) != 3 {
		t.Errorf("%d missing, files %d", p.Missing, len(files))
	}
	readme := files[pack.ReadmeName]
	before, list, ok := strings.Cut(readme, "Ce qui manque (")
	if !ok || !strings.Contains(before, "partiraient ainsi au jury") || strings.Contains(before, "Les fichiers") {
		t.Errorf("the first file says\n%s", readme)
	}
	for _, gap := range c.Gaps(d) {
		if !strings.Contains(list, gap.Question.Label) {
			t.Errorf("%q is not said to be missing", gap.Question.Label)
		}
	}
	if !strings.Contains(readme, "Version du 1er\u00a0mars 2027") {
		t.Errorf("no date:\n%s", readme)
	}
}

// TestPackIsTheSameTwice holds that equal drafts give equal folders.
func TestPackIsTheSameTwice(t *testing.T) {
	c, d := example(t)
	one, _ := made(t, c, d, pack.Options{})
	two, _ := made(t, c, d, pack.Options{})
	for i := range one.Files {
		if one.Files[i].Name != two.Files[i].Name || !bytes.Equal(one.Files[i].Data, two.Files[i].Data) {
			t.Errorf("%s differs", one.Files[i].Name)
		}
	}
}

// TestPackRefusesAnUnknownFormat holds that the formats that there are stand in the refusal.
func TestPackRefusesAnUnknownFormat(t *testing.T) {
	c, d := example(t)
	_, err := pack.Make(c, d, "r.toml", pack.Options{Formats: []string{"docx", "epub"}}, func(string) {})
	if !errors.Is(err, words.ErrUsage) || !strings.Contains(words.Explain(err).Hint, "docx") {
		t.Errorf("%v", err)
	}
	_, files := made(t, c, d, pack.Options{Formats: []string{"champs"}, Spaces: forms.Simple})
	for name, text := range files {
		if strings.HasPrefix(name, "champs/0") && strings.ContainsAny(text, "\u00a0\u202f") {
			t.Errorf("%s has a no-break space", name)
		}
	}
}

// TestStemsAreNames holds that whatever a draft is called, the names of its files are ones
// that every disk takes, and stay where they are put.
func TestStemsAreNames(t *testing.T) {
	for draft, want := range map[string]string{
		"reponse.toml": "reponse", "dossier/La Halle (v2).TOML": "La Halle (v2)", "-rf.toml": "rf", ".toml": "reponse", "..toml": "reponse",
		"a:b?.toml": "a-b", "\u202etxt.toml": "txt", "$(ls)`x`.toml": "(ls)-x",
	} {
		if got := pack.Stem(draft); got != want {
			t.Errorf("%q gives %q, want %q", draft, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		stem := pack.Stem(rapid.String().Draw(t, "draft"))
		if stem == "" || len(stem) > 100 || strings.ContainsAny(stem, "/\\:*?\"<>|\x00\n") || strings.HasPrefix(stem, ".") || strings.HasPrefix(stem, "-") || strings.HasSuffix(stem, ".") {
			t.Fatalf("%q", stem)
		}
	})
}

// TestPackAnswersACall holds what the first file says of the rules: the parts with their
// limits, the annexes under the names that are wanted, written where they are a section of
// the response, and the formats that are missing.
func TestPackAnswersACall(t *testing.T) {
	c, d := example(t)
	profile := call.Profile{
		Call: call.Call{Title: "Une halle\x1b[2J à prendre", Source: "https://exemple.org/reglement", ReadOn: "2026-11-25", Formats: []string{"docx"}},
		Parts: []call.Part{
			{Name: "Note", Pages: 3, Characters: 100, Sections: []string{"pourquoi"}},
			{Name: "Mémoire", Pages: 1, Bytes: 999999, Sections: []string{"qui", "histoire", "activites"}},
		},
		Annexes: []call.Annex{
			{Name: "Gouvernance", Section: "gouvernance", File: "../../3 Gouvernance?.docx"},
			{Name: "Statuts", Mandatory: true, File: "statuts.pdf"},
			{Name: "RIB", Mandatory: true, If: "les associations", Signed: true, Private: true},
			{Name: "Inconnue", Section: "nulle-part", File: "x.docx"},
			{Name: "Encore", Section: "qui", File: "3 gouvernance-.DOCX"},
			{Name: "Soutiens", Section: "soutiens"},
		},
	}
	o := pack.Options{Formats: []string{"pdf"}, Call: profile, Joined: []string{"statuts.pdf"}}
	_, files := made(t, c, d, o)
	readme := files[pack.ReadmeName]
	for _, want := range []string{
		"Une halle[2J à prendre", "exemple.org/reglement, lu le 2026-11-25", "L’appel demande docx", " sur 100\u00a0caractères (DÉPASSE)", " sur 3\u00a0pages",
		" sur 1\u00a0page (DÉPASSE)", " sur 999\u202f999\u00a0octets\n",
		"- [x] Gouvernance · annexes/3 Gouvernance.docx · écrite ici", "- [x] Statuts · annexes/statuts.pdf · obligatoire\n",
		"- [ ] RIB · obligatoire\u00a0: les associations · à signer · confidentielle", "- [ ] Inconnue · annexes/x.docx\n", "- [x] Soutiens · annexes/Soutiens.pdf",
	} {
		if !strings.Contains(readme, want) {
			t.Errorf("%s does not say %q:\n%s", pack.ReadmeName, want, readme)
		}
	}
	if files["annexes/3 Gouvernance.docx"] == "" || files["annexes/Soutiens.pdf"] == "" {
		t.Error("an annex is not written")
	}
	seen := map[string]bool{}
	for name := range files {
		if seen[strings.ToLower(name)] || strings.Contains(name, "..") || strings.Count(name, "/") > 1 {
			t.Errorf("the name %q", name)
		}
		seen[strings.ToLower(name)] = true
	}
	_, files = made(t, c, d, pack.Options{Call: profile})
	if strings.Contains(files[pack.ReadmeName], "L’appel demande") {
		t.Error("a format that is there is asked for")
	}
}

// TestPackSaysFirstWhatWouldHaveItRefused holds that the findings which an export must say
// stand before the files, and that one that people set aside does not.
func TestPackSaysFirstWhatWouldHaveItRefused(t *testing.T) {
	c, d := example(t)
	late := time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC) // long after its deadline
	_, files := made(t, c, d, pack.Options{Formats: []string{"md"}, Now: late})
	said := 0
	for _, f := range check.Open(reading.Findings(c, d, reading.Beside{Now: late})) {
		if f.Level != check.Export {
			continue
		}
		said++
		if at := strings.Index(files[pack.ReadmeName], f.Says); at < 0 || at > strings.Index(files[pack.ReadmeName], "Les fichiers") {
			t.Errorf("%q is not said first:\n%s", f.Says, files[pack.ReadmeName])
		}
		d = d.SetAside(f.ID(), f.SetAside("jugé"))
	}
	if said == 0 {
		t.Fatal("nothing would have it refused")
	}
	for _, f := range reading.Findings(c, d, reading.Beside{Now: late}) {
		if f.Level == check.Export && f.Aside == "" {
			t.Fatalf("not set aside: %v", f)
		}
	}
}
