package call

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/sections/text"
)

// TestACorrectionChangesOneValue of a shipped call, whatever is typed: all other values,
// comments and unknown keys stay, and what was typed is read again as it was understood.
func TestACorrectionChangesOneValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data, _ := Example(rapid.SampledFrom(Shipped()).Draw(t, "call"))
		if rapid.Bool().Draw(t, "CRLF") {
			data = []byte(strings.ReplaceAll(string(data), "\n", "\r\n"))
		}
		data = append(data, "\n[autre] # inconnu\nx = 1\n"...)
		old, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		at := rapid.SampledFrom(old.Fields()).Draw(t, "field").At
		typed := rapid.OneOf(
			rapid.SampledFrom([]string{"", "oui", "n", "12", "1 200", "0", "-3", "a; b", `"x" \ # [appel]`, "2,5", "é\u00a0!", "'''", `"""`}),
			rapid.String(),
		).Draw(t, "typed")
		taken := strings.TrimSpace(text.CleanLine(typed)) == "" // a line of spaces takes a value out, as an empty one does
		next, p, err := Correct(data, at, typed)
		if unfit := (*Unfit)(nil); errors.As(err, &unfit) {
			return
		}
		if err != nil {
			t.Fatalf("%v = %q: %v", at, typed, err)
		}
		if again, err := Read(next); err != nil || !reflect.DeepEqual(again, p) {
			t.Fatalf("the file reads %+v, %v\n%s", again, err, next)
		}
		for _, f := range p.Fields() {
			was, is := old.copied(), f.At
			if taken && at.Names() && is.Table == at.Table && is.Index >= at.Index {
				is.Index++ // the table that was named is taken out
			}
			if slot := was.slot(is); is != at && slot != nil && written(slot) != f.Value {
				t.Errorf("%v became %q", f.At, f.Value)
			}
		}
		if strings.Join(p.Unknown, " ") != "autre.x" {
			t.Errorf("something else changed: %+v", p)
		}
		if got, want := strings.Count(string(next), "# "), strings.Count(string(data), "# "); !taken && got < want {
			t.Errorf("%d comments of %d\n%s", got, want, next)
		}
	})
}

// TestWhatIsTypedIsReadAsPeopleWriteIt, and lands where it belongs in a file of few lines.
func TestWhatIsTypedIsReadAsPeopleWriteIt(t *testing.T) {
	const file = "[appel]\ntitre = \"t\" # le nom\nformats = [\n  \"pdf\", # ou papier\n]\nduree = 3\n\n[[critere]]\nnom = \"Lieu\"\n"
	for _, test := range []struct {
		name, file string
		at         Place
		typed      string
		want       string
	}{
		{"a text", file, Place{keyCall, 0, "titre"}, `le "grand" lieu`, "titre = \"le \\\"grand\\\" lieu\" # le nom\n"},
		{"one of several lines", file, Place{keyCall, 0, "formats"}, "pdf; docx", "\nformats = [\"pdf\", \"docx\"]\nduree = 3\n"},
		{"one taken out", file, Place{keyCall, 0, "formats"}, "", "# le nom\nduree = 3\n"},
		{"one filled", file, Place{keyCall, 0, "audition"}, "Oui", "[appel]\naudition = true\ntitre"},
		{"points", file, Place{keyCriterion, 0, "points"}, "1 000", "[[critere]]\npoints = 1000\nnom = \"Lieu\"\n"},
		{"one more criterion", file, Place{keyCriterion, 1, keyName}, "Budget", "nom = \"Lieu\"\n\n[[critere]]\nnom = \"Budget\"\n"},
		{"a first part", file, Place{keyPart, 0, keyName}, "Note", "\n\n[[partie]]\nnom = \"Note\"\n"},
		{"a criterion taken out", file, Place{keyCriterion, 0, keyName}, "", "duree = 3\n\n"},
		{"a rule", file, Place{keyInvariant, 0, keyText}, "Ni achat.", "\n\n[[invariant]]\ntexte = \"Ni achat.\"\n"},
		{"what a rule excludes", "[appel]\n[[invariant]]\ntexte = \"t\"\n", Place{keyInvariant, 0, keyExcludes}, "rachat; public", "[[invariant]]\nexclut = [\"rachat\", \"public\"]\ntexte"},
		{"what a rule demands", "[appel]\n[[invariant]]\ntexte = \"t\"\n", Place{keyInvariant, 0, "exige"}, "oui", "exige = true\n"},
		{"the most of public money", file, Place{keyFunding, 0, "public-max"}, "80", "\n\n[financement]\npublic-max = 80\n"},
		{"a base in any letters", file, Place{keyFunding, 0, "assiette"}, "ttc", "assiette = \"TTC\"\n"},
		{"a line of funding", file, Place{keyLines, 0, keyName}, "travaux", "\n\n[[financement.ligne]]\nnom = \"travaux\"\n"},
		{"a cap", "[appel]\n[financement]\n[[financement.ligne]]\nnom = \"t\"\n", Place{keyLines, 0, "plafond"}, "25 000", "plafond = 25000\n"},
		{"an annex", file, Place{keyAnnex, 0, keyName}, "Statuts", "\n\n[[annexe]]\nnom = \"Statuts\"\n"},
		{"one that is mandatory no more", "[appel]\n[[annexe]]\nnom = \"t\"\nobligatoire = true\n", Place{keyAnnex, 0, "obligatoire"}, "non", "obligatoire = false\n"},
		{"what is said before the next stays", "[appel]\n[[annexe]]\nnom = \"t\"\n\n# pour la suivante\n[[annexe]]\nnom = \"u\"\n", Place{keyAnnex, 0, keyName}, "", "[appel]\n# pour la suivante\n[[annexe]]\nnom = \"u\"\n"},
		{"a file that is begun", "", Place{keyCall, 0, "limite"}, "14/09/2027 12h", "format = 1\n\n[appel]\nlimite = \"14/09/2027 12h\"\n"},
	} {
		got, _, err := Correct([]byte(test.file), test.at, test.typed)
		if err != nil || !strings.Contains(string(got), test.want) {
			t.Errorf("%s: %v\n%s", test.name, err, got)
		}
	}
	for typed, at := range map[string]Place{"peut-être": {keyCall, 0, "visite"}, "beaucoup": {keyCriterion, 0, "points"}, "": {keyCriterion, 1, keyName}, "120": {keyFunding, 0, "public-max"}} {
		var unfit *Unfit
		if _, _, err := Correct([]byte(file), at, typed); !errors.As(err, &unfit) || unfit.Want == "" {
			t.Errorf("%q at %v: %v", typed, at, err)
		}
	}
	inline := "appel = { titre = \"t\" }\n"
	if _, _, err := Correct([]byte(inline), Place{keyCall, 0, "titre"}, "u"); !errors.Is(err, ErrElsewhere) {
		t.Errorf("a table in one line: %v", err)
	}
}
