package draftfile

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// TestWhatIsAdmittedOpens holds every edit to the reader's bounds: whatever was typed, what
// is written is read again, and nothing far from the bounds is refused.
func TestWhatIsAdmittedOpens(t *testing.T) {
	c := wholeCatalogue(t)
	texts := []string{"a", `\`, `"`, "é", "\t", "mot\n", `"""`, "\u2028", "a\u0301"}
	sizes := []int{0, 1, 1000, 1 << 20, sections.MaxAnswer/2 - 1, sections.MaxAnswer - 400, sections.MaxAnswer - 4, sections.MaxAnswer, sections.MaxAnswer + 1}
	rng := rand.New(rand.NewPCG(1, 2))
	admitted, refused := 0, 0
	for range 12 { // drafts of up to 16 MB each
		d := sections.NewDraft(time.Unix(0, 0))
		for range 12 {
			q := c.All()[rng.IntN(len(c.All()))]
			unit := texts[rng.IntN(len(texts))]
			text := strings.Repeat(unit, sizes[rng.IntN(len(sizes))]/len(unit))
			a := d.Answer(q.ID)
			switch q.Kind {
			case sections.List:
				a.Rows = manyRows([]int{1, 100, sections.MaxRows, sections.MaxRows + 1}[rng.IntN(4)], len(q.Columns), unit)
			case sections.Passage:
				a.Decision, a.Kept, a.Text = []sections.Decision{sections.Keep, sections.Adapt}[rng.IntN(2)], q.Proposal, text
			default:
				a.Text = text
			}
			if next := d.Set(q.ID, a); Admits(d, next) {
				admitted++
				d = next
			} else {
				refused++
			}
		}
		file := Encode(c, d)
		if _, err := Decode(c, file); err != nil {
			t.Fatalf("admitted, written in %d bytes, and refused: %v", len(file), err)
		}
	}
	if admitted < 20 || refused < 20 {
		t.Errorf("%d admitted, %d refused: the bounds were not met", admitted, refused)
	}
}

func manyRows(rows, columns int, cell string) []sections.Row {
	row := slices.Repeat(sections.Row{strings.TrimSpace(cell) + "x"}, columns)
	return slices.Repeat([]sections.Row{row}, rows)
}

// TestAdmits names the edges, each way round.
func TestAdmits(t *testing.T) {
	c := wholeCatalogue(t)
	var prose, passages, lists []*sections.Question
	for _, q := range c.All() {
		switch q.Kind {
		case sections.Prose:
			prose = append(prose, q)
		case sections.Passage:
			passages = append(passages, q)
		case sections.List:
			lists = append(lists, q)
		}
	}
	full := sections.Draft{} // 12 MB of letters
	for _, q := range passages[:3] {
		full = full.Set(q.ID, sections.Answer{Decision: sections.Adapt, Text: strings.Repeat("a", sections.MaxAnswer)})
	}
	kept := sections.Answer{Decision: sections.Adapt, Text: strings.Repeat("a", sections.MaxAnswer-64)}
	now := kept
	now.Decision, now.Kept = sections.Keep, passages[0].Proposal
	wide := sections.Draft{}
	for _, q := range lists[:min(3, len(lists))] {
		wide = wide.Set(q.ID, sections.Answer{Rows: manyRows(sections.MaxRows, max(1, len(q.Columns)), "x")})
	}
	for _, test := range []struct {
		name     string
		from, to sections.Draft
		admitted bool
	}{
		{"an answer of 4 MB", sections.Draft{}, sections.Draft{}.Set(prose[0].ID, sections.Answer{Text: strings.Repeat("a", sections.MaxAnswer)}), true},
		{"one byte more", sections.Draft{}, sections.Draft{}.Set(prose[0].ID, sections.Answer{Text: strings.Repeat("a", sections.MaxAnswer+1)}), false},
		{
			"keeping a passage beside one's own text of nearly 4 MB", sections.Draft{}.Set(passages[0].ID, kept),
			sections.Draft{}.Set(passages[0].ID, now), false,
		},
		{"a fourth answer of 4 MB", full, full.Set(prose[0].ID, sections.Answer{Text: strings.Repeat("a", sections.MaxAnswer)}), false},
		{"a fourth of 3 MB", full, full.Set(prose[0].ID, sections.Answer{Text: strings.Repeat("a", 3<<20)}), true},
		{"3 MB that are written as 6", full, full.Set(prose[0].ID, sections.Answer{Text: strings.Repeat(`\`, 3<<20)}), false},
		{"a note of 5 MB beside them", full, full.WithNote(-1, notes.Note{On: c.Sections[0].ID, Text: strings.Repeat("a", 5<<20)}), false},
		{"rows by the ten thousand", wide, wide.Set(lists[0].ID, sections.Answer{}), true},
		{"one row too many", sections.Draft{}, sections.Draft{}.Set(lists[0].ID, sections.Answer{Rows: manyRows(sections.MaxRows+1, 1, "x")}), false},
	} {
		if got := Admits(test.from, test.to); got != test.admitted {
			t.Errorf("%s: %v", test.name, got)
		}
		if _, err := Decode(c, Encode(c, test.to)); err != nil && test.admitted {
			t.Errorf("%s: admitted, and refused by the reader: %v", test.name, err)
		}
	}
}

// TestRoomIsWhatAnAnswerMayTake: filled to the last byte it opens.
func TestRoomIsWhatAnAnswerMayTake(t *testing.T) {
	c := wholeCatalogue(t)
	for _, before := range []string{"", strings.Repeat("a", 3<<20)} {
		a := sections.Answer{Text: before}
		a.Text += strings.Repeat(`"`, Room(sections.Draft{}, "pourquoi.ici-maintenant", a))
		d := sections.Draft{}.Set("pourquoi.ici-maintenant", a)
		if !Admits(sections.Draft{}, d) {
			t.Errorf("%d bytes are not admitted", len(a.Text))
		}
		if _, err := Decode(c, Encode(c, d)); err != nil {
			t.Error(err)
		}
	}
}

// TestWeightIsNeverLess holds that no answer is written longer than it was weighed, whatever
// its kind: some write a line's end as two signs.
func TestWeightIsNeverLess(t *testing.T) {
	c := testCatalogue(t)
	empty := len(Encode(c, sections.Draft{}))
	for _, q := range c.All() {
		if q.Kind == sections.List || q.Fact == sections.ProjectFact { // the title stands at the head too, which has its own room
			continue
		}
		for _, unit := range []string{"a", "\n", "\t", `"`, `\`, "é\n"} {
			d := sections.Draft{}.Set(q.ID, sections.Answer{Text: strings.Repeat(unit, 10_000) + "fin"})
			if written, weighed := len(Encode(c, d))-empty, weigh(d, exact).size; written > weighed {
				t.Errorf("%s, %q: %d bytes, weighed as %d", q.ID, unit, written, weighed)
			}
		}
	}
}

// TestWeighingOnlyReads weighs one draft from two goroutines, as typing and saving do: what
// the catalogue does not know is shared by them (the race detector tells).
func TestWeighingOnlyReads(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, head+"[ailleurs]\ncases = [{ a = 1 }, { a = [1, 2] }]\n[[rangs]]\nx = 1\n")
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			for range 100 {
				if !Sure(d) {
					t.Error("a small draft may not fit")
				}
			}
		})
	}
	both.Wait()
}
