package bound

import (
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
)

// old is a model of two sections; its later version has another id for a fact, rewords a title
// and a proposal, and asks one question more.
const (
	facts = `id = "reperes"
titre = "Repères"
intention = "x"
minutes = 5
sans-titre = true
[[question]]
id = "projet"
genre = "ligne"
question = "Nom ?"
blanc = "nom"
fait = "projet"
[[question]]
id = "m2"
genre = "nombre"
question = "Surface ?"
blanc = "surface"
fait = "m2"
unite = "m²"
[[question]]
id = "ville"
genre = "ligne"
question = "Ville ?"
blanc = "ville"
fait = "ville"
`
	laterFacts = `id = "reperes"
titre = "Repères"
intention = "x"
minutes = 5
sans-titre = true
[[question]]
id = "projet"
genre = "ligne"
question = "Nom ?"
blanc = "nom"
fait = "projet"
[[question]]
id = "surface"
etait = ["reperes.m2"]
genre = "nombre"
question = "Surface totale ?"
blanc = "surface"
fait = "m2"
unite = "m²"
[[question]]
id = "ville"
genre = "ligne"
question = "Ville ?"
blanc = "ville"
fait = "ville"
`
	text = `id = "lieu"
titre = "Le lieu"
intention = "x"
minutes = 5
[[question]]
id = "un"
genre = "passage"
question = "Un ?"
blanc = "un"
propose = "Nous ouvrons {m2} à {ville}."
[[question]]
id = "deux"
genre = "texte"
question = "Deux ?"
blanc = "deux"
[[question]]
id = "trois"
genre = "passage"
question = "Trois ?"
blanc = "trois"
propose = "La ville de {ville} y gagne."
`
	laterText = `id = "lieu"
titre = "Un lieu"
intention = "x"
minutes = 5
[[question]]
id = "un"
genre = "passage"
question = "Un ?"
blanc = "un"
propose = "Nous ouvrirons {m2} à {ville}."
[[question]]
id = "deux"
genre = "texte"
question = "Deux ?"
blanc = "deux"
[[question]]
id = "trois"
genre = "passage"
question = "Trois ?"
blanc = "trois"
propose = "La ville de {ville} y gagne."
[[question]]
id = "quatre"
genre = "ligne"
texte = "Et {reponse}."
question = "Quatre ?"
blanc = "quatre"
facultatif = true
`
)

