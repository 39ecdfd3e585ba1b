package sections

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestWhatIsAdmittedOpens holds every edit to the reader's bounds: whatever was typed, what
// is written is read again, and nothing far from the bounds is refused.
func TestWhatIsAdmittedOpens(t *testing.T) {
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"a", `\`, `"`, "é", "\t", "mot\n", `"""`, "\u2028", "a\u0301"}
	sizes := []int{0, 1, 1000, 1 << 20, MaxAnswer/2 - 1, MaxAnswer - 400, MaxAnswer - 4, MaxAnswer, MaxAnswer + 1}
	rng := rand.New(rand.NewPCG(1, 2))
	admitted, refused := 0, 0
	for range 12 { // drafts of up to 16 MB each
		d := NewDraft(time.Unix(0, 0))
		for range 12 {
			q := c.All()[rng.IntN(len(c.All()))]
			unit := texts[rng.IntN(len(texts))]
			text := strings.Repeat(unit, sizes[rng.IntN(len(sizes))]/len(unit))
			a := d.Answer(q.ID)
			switch q.Kind {
			case List:
				a.Rows = manyRows([]int{1, 100, MaxRows, MaxRows + 1}[rng.IntN(4)], len(q.Columns), unit)
			case Passage:
				a.Decision, a.Kept, a.Text = []Decision{Keep, Adapt}[rng.IntN(2)], q.Proposal, text
			default:
				a.Text = text
			}
			if next := d.Set(q.ID, a); d.Admits(next) {
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

func manyRows(rows, columns int, cell string) []Row {
	row := slices.Repeat(Row{strings.TrimSpace(cell) + "x"}, columns)
	return slices.Repeat([]Row{row}, rows)
}

// TestAdmits names the edges, each way round.
func TestAdmits(t *testing.T) {
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	var prose, passages, lists []*Question
	for _, q := range c.All() {
		switch q.Kind {
		case Prose:
			prose = append(prose, q)
		case Passage:
			passages = append(passages, q)
		case List:
			lists = append(lists, q)
		}
	}
	full := Draft{} // 12 MB of letters
	for _, q := range passages[:3] {
		full = full.Set(q.ID, Answer{Decision: Adapt, Text: strings.Repeat("a", MaxAnswer)})
	}
	kept := Answer{Decision: Adapt, Text: strings.Repeat("a", 4_194_200)}
	now := kept
	now.Decision, now.Kept = Keep, passages[0].Proposal
	wide := Draft{}
	for _, q := range lists[:min(3, len(lists))] {
		wide = wide.Set(q.ID, Answer{Rows: manyRows(MaxRows, max(1, len(q.Columns)), "x")})
	}
	for _, test := range []struct {
		name     string
		from, to Draft
		admitted bool
	}{
		{"an answer of 4 MB", Draft{}, Draft{}.Set(prose[0].ID, Answer{Text: strings.Repeat("a", MaxAnswer)}), true},
		{"one byte more", Draft{}, Draft{}.Set(prose[0].ID, Answer{Text: strings.Repeat("a", MaxAnswer+1)}), false},
		{
			"keeping a passage beside 4 194 200 bytes of one's own", Draft{}.Set(passages[0].ID, kept),
			Draft{}.Set(passages[0].ID, now), false,
		},
		{"a fourth answer of 4 MB", full, full.Set(prose[0].ID, Answer{Text: strings.Repeat("a", MaxAnswer)}), false},
		{"a fourth of 3 MB", full, full.Set(prose[0].ID, Answer{Text: strings.Repeat("a", 3<<20)}), true},
		{"3 MB that are written as 6", full, full.Set(prose[0].ID, Answer{Text: strings.Repeat(`\`, 3<<20)}), false},
		{"a note of 5 MB beside them", full, full.SetNote(c.Sections[0].ID, strings.Repeat("a", 5<<20)), false},
		{"rows by the ten thousand", wide, wide.Set(lists[0].ID, Answer{}), true},
		{"one row too many", Draft{}, Draft{}.Set(lists[0].ID, Answer{Rows: manyRows(MaxRows+1, 1, "x")}), false},
	} {
		if got := test.from.Admits(test.to); got != test.admitted {
			t.Errorf("%s: %v", test.name, got)
		}
		if _, err := Decode(c, Encode(c, test.to)); err != nil && test.admitted {
			t.Errorf("%s: admitted, and refused by the reader: %v", test.name, err)
		}
	}
}

// TestRoomIsWhatAnAnswerMayTake: filled to the last byte it opens.
func TestRoomIsWhatAnAnswerMayTake(t *testing.T) {
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, before := range []string{"", strings.Repeat("a", 3<<20)} {
		a := Answer{Text: before}
		a.Text += strings.Repeat(`"`, Draft{}.Room("pourquoi.ici-maintenant", a))
		d := Draft{}.Set("pourquoi.ici-maintenant", a)
		if !(Draft{}).Admits(d) {
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
	empty := len(Encode(c, Draft{}))
	for _, q := range c.All() {
		if q.Kind == List || q.Fact == ProjectFact { // the title stands at the head too, which has its own room
			continue
		}
		for _, unit := range []string{"a", "\n", "\t", `"`, `\`, "é\n"} {
			d := Draft{}.Set(q.ID, Answer{Text: strings.Repeat(unit, 10_000) + "fin"})
			if written, weighed := len(Encode(c, d))-empty, d.weight(exact).size; written > weighed {
				t.Errorf("%s, %q: %d bytes, weighed as %d", q.ID, unit, written, weighed)
			}
		}
	}
}
