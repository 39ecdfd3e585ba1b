package draftfile

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// fullDraft answers every question of the test catalogue.
func fullDraft() sections.Draft {
	d := sections.NewDraft(time.Date(2027, 3, 1, 9, 30, 0, 0, time.FixedZone("", 3600)))
	d = d.Set("reperes.projet", sections.Answer{Text: `La "Halle" ouverte`})
	d = d.Set("reperes.surface", sections.Answer{Text: "4200"})
	d = d.Set("reperes.echeance", sections.Answer{Text: "14/09/2027 12h"})
	d = d.Set("demarche.recit", sections.Answer{Text: "D’abord un \\ puis \"\"\"\"\nensuite « ça »."})
	d = d.Set("demarche.empirique", sections.Answer{Decision: sections.Adapt, Text: "Nous avançons à notre pas."})
	d = d.Set("demarche.statut", sections.Answer{Picks: []string{sections.OtherID}, Text: "Une fondation"})
	d = d.Set("demarche.familles", sections.Answer{Picks: []string{"ateliers", "jardin"}})
	d = d.Set("demarche.ouvert", sections.Answer{Picks: []string{sections.YesID}})
	d = d.Set("demarche.etapes", sections.Answer{Rows: []sections.Row{{"Emménager", "2027"}, {"", "2028"}, {}, {"Acheter", "", "cher", "", "loin"}}})
	d = d.WithNote(-1, notes.Note{On: "demarche", Text: "voir avec Awa"})
	d.Resume = "demarche.statut"
	return d
}

const fullFile = `# Réponse à un appel à manifestation d’intérêt, écrite avec ami-wizard.
# Ce fichier peut se modifier à la main : texte court entre ", texte long entre """.
# Les clés ajoutées sont gardées, les commentaires (#) ajoutés ne le sont pas.

format = 1
catalogue = "movilab-ami"
version = 1
titre = "La \"Halle\" ouverte"
cree = 2027-03-01T09:30:00+01:00
change = 2027-03-01T09:30:00+01:00
reprendre = "demarche.statut"

# Notes à revoir ; sur : une question ou une partie, etat : ouvert, attribué ou levé, a : à qui :
[[note]]
sur = "demarche"
texte = "voir avec Awa"
etat = "ouvert"

[reperes]
# Comment s’appelle le projet ?
projet = "La \"Halle\" ouverte"

# Quelle surface ?
surface = 4200

# Pour quand ?
echeance = "14/09/2027 12h"

[demarche]
# Racontez.
recit = """
D’abord un \\ puis ""\""
ensuite « ça »."""

# Gardez-vous ce passage ?
empirique.decision = "adapter"
empirique.texte = "Nous avançons à notre pas."

# Quel statut ?
statut.choix = "autre"
statut.texte = "Une fondation"

# Quelles familles ?
familles = ["ateliers", "jardin"]

# Est-ce ouvert ?
ouvert = true

# Quelles étapes ?
etapes = [
  { quoi = "Emménager", quand = "2027" },
  { quand = "2028" },
  {},
  { quoi = "Acheter", colonne-3 = "cher", colonne-5 = "loin" },
]
`

func TestEncode(t *testing.T) {
	c := testCatalogue(t)
	got := string(Encode(c, fullDraft()))
	if got != fullFile {
		t.Errorf("Encode gives\n%s\nwant\n%s", got, fullFile)
	}
	again := decode(t, c, got)
	again = columnless(again) // "colonne-3" is remembered, and says nothing that its rank doesn't
	if !sameDraft(again, fullDraft()) {
		t.Errorf("and decodes to %+v", again)
	}
}