func model(tb rapid.TB, facts, text string) *sections.Catalogue {
	c, err := catalogue.Load(fstest.MapFS{
		"modele.toml":     {Data: []byte("id = \"essai\"\nversion = 1\ntitre = \"Essai\"\ncredit = \"nous\"\nlicence = \"CC0\"\n")},
		"01-reperes.toml": {Data: []byte(facts)},
		"02-lieu.toml":    {Data: []byte(text)},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// edit is one thing that somebody does to a draft.
func edit(t *rapid.T, d sections.Draft) sections.Draft {
	switch rapid.IntRange(0, 7).Draw(t, "edit") {
	case 0:
		return d.Set("reperes.m2", sections.Answer{Text: rapid.SampledFrom([]string{"496", "500", ""}).Draw(t, "m2")})
	case 1:
		return d.Set("reperes.ville", sections.Answer{Text: rapid.SampledFrom([]string{"Lyon", "Lille"}).Draw(t, "ville")})
	case 2:
		return d.Set("lieu.un", sections.Answer{Decision: sections.Adapt, Text: rapid.SampledFrom([]string{"Nous ouvrons {m2} à {ville}.", "Nous  ouvrons {m2}\nà {ville}.", "Autre.", "A.\n\nB."}).Draw(t, "un")})
	case 3:
		return d.Set("lieu.deux", sections.Answer{Text: rapid.SampledFrom([]string{"Deux.", "Deux fois {ville}.", "- a\n- b\n\n1. c", ""}).Draw(t, "deux")})
	case 4:
		return d.Set("lieu.trois", sections.Answer{Decision: rapid.SampledFrom([]sections.Decision{sections.Remove, sections.Undecided}).Draw(t, "trois")})
	case 5:
		return d.Set("lieu.trois", sections.Answer{Decision: sections.Keep, Kept: "La ville de {ville} y gagne."})
	case 6:
		return d.WithNote(-1, notes.Note{On: "lieu", Text: "à revoir"})
	}
	return d
}

// public is the words of a section as the response prints them, title aside.
func public(c *sections.Catalogue, d sections.Draft) string {
	part := render.Compose(c, d, render.Options{}).Parts[1]
	part.Heading = nil
	whole := markdown.Document(render.Document{Parts: []render.Part{part}})
	return consent.Spaced(whole)
}

// TestMarkIsThereExactlyWhenTheWordsDiffer holds the mark to the file that people send: for
// random edits and their undoing, facts that got another id, and a later model.
func TestMarkIsThereExactlyWhenTheWordsDiffer(t *testing.T) {
	levels := map[consent.Level]int{}
	rapid.Check(t, func(t *rapid.T) {
		c := model(t, facts, text)
		d := sections.NewDraft(then)
		for range rapid.IntRange(0, 6).Draw(t, "before") {
			d = edit(t, d)
		}
		words := NewReader(c).Section(d, 1)
		r := consent.Record{}.Change("lieu", func(p consent.Part) consent.Part {
			return p.Decided(consent.Decision{Outcome: consent.Consented, Text: words, Mark: consent.PrintOf(words)})
		})
		r, err := consent.Decode(consent.Encode(r))
		if err != nil {
			t.Fatal(err)
		}
		approved, reader := public(c, d), NewReader(c)
		past := []sections.Draft{d}
		if rapid.Bool().Draw(t, "later model") {
			was := c
			c = model(t, laterFacts, laterText)
			if d, err = again(was, c, d); err != nil {
				t.Fatal(err)
			}
			reader, past = NewReader(c), []sections.Draft{d}
		}
		for range rapid.IntRange(0, 6).Draw(t, "after") {
			if d = edit(t, d); rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
				d = past[rapid.IntRange(0, len(past)-1).Draw(t, "to")]
			}
			past = append(past, d)
			s := reader.Standing(d, r, 1)
			levels[s.Level]++
			same := public(c, d) == approved
			if same != (s.Level == consent.Same) || same != (len(s.Differences) == 0) {
				t.Fatalf("level %d, %+v between\n%q and\n%q", s.Level, s.Differences, approved, public(c, d))
			}
		}
	})
	for _, level := range []consent.Level{consent.Same, consent.Facts, consent.Changed} {
		if levels[level] == 0 {
			t.Errorf("no text stood at level %d: %v", level, levels)
		}
	}
}

// TestAnotherFactIsNoOtherText names the three things that a reader of the mark relies on.
func TestAnotherFactIsNoOtherText(t *testing.T) {
	c := model(t, facts, text)
	d := sections.NewDraft(then).Set("reperes.m2", sections.Answer{Text: "496"}).Set("reperes.ville", sections.Answer{Text: "Lyon"}).
		Set("lieu.un", sections.Answer{Decision: sections.Keep, Kept: "Nous ouvrons {m2} à {ville}."}).
		Set("lieu.trois", sections.Answer{Decision: sections.Keep, Kept: "La ville de {ville} y gagne."})
	words := NewReader(c).Section(d, 1)
	r := consent.Record{}.SetPart(consent.Part{Section: "lieu"}.Decided(consent.Decision{Text: words, Mark: consent.PrintOf(words)}))
	later := model(t, laterFacts, laterText)
	moved, err := again(c, later, d)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		catalogue *sections.Catalogue
		draft     sections.Draft
		level     consent.Level
		shows     string
	}{
		"nothing":            {c, d, consent.Same, ""},
		"a later model":      {later, moved, consent.Same, ""},
		"a fact":             {c, d.Set("reperes.m2", sections.Answer{Text: "500"}), consent.Facts, "500"},
		"a fact, later name": {later, moved.Set("reperes.surface", sections.Answer{Text: "500"}), consent.Facts, "500"},
		"words":              {c, d.Set("lieu.un", sections.Answer{Decision: sections.Adapt, Text: "Non."}), consent.Changed, "Non."},
	} {
		t.Run(name, func(t *testing.T) {
			s := NewReader(c.catalogue).Standing(c.draft, r, 1)
			shown := ""
			for _, d := range s.Differences {
				shown += d.After
			}
			if s.Level != c.level || !strings.Contains(shown, c.shows) {
				t.Errorf("level %d, %+v", s.Level, s.Differences)
			}
		})
	}
}
