package sections_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/sections"
)

// proposing gives a passage as one version of the catalogue proposes it.
func proposing(paragraph string) *sections.Question {
	return &sections.Question{ID: "demarche.empirique", Kind: sections.Passage, Proposal: paragraph}
}

func TestWhatAPassageReads(t *testing.T) {
	q := proposing("Aujourd’hui.")
	for _, test := range []struct {
		name                  string
		answer                sections.Answer
		offers, reads, begins string
	}{
		{"nobody decided", sections.Answer{}, "Aujourd’hui.", "Aujourd’hui.", "Aujourd’hui."},
		{"kept", sections.Answer{Decision: sections.Keep, Kept: "Hier."}, "Hier.", "Hier.", "Hier."},
		{"kept, with their own version", sections.Answer{Decision: sections.Keep, Kept: "Hier.", Text: "Nous."}, "Hier.", "Hier.", "Nous."},
		{"kept before it said as what", sections.Answer{Decision: sections.Keep, Text: "Nous."}, "Aujourd’hui.", "Aujourd’hui.", "Nous."},
		{"kept as blanks", sections.Answer{Decision: sections.Keep, Kept: " \n"}, "Aujourd’hui.", "Aujourd’hui.", "Aujourd’hui."},
		{"adapted", sections.Answer{Decision: sections.Adapt, Text: "Nous."}, "Aujourd’hui.", "Nous.", "Nous."},
		{"adapted once kept", sections.Answer{Decision: sections.Adapt, Kept: "Hier.", Text: "Nous."}, "Hier.", "Nous.", "Nous."},
		{"adapted to nothing", sections.Answer{Decision: sections.Adapt, Kept: "Hier."}, "Hier.", "", "Hier."},
		{"removed once kept", sections.Answer{Decision: sections.Remove, Kept: "Hier.", Text: "Nous."}, "Hier.", "", "Nous."},
		{"taken back once kept", sections.Answer{Kept: "Hier."}, "Hier.", "Hier.", "Hier."},
	} {
		if got := q.Offers(test.answer); got != test.offers {
			t.Errorf("%s: it offers %q, not %q", test.name, got, test.offers)
		}
		if got := q.Reads(test.answer); got != test.reads {
			t.Errorf("%s: it reads %q, not %q", test.name, got, test.reads)
		}
		if got := q.Begins(test.answer); got != test.begins {
			t.Errorf("%s: adapting begins from %q, not %q", test.name, got, test.begins)
		}
	}
}

// TestDecisionsLoseNothing holds, whatever is decided and whatever each version of the
// catalogue proposes in between: a passage reads what was read when it was first kept
// each time that it is kept, and their own version each time that it is adapted.
func TestDecisionsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a sections.Answer
		kept, own := "", ""
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			q := proposing(rapid.SampledFrom([]string{"Une.", "Deux.", "Trois."}).Draw(t, "proposal"))
			d := rapid.SampledFrom([]sections.Decision{sections.Keep, sections.Adapt, sections.Remove}).Draw(t, "decision")
			offered, begins := q.Offers(a), q.Begins(a)
			a = sections.Draft{}.Set("x.y", q.Decide(a, d)).Answer("x.y")
			switch d {
			case sections.Keep:
				if kept == "" {
					kept = offered
				}
				if got := proposing("Plus tard.").Reads(a); got != kept {
					t.Fatalf("it was kept as %q and reads %q", kept, got)
				}
			case sections.Adapt:
				if a.Text != begins || own != "" && a.Text != own {
					t.Fatalf("adapting gives %q; it began from %q, their own version is %q", a.Text, begins, own)
				}
				if rapid.Bool().Draw(t, "written") {
					a.Text = rapid.SampledFrom([]string{"Nous.", "Nous autres."}).Draw(t, "own")
				}
				own = a.Text
			case sections.Remove:
				if q.Reads(a) != "" {
					t.Fatal("a removed passage reads something")
				}
			}
		}
	})
}

func TestHoldKept(t *testing.T) {
	c := frozen(t)
	const id = "demarche.empirique"
	q, _ := c.Question(id)
	full := strings.Repeat("x", sections.MaxAnswer-1)
	for _, test := range []struct {
		name      string
		was, want sections.Answer
		held      int
	}{
		{"nothing", sections.Answer{}, sections.Answer{}, 0},
		{"kept of old", sections.Answer{Decision: sections.Keep}, sections.Answer{Decision: sections.Keep, Kept: q.Proposal}, 1},
		{"kept of old, with words", sections.Answer{Decision: sections.Keep, Text: "x"}, sections.Answer{Decision: sections.Keep, Kept: q.Proposal, Text: "x"}, 1},
		{"kept", sections.Answer{Decision: sections.Keep, Kept: "Hier."}, sections.Answer{Decision: sections.Keep, Kept: "Hier."}, 0},
		{"adapted", sections.Answer{Decision: sections.Adapt, Text: "x"}, sections.Answer{Decision: sections.Adapt, Text: "x"}, 0},
		{"kept of old, no room", sections.Answer{Decision: sections.Keep, Text: full}, sections.Answer{Decision: sections.Keep, Text: full}, 0},
		{"removed", sections.Answer{Decision: sections.Remove}, sections.Answer{Decision: sections.Remove}, 0},
	} {
		was := sections.Draft{}.Set(id, test.was).Set("reperes.projet", sections.Answer{Text: "X"})
		got, held := c.HoldKept(was)
		if held != test.held || !got.Answer(id).Equal(test.want) {
			t.Errorf("%s: %d held, %+v", test.name, held, got.Answer(id))
		}
		if !was.Answer(id).Equal(test.was) {
			t.Errorf("%s: the draft that was given changed", test.name)
		}
		if _, again := c.HoldKept(got); again != 0 {
			t.Errorf("%s: it is held twice", test.name)
		}
	}
}