func TestEncodeAnswers(t *testing.T) {
	long := strings.Repeat("é", 61)
	for _, test := range []struct {
		name, id string
		a        sections.Answer
		want     string
	}{
		{"a number that TOML would change", "reperes.surface", sections.Answer{Text: "4 200,50"}, `surface = "4 200,50"`},
		{"a number with decimals", "reperes.surface", sections.Answer{Text: "12.5"}, `surface = 12.5`},
		{"a number with a spare zero", "reperes.surface", sections.Answer{Text: "12.50"}, `surface = "12.50"`},
		{"a number with a leading zero", "reperes.surface", sections.Answer{Text: "042"}, `surface = "042"`},
		{"more digits than a float keeps", "reperes.surface", sections.Answer{Text: "1234567890.1234567"}, `surface = "1234567890.1234567"`},
		{"a short text", "demarche.recit", sections.Answer{Text: strings.Repeat("é", 60)}, `recit = "` + strings.Repeat("é", 60) + `"`},
		{"a long text", "demarche.recit", sections.Answer{Text: long}, "recit = \"\"\"\n" + long + `"""`},
		{"a long line", "reperes.projet", sections.Answer{Text: long}, `projet = "` + long + `"`},
		{"a text that begins with a line end", "demarche.recit", sections.Answer{Text: "\n"}, "recit = \"\"\"\n\n\"\"\""},
		{"quotes at the end", "demarche.recit", sections.Answer{Text: "a\n\"\""}, "recit = \"\"\"\na\n\"\\\"\"\"\""},
		{"a passage kept", "demarche.empirique", sections.Answer{Decision: sections.Keep}, `empirique.decision = "garder"`},
		{"a passage undecided", "demarche.empirique", sections.Answer{Text: "x"}, `empirique.texte = "x"`},
		{"a choice", "demarche.statut", sections.Answer{Picks: []string{"scic"}}, `statut = "scic"`},
		{"a choice with words left from another", "demarche.statut", sections.Answer{Picks: []string{"scic"}, Text: "x"}, "statut.choix = \"scic\"\nstatut.texte = \"x\""},
		{"several, with words", "demarche.familles", sections.Answer{Picks: []string{"jardin", "autre"}, Text: "x"}, "familles.choix = [\"jardin\", \"autre\"]\nfamilles.texte = \"x\""},
		{"words alone", "demarche.familles", sections.Answer{Text: "x"}, `familles.texte = "x"`},
		{"no", "demarche.ouvert", sections.Answer{Picks: []string{sections.NoID}}, `ouvert = false`},
		{"yes and no", "demarche.ouvert", sections.Answer{Picks: []string{sections.NoID, sections.YesID}}, `ouvert.choix = ["non", "oui"]`},
		{"no with words", "demarche.ouvert", sections.Answer{Picks: []string{sections.NoID}, Text: "x"}, "ouvert.choix = \"non\"\nouvert.texte = \"x\""},
		{
			"an answer of another kind", "reperes.projet",
			sections.Answer{Decision: sections.Keep, Picks: []string{"a"}, Text: "x", Rows: []sections.Row{{"b"}}},
			"projet.decision = \"garder\"\nprojet.choix = \"a\"\nprojet.texte = \"x\"\nprojet.lignes = [\n  { colonne-1 = \"b\" },\n]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := testCatalogue(t)
			d := sections.Draft{}.Set(test.id, test.a)
			out := Encode(c, d)
			if !bytes.Contains(out, []byte("\n"+test.want+"\n")) {
				t.Errorf("got\n%s\nwant in it\n%s", out, test.want)
			}
			if again := decode(t, c, string(out)); !again.Answer(test.id).Equal(d.Answer(test.id)) {
				t.Errorf("decodes to %+v", again.Answer(test.id))
			}
		})
	}
}

// strangeFile holds what this catalogue doesn't know, in every place and type.
const strangeFile = head + `
outil = "éditeur"
"à" = { b = { } }
mesures = [1, -0.0, inf, -inf, nan, 1e+06, true, [[]], ""]

[a-reprendre]
reperes = "x"
ailleurs = "y"
"é" = { qui = "Awa" }

[reperes]
etage = 3
projet.texte = "P"
projet.source = "carnet"
surface.note = "à mesurer"

[demarche]
etapes = [{ quoi = "A", cout = "12", "é" = "z" }, { colonne-4 = "q" }]
parcelles = [{ nom = "a" }, { nom = "b", sous = { x = [1, { y = 2 }] } }]

[demarche.lieu]
texte = """
deux
lignes"""

[vide]

["autre chose"]
jour = 2027-09-14
heure = 12:30:00.5
local = 2027-09-14T12:30:00
ailleurs = 2027-09-14T12:30:00.25-03:30
ici = 2027-09-14T12:30:00Z

[["autre chose".plus]]
a.b.c = "\u001b[31m\r\n"
a.b.d = {}
`

