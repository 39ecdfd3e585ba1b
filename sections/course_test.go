package sections_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// Whatever is answered, going forward from the first question meets every question that is
// asked on the draft's path, once, in order, a section that is asked last behind all others, but for what the rules
// of the call answer; going back meets the same; and each is counted
// as its section numbers it.
func TestCourse(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	example, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := example
		known, asks := map[string]sections.Answer{}, map[string]bool{}
		d.Path = rapid.SampledFrom([]sections.Path{sections.WholePath, sections.EssentialPath}).Draw(t, "path")
		for _, q := range c.All() {
			switch rapid.IntRange(0, 5).Draw(t, q.ID) {
			case 0, 1, 2:
				d = d.Set(q.ID, sections.Answer{})
			case 3:
				known[q.ID] = d.Answer(q.ID)
			case 4:
				asks[q.ID] = true
			}
		}
		d = d.Under(sections.Rules{Answers: known, Asks: asks})
		var asked []string
		for _, i := range inOrderOfAsking(c) {
			s := &c.Sections[i]
			in := c.Asked(d, s)
			for n, q := range in {
				if _, given := known[q.ID]; !given {
					asked = append(asked, q.ID)
				}
				if rank, total := c.Rank(d, q); rank != n+1 || total != len(in) {
					t.Fatalf("%s is %d of %d, want %d of %d", q.ID, rank, total, n+1, len(in))
				}
			}
			if opening := c.Opening(d, s); len(in) > 0 && !slices.ContainsFunc(in, func(q *sections.Question) bool { return q.ID == opening }) {
				t.Fatalf("%s opens on %q, which it does not ask", s.ID, opening)
			}
		}
		for at, i := range c.Course() {
			next := -1
			for _, later := range c.Course()[at+1:] {
				if next < 0 && slices.ContainsFunc(c.Asked(d, &c.Sections[later]), func(q *sections.Question) bool { return slices.Contains(asked, q.ID) }) {
					next = later
				}
			}
			if got := c.Following(d, i); got != next {
				t.Fatalf("behind section %d comes %d, want %d", i+1, got+1, next+1)
			}
		}
		if len(asked) == 0 {
			return
		}
		forward, back := walkCourse(c, d, asked[0], c.Next), walkCourse(c, d, c.Last(d), c.Previous)
		slices.Reverse(back)
		if !slices.Equal(forward, asked) || !slices.Equal(back, asked) {
			t.Fatalf("asked %v\nforward %v\nback %v", asked, forward, back)
		}
	})
}

// inOrderOfAsking gives the ranks of the sections, those that are asked last behind the others.
func inOrderOfAsking(c *sections.Catalogue) []int {
	var first, last []int
	for i, s := range c.Sections {
		if s.Last {
			last = append(last, i)
		} else {
			first = append(first, i)
		}
	}
	return append(first, last...)
}

// walkCourse follows the questions from one on, until there is no other.
func walkCourse(c *sections.Catalogue, d sections.Draft, from string, step func(sections.Draft, *sections.Question) string) []string {
	var met []string
	for id := from; id != "" && !slices.Contains(met, id); {
		met = append(met, id)
		q, _ := c.Question(id)
		id = step(d, q)
	}
	return met
}

// Of several gaps the next one is the first behind the question, and the first of all
// behind the last; a section opens on its first.
func TestNextGap(t *testing.T) {
	c := frozen(t)
	all := c.All()
	d := sections.NewDraft(time.Date(2027, 9, 14, 12, 0, 0, 0, time.UTC))
	if got := c.NextGap(d, nil); got != all[0].ID {
		t.Errorf("from no question the first gap is %q", got)
	}
	if got := c.NextGap(d, all[0]); got != all[1].ID {
		t.Errorf("behind the first question it is %q", got)
	}
	if got := c.NextGap(d, all[len(all)-1]); got != all[0].ID {
		t.Errorf("behind the last question it is %q", got)
	}
	filled := sections.Draft{}.Set("reperes.projet", sections.Answer{Text: "Le Bazar"})
	if got := c.Opening(filled, &c.Sections[0]); got != "reperes.surface" {
		t.Errorf("a section whose first question is answered opens on %q", got)
	}
	if got := c.MinutesLeft(filled); got != 0 {
		t.Errorf("%d minutes are left of sections that take none", got)
	}
}

// The minutes that are left are those of the part of each section that lacks something.
func TestMinutesLeft(t *testing.T) {
	c := frozen(t)
	c.Sections[0].Minutes, c.Sections[1].Minutes = 30, 12
	named := sections.Draft{}.Set("reperes.projet", sections.Answer{Text: "Le Bazar"})
	for _, test := range []struct {
		draft sections.Draft
		want  int
	}{
		{sections.Draft{}, 42},
		{named, 20 + 12},
		{named.Set("reperes.surface", sections.Answer{Text: "12"}).Set("reperes.echeance", sections.Answer{Text: "mars 2027"}), 12},
	} {
		if got := c.MinutesLeft(test.draft); got != test.want {
			t.Errorf("%v leaves %d minutes, want %d", test.draft.Answered(), got, test.want)
		}
	}
}

// Days until the deadline are counted by midnights, in the place whose clock is read.
func TestDeadline(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	f, ok := c.Fact(sections.DeadlineFact)
	if !ok {
		t.Fatal("no question asks for the deadline")
	}
	paris := time.FixedZone("", 2*60*60)
	now := time.Date(2027, 9, 14, 23, 30, 0, 0, paris)
	for _, test := range []struct {
		due    string
		want   sections.Deadline
		unsaid bool
	}{
		{"", sections.Deadline{}, true},
		{"bientôt", sections.Deadline{}, true},
		{"14/09/2027", sections.Deadline{0, false}, false},
		{"14/09/2027 12h", sections.Deadline{0, true}, false},
		{"15/09/2027 0h15", sections.Deadline{1, false}, false},
		{"15/09/2027", sections.Deadline{1, false}, false},
		{"13/09/2027", sections.Deadline{-1, true}, false},
		{"septembre 2027", sections.Deadline{16, false}, false},
		{"14/09/2028", sections.Deadline{366, false}, false},
	} {
		d := sections.Draft{}.Set(f.Question.ID, sections.Answer{Text: test.due})
		if got, known := c.Deadline(d, now); got != test.want || known == test.unsaid {
			t.Errorf("%q: %+v, %v; want %+v", test.due, got, known, test.want)
		}
	}
	d := sections.Draft{}.Set(f.Question.ID, sections.Answer{Text: "15/09/2027 0h15"})
	if got, _ := c.Deadline(d, now.UTC()); got != (sections.Deadline{1, false}) {
		t.Errorf("elsewhere it is %+v", got)
	}
}
