package catalogue

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// modelPoints are the points of the common model: each needs a home.
var modelPoints = []struct{ section, points int }{
	{1, 4}, {2, 8}, {3, 5}, {4, 5}, {5, 6}, {6, 12}, {7, 8}, {8, 7}, {9, 3},
}

func allPoints() []string {
	var all []string
	for _, s := range modelPoints {
		for n := range s.points {
			all = append(all, fmt.Sprintf("P%d.%d", s.section, n+1))
		}
	}
	return all
}

func embedded(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCatalogueSaysWhyAndShowsHow(t *testing.T) {
	for _, q := range embedded(t).All() {
		if text.Blank(q.Help) {
			t.Errorf("%s has no aide", q.ID)
		}
		if text.Blank(q.Example) {
			t.Errorf("%s has no exemple", q.ID)
		}
	}
}

// TestTheModelNamesEveryKind holds that whoever adds a question finds each kind named where
// the keys are explained.
func TestTheModelNamesEveryKind(t *testing.T) {
	model, err := files.ReadFile(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(string(model), "#   genre")
	told, _, _ = strings.Cut(told, "#   question")
	for _, kind := range sections.Kinds() {
		if !regexp.MustCompile(`[ ,]` + string(kind) + `[,\n]`).MatchString(told) {
			t.Errorf("modele.toml does not name the kind %s: %q", kind, told)
		}
	}
}

func TestCatalogueHousesEveryPoint(t *testing.T) {
	homes := map[string]bool{}
	for _, q := range embedded(t).All() {
		for _, point := range q.Points {
			homes[point] = true
			if !slices.Contains(allPoints(), point) {
				t.Errorf("%s carries %s, which is no point of the model", q.ID, point)
			}
		}
	}
	for _, point := range allPoints() {
		if !homes[point] {
			t.Errorf("no question carries %s", point)
		}
	}
}

// A fact that nothing shows is a question asked for nothing.
func TestCatalogueUsesEveryFact(t *testing.T) {
	c := embedded(t)
	cited := map[string]bool{sections.ProjectFact: true, sections.DeadlineFact: true}
	for _, q := range c.All() {
		for _, text := range []string{q.Proposal, q.Text} {
			for _, part := range sections.SplitFacts(text) {
				cited[part.Fact] = true
			}
		}
	}
	for _, q := range c.All() {
		if q.Fact != "" && !cited[q.Fact] && q.Card == "" && q.Text == "" && !q.Private {
			t.Errorf("%s: fait = %q, which no text cites and no fiche shows", q.ID, q.Fact)
		}
	}
}

func TestExampleAnswersEveryQuestion(t *testing.T) {
	c := embedded(t)
	d, err := Example(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range c.All() {
		a := d.Answer(q.ID)
		if !c.Relevant(d, q) {
			continue
		}
		if reason := q.Check(a); reason != sections.Complete {
			t.Errorf("%s: %+v lacks something (%d)", q.ID, a, reason)
		}
		if a.IsZero() {
			t.Errorf("%s has no answer", q.ID)
		}
		for _, pick := range a.Picks {
			if _, ok := q.Option(pick); !ok {
				t.Errorf("%s: %q is none of its choices", q.ID, pick)
			}
		}
		for _, row := range a.Rows {
			if len(row) > len(q.Columns) {
				t.Errorf("%s: %q has a cell in no column", q.ID, row)
			}
		}
	}
	if len(d.Contents().Unknown) > 0 {
		t.Errorf("the example holds what the catalogue doesn't know: %v", d.Contents().Unknown)
	}
}

func TestExampleRoundTrip(t *testing.T) {
	c := embedded(t)
	d, err := Example(c)
	if err != nil {
		t.Fatal(err)
	}
	again, err := draftfile.Decode(c, draftfile.Encode(c, d))
	if err != nil || !d.SameContent(again) || !again.Created.Equal(d.Created) || !again.Changed.Equal(d.Changed) || again.Resume != d.Resume ||
		len(again.Contents().Unknown) > 0 {
		t.Errorf("the example comes back changed: %v", err)
	}
}
