package forms_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/render"
	"ami-wizard/render/forms"
	"ami-wizard/render/markup"
)

// TestLengths holds each count on texts where they differ.
func TestLengths(t *testing.T) {
	for text, want := range map[string]forms.Lengths{
		"":                         {},
		"été":                      {3, 3, 3, 5, 5},
		"e\u0301te\u0301":          {3, 5, 5, 7, 7},
		"a\nb\nc":                  {5, 5, 5, 5, 7},
		"👩\u200d👩\u200d👧 4\u202f€": {5, 9, 12, 26, 26},
		"5\u202f000\u00a0m²":       {8, 8, 8, 12, 12},
	} {
		if got := forms.LengthsOf(text); got != want {
			t.Errorf("%q measures %+v, want %+v", text, got, want)
		}
	}
}

// TestSpaces holds what each way makes of French spaces.
func TestSpaces(t *testing.T) {
	const text = "«\u00a0Prix\u00a0: 5\u202f000\u00a0€\u202f!\u00a0»"
	for name, want := range map[string]string{
		"fine": text, "simple": "« Prix : 5 000 € ! »", "aucune": "«Prix: 5 000 €!»",
	} {
		s, ok := forms.SpacesOf(name)
		if got := s.Apply(text); !ok || got != want {
			t.Errorf("%s gives %q, want %q", name, got, want)
		}
	}
	if _, ok := forms.SpacesOf("épaisse"); ok || len(forms.SpacesNames()) != 3 {
		t.Error("a way that nobody knows")
	}
}

// TestFields holds the words of a field: those of the section and no others.
func TestFields(t *testing.T) {
	d := render.Document{Parts: []render.Part{
		{Section: "reperes", Blocks: []render.Block{{Nodes: markup.Parse("* **Projet**\u00a0: Le Bazar")}}},
		{Section: "vide", Heading: markup.Line("Vide")},
		{Section: "Le Lieu / ../x", Heading: markup.Line("Le lieu"), Blocks: []render.Block{
			{Heading: markup.Line("Les murs"), Nodes: markup.Parse("Un.\n\n- a\n- b\n\n#### Titre\n\n> Cité.")},
			{State: render.Proposed, Nodes: markup.Parse("| Nom | Ville |\n|---|---|\n| Ana | Lille |")},
		}},
	}}
	all := forms.Of(d, forms.Fine)
	if len(all) != 2 {
		t.Fatalf("%d fields: %v", len(all), all)
	}
	if f := all[0]; f.Name != "00-reperes.txt" || f.Title != "Repères" || f.Text != "- Projet\u00a0: Le Bazar" {
		t.Errorf("%+v", f)
	}
	const want = "Les murs\n\nUn.\n\n- a\n- b\n\nTitre\n\n«\u00a0Cité.\u00a0»\n\nProposition, à décider\u00a0: - Nom\u00a0: Ana\u202f; Ville\u00a0: Lille"
	if f := all[1]; f.Name != "01-le-lieu-x.txt" || f.Title != "Le lieu" || f.Text != want || f.Bytes != len(want) {
		t.Errorf("%+v\nwant %q", f, want)
	}
	for line := range strings.Lines(forms.Summary(all)) {
		if strings.HasPrefix(line, "00-reperes.txt") && strings.Join(strings.Fields(line), " ") != "00-reperes.txt 19 19 19 20 20" {
			t.Errorf("the summary says %q", line)
		}
	}
}

// TestCountsAreOrdered holds on any text that no count is below a coarser one.
func TestCountsAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := forms.LengthsOf(rapid.String().Draw(t, "text"))
		if l.Graphemes > l.Runes || l.Runes > l.UTF16 || l.UTF16 > l.Bytes || l.Bytes > l.CRLF {
			t.Fatalf("%+v", l)
		}
	})
}
