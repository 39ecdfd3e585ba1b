package render_test

import (
	"os"
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// situations gives two whole drafts of the shipped questions: the worked example, of five places,
// and one of a collective that has none and asks for a place for a while.
func situations(t *testing.T) (c *sections.Catalogue, example, occupation sections.Draft) {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	if example, err = catalogue.Example(c); err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("../sections/catalogue/testdata/occupation.toml")
	if err != nil {
		t.Fatal(err)
	}
	if occupation, err = draftfile.Decode(c, src); err != nil {
		t.Fatal(err)
	}
	return c, example, occupation
}

// essentialAlone gives a whole draft with the answers of its essential path alone, on that
// path, every paragraph of it kept as proposed.
func essentialAlone(t *testing.T, c *sections.Catalogue, d sections.Draft) sections.Draft {
	t.Helper()
	d.Path = sections.EssentialPath
	left := 0
	for _, id := range d.Answered() {
		q, ok := c.Question(id)
		switch {
		case !ok || !c.On(d, q):
			d = d.Set(id, sections.Answer{})
		case q.Kind == sections.Passage:
			d, left = d.Set(id, q.Decide(sections.Answer{}, sections.Keep)), left+1
		default:
			left++
		}
	}
	if left < 25 {
		t.Fatalf("only %d answers", left)
	}
	return d
}

// TestEssentialPathStandsAlone holds that a response made of the essential path alone has
// neither a blank nor a proposal in it, and tells a jury who, where, what, how much, when,
// why and how it is decided, with figures, in two situations.
func TestEssentialPathStandsAlone(t *testing.T) {
	c, example, occupation := situations(t)
	for name, test := range map[string]struct {
		draft sections.Draft
		tells []string
	}{
		"five places":           {example, []string{"Les Ateliers du Canal", "pays de Valbrune", "320 000 €", "1 080 000 €", "9 septembre 2028", "La filature a fermé", "consentement", "21 jours", "277 000 €", "Lycée des métiers du textile", "contact@example.org"}},
		"no place, for a while": {occupation, []string{"Les Voisins du neuf", "quartier du Moulin", "12 € par m²", "9 800 €", "15 mars 2028", "L’école a fermé", "consentement", "10 jours", "33 350 €", "30 juin 2029", "bonjour@example.org"}},
	} {
		d := essentialAlone(t, c, test.draft)
		doc := render.Compose(c, d, render.Options{})
		for _, part := range doc.Parts {
			for _, b := range part.Blocks {
				if b.State != render.Written {
					t.Errorf("%s: %v is not written", name, b.Questions)
				}
			}
		}
		words := strings.ReplaceAll(strings.ReplaceAll(string(markdown.Document(doc)), "\u202f", " "), "\u00a0", " ")
		if strings.Contains(words, "à compléter") {
			t.Errorf("%s has a blank:\n%s", name, words)
		}
		for _, want := range test.tells {
			if !strings.Contains(words, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if gaps := c.GapsOnPath(d); len(gaps) > 0 {
			t.Errorf("%s lacks %s", name, gaps[0].Question.ID)
		}
		if all := c.Gaps(d); len(all) < 30 {
			t.Errorf("%s: only %d gaps of the whole", name, len(all))
		}
		d.Path = sections.WholePath
		if whole := string(markdown.Document(render.Compose(c, d, render.Options{}))); !strings.Contains(whole, "à compléter") {
			t.Errorf("%s: the whole path waits for nothing", name)
		}
	}
}