// A file of a newer catalogue, of a plug-in or of a curious person goes through
// an older program unharmed.
func TestEncodeKeepsTheUnknown(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, strangeFile)
	out := Encode(c, d)
	again := decode(t, c, string(out))
	if !sameDraft(d, again) {
		t.Errorf("the draft changed: %+v\n%+v", d, again)
	}
	nothingDropped(t, c, []byte(strangeFile), out)
	if got := Encode(c, again); !bytes.Equal(got, out) {
		t.Errorf("not stable:\n%s\n%s", out, got)
	}
	if bytes.ContainsAny(out, "\x1b\r") {
		t.Error("a control character got out")
	}
	for _, want := range []string{
		"projet.source = \"carnet\"", "surface.note = \"à mesurer\"", "cout = \"12\"", "jour = 2027-09-14\n",
		"heure = 12:30:00.5\n", "local = 2027-09-14T12:30:00\n", "ailleurs = 2027-09-14T12:30:00.25-03:30\n",
		"ici = 2027-09-14T12:30:00Z\n", "\n[vide]\n", "lieu.texte = \"\"\"\ndeux\nlignes\"\"\"",
		`mesures = [1, -0.0, inf, -inf, nan, 1e+06, true, [[]], ""]`, "[\"à\"]\nb = {}\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// A draft made with another catalogue keeps answers that this one never asked.
func TestEncodeAnswerToNoQuestion(t *testing.T) {
	c := testCatalogue(t)
	d := sections.Draft{}.Set("lieu.adresse", sections.Answer{Text: "x", Decision: sections.Keep, Picks: []string{"p"}, Rows: []sections.Row{{"r"}}})
	d = d.Set("demarche.neuf", sections.Answer{Text: "y"})
	for _, noID := range []string{"", ".", "lieu", "lieu.", ".adresse"} {
		d = d.Set(noID, sections.Answer{Text: "z"}).WithNote(-1, notes.Note{On: "", Text: "z"}) // must not make the file unreadable
	}
	out := Encode(c, d)
	again := decode(t, c, string(out))
	want := map[string]any{
		"lieu": map[string]any{"adresse": map[string]any{
			"texte": "x", "decision": "garder", "choix": []any{"p"}, "lignes": []any{map[string]any{"colonne-1": "r"}},
		}},
		"demarche": map[string]any{"neuf": map[string]any{"texte": "y"}},
	}
	if !sameValue(again.Contents().Unknown, want) {
		t.Errorf("kept %v in\n%s", again.Contents().Unknown, out)
	}
	if !bytes.Equal(Encode(c, again), out) {
		t.Error("not stable")
	}
}

func TestEncodeEmpty(t *testing.T) {
	c := testCatalogue(t)
	out := Encode(c, sections.Draft{})
	if bytes.Contains(out, []byte("[")) {
		t.Errorf("an empty draft has tables:\n%s", out)
	}
	if d := decode(t, c, string(out)); !sameDraft(d, sections.Draft{}) {
		t.Errorf("it decodes to %+v", d)
	}
}

// Rows may be sorted: what the catalogue doesn't know of them goes along.
func TestUnknownColumnsFollowTheirRow(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, head+"[demarche]\netapes = [{ quoi = \"A\", cout = \"1\" }, { quoi = \"B\", cout = \"2\", avec = \"Awa\" }]\n")
	rows := d.Answer("demarche.etapes").Rows
	d = d.Set("demarche.etapes", sections.Answer{Rows: []sections.Row{rows[1], rows[0]}})
	out := string(Encode(c, d))
	want := "etapes = [\n  { quoi = \"B\", avec = \"Awa\", cout = \"2\" },\n  { quoi = \"A\", cout = \"1\" },\n]"
	if !strings.Contains(out, want) {
		t.Errorf("got\n%s\nwant in it\n%s", out, want)
	}
}
