package catalogue

import (
	"os"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// How much of a paragraph that was kept word for word may be the model's: above it, two
// collectives that answer one call hand in one text. A paragraph with three facts may have
// more, since numbers are short.
const (
	mostShared    = 75 // % of the words of one paragraph
	factsThatMake = 3
	mostOfAll     = 67 // % of the words of all proposals together
)

// answeredDrafts are whole responses in two situations: five places and a building to keep,
// no place yet and eighteen months.
func answeredDrafts(t *testing.T, c *sections.Catalogue) map[string]sections.Draft {
	t.Helper()
	example, err := Example(c)
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("testdata/occupation.toml")
	if err != nil {
		t.Fatal(err)
	}
	occupation, err := draftfile.Decode(c, src)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]sections.Draft{"exemple": example, "occupation": occupation}
}

// share counts the words of a proposed paragraph whose facts are given, and how many of
// them are the model's: those that stay where the facts are taken out.
func share(c *sections.Catalogue, drafts map[string]sections.Draft, q *sections.Question) (model, all int) {
	for _, part := range sections.SplitFacts(q.Proposal) {
		model += countWords(part.Plain)
	}
	for _, d := range drafts {
		all = max(all, countWords(c.Filled(d, q.Proposal)))
	}
	return model, all
}

// TestProposalsBecomeTheirs measures every proposal's share of words that are the model's
// own when it is kept with its blanks filled (go test -v prints the table).
func TestProposalsBecomeTheirs(t *testing.T) {
	c := embedded(t)
	drafts := answeredDrafts(t, c)
	models, alls := 0, 0
	for _, q := range c.All() {
		if q.Kind != sections.Passage || q.Retired {
			continue
		}
		model, all := share(c, drafts, q)
		models, alls = models+model, alls+all
		facts := strings.Count(q.Proposal, "{")
		t.Logf("%3d %%  %d facts  %s", model*100/all, facts, q.ID)
		if facts == 0 || model*100 > mostShared*all && facts < factsThatMake {
			t.Errorf("%s: %d of %d words are the model's, with %d facts", q.ID, model, all, facts)
		}
	}
	if models == 0 || models*100 > mostOfAll*alls {
		t.Errorf("%d of %d words are the model's", models, alls)
	}
	t.Logf("%3d %%  all proposals", models*100/max(alls, 1))
}

// TestAnsweredDraftsGiveEveryFact holds that the drafts on which proposals are measured and
// read give every fact that a paragraph of theirs cites, so that no blank passes for words
// of theirs. Another question needs an answer in the worked example only.
func TestAnsweredDraftsGiveEveryFact(t *testing.T) {
	c := embedded(t)
	for name, d := range answeredDrafts(t, c) {
		if len(d.Contents().Unknown) > 0 {
			t.Errorf("%s holds what the catalogue doesn't know: %v", name, d.Contents().Unknown)
		}
		given := 0
		for _, q := range c.All() {
			if q.Kind != sections.Passage || !c.Relevant(d, q) || d.Answer(q.ID).Decision != sections.Keep {
				continue
			}
			for _, part := range sections.SplitFacts(q.Proposal) {
				if part.Fact == "" {
					continue
				}
				if given++; c.Filled(d, "{"+part.Fact+"}") == c.Filled(sections.Draft{}, "{"+part.Fact+"}") {
					t.Errorf("%s: %s lacks {%s}", name, q.ID, part.Fact)
				}
			}
		}
		if given < 40 {
			t.Errorf("%s: only %d facts are cited", name, given)
		}
	}
}
