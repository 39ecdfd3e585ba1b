package sections

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// The tests of the codec bring their own catalogue: what they say must not
// change when somebody improves a question.
var testFiles = fstest.MapFS{
	"modele.toml": {Data: []byte(`
id = "movilab-ami"
version = 1
titre = "Un modèle"
credit = "ami-wizard"
licence = "MIT"
`)},
	"00-reperes.toml": {Data: []byte(`
id = "reperes"
titre = "Repères"

[[question]]
id = "projet"
genre = "ligne"
question = "Comment s’appelle le projet ?"
fait = "projet"
blanc = "nom du projet"

[[question]]
id = "surface"
genre = "nombre"
question = "Quelle surface ?"
blanc = "surface"
unite = "m²"
etait = ["lieu.m2", "demarche.surface"]

[[question]]
id = "echeance"
genre = "date"
question = "Pour quand ?"
blanc = "échéance"
`)},
	"05-demarche.toml": {Data: []byte(`
id = "demarche"
titre = "Une démarche"

[[question]]
id = "recit"
genre = "texte"
question = "Racontez."
blanc = "récit"
etait = ["demarche.histoire"]

[[question]]
id = "empirique"
genre = "passage"
question = "Gardez-vous ce passage ?"
propose = "Nous avançons pas à pas."

[[question]]
id = "statut"
genre = "choix"
question = "Quel statut ?"
blanc = "statut"
autre = true
choix = [{ id = "association", nom = "Une association" }, { id = "scic", nom = "Une SCIC" }]

[[question]]
id = "familles"
genre = "choix-multiple"
question = "Quelles familles ?"
blanc = "familles"
autre = true
choix = [{ id = "ateliers", nom = "Ateliers" }, { id = "bureaux", nom = "Bureaux" }, { id = "jardin", nom = "Jardin" }]

[[question]]
id = "ouvert"
genre = "oui-non"
question = "Est-ce ouvert ?"
blanc = "oui ou non"

[[question]]
id = "etapes"
genre = "liste"
question = "Quelles étapes ?"
blanc = "étapes"
forme = "tableau"
colonnes = [{ id = "quoi", nom = "Quoi" }, { id = "quand", nom = "Quand" }]
`)},
}

func testCatalogue(tb testing.TB) *Catalogue {
	tb.Helper()
	c, err := Load(testFiles)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func decode(tb testing.TB, c *Catalogue, src string) Draft {
	tb.Helper()
	d, err := Decode(c, []byte(src))
	if err != nil {
		tb.Fatalf("%v\nin\n%s", err, src)
	}
	return d
}

// head opens a minimal file.
const head = "format = 1\ncatalogue = \"movilab-ami\"\n"

// sameDraft is the tests' own idea of equality: it shares nothing with Encode.
func sameDraft(a, b Draft) bool {
	return maps.EqualFunc(a.answers, b.answers, Answer.Equal) && maps.Equal(a.notes, b.notes) &&
		a.Created.Equal(b.Created) && a.Changed.Equal(b.Changed) && a.Resume == b.Resume &&
		sameValue(orEmpty(a.extra), orEmpty(b.extra)) && maps.EqualFunc(a.columns, b.columns, slices.Equal)
}

func orEmpty(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}

// sameValue compares values that TOML decoded; NaN is itself, arrays of tables
// are arrays, and times must be of the same form.
func sameValue(a, b any) bool {
	a, b = plainTables(a), plainTables(b)
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && maps.EqualFunc(a, b, sameValue)
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, sameValue)
	case float64:
		b, ok := b.(float64)
		return ok && (a == b && math.Signbit(a) == math.Signbit(b) || math.IsNaN(a) && math.IsNaN(b))
	case time.Time:
		b, ok := b.(time.Time)
		_, oa := a.Zone()
		_, ob := b.Zone()
		return ok && a.Equal(b) && oa == ob && localForm(a) == localForm(b)
	}
	return a == b
}

// localForm tells the forms of times without an offset, which BurntSushi marks
// by the name of their location. With one, UTC may be called Local.
func localForm(t time.Time) string {
	if name := t.Location().String(); strings.HasSuffix(name, "-local") {
		return name
	}
	return ""
}

func plainTables(v any) any {
	tables, ok := v.([]map[string]any)
	if !ok {
		return v
	}
	out := make([]any, len(tables))
	for i := range tables {
		out[i] = tables[i]
	}
	return out
}
