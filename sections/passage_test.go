package sections

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// proposing gives a passage as one version of the catalogue proposes it.
func proposing(paragraph string) *Question {
	return &Question{ID: "demarche.empirique", Kind: Passage, Proposal: paragraph}
}

func TestWhatAPassageReads(t *testing.T) {
	q := proposing("Aujourd’hui.")
	for _, test := range []struct {
		name                  string
		answer                Answer
		offers, reads, begins string
	}{
		{"nobody decided", Answer{}, "Aujourd’hui.", "Aujourd’hui.", "Aujourd’hui."},
		{"kept", Answer{Decision: Keep, Kept: "Hier."}, "Hier.", "Hier.", "Hier."},
		{"kept, with their own version", Answer{Decision: Keep, Kept: "Hier.", Text: "Nous."}, "Hier.", "Hier.", "Nous."},
		{"kept before it said as what", Answer{Decision: Keep, Text: "Nous."}, "Aujourd’hui.", "Aujourd’hui.", "Nous."},
		{"kept as blanks", Answer{Decision: Keep, Kept: " \n"}, "Aujourd’hui.", "Aujourd’hui.", "Aujourd’hui."},
		{"adapted", Answer{Decision: Adapt, Text: "Nous."}, "Aujourd’hui.", "Nous.", "Nous."},
		{"adapted once kept", Answer{Decision: Adapt, Kept: "Hier.", Text: "Nous."}, "Hier.", "Nous.", "Nous."},
		{"adapted to nothing", Answer{Decision: Adapt, Kept: "Hier."}, "Hier.", "", "Hier."},
		{"removed once kept", Answer{Decision: Remove, Kept: "Hier.", Text: "Nous."}, "Hier.", "", "Nous."},
		{"taken back once kept", Answer{Kept: "Hier."}, "Hier.", "Hier.", "Hier."},
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
		var a Answer
		kept, own := "", ""
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			q := proposing(rapid.SampledFrom([]string{"Une.", "Deux.", "Trois."}).Draw(t, "proposal"))
			d := rapid.SampledFrom([]Decision{Keep, Adapt, Remove}).Draw(t, "decision")
			offered, begins := q.Offers(a), q.Begins(a)
			a = Draft{}.Set("x.y", q.Decide(a, d)).Answer("x.y")
			switch d {
			case Keep:
				if kept == "" {
					kept = offered
				}
				if got := proposing("Plus tard.").Reads(a); got != kept {
					t.Fatalf("it was kept as %q and reads %q", kept, got)
				}
			case Adapt:
				if a.Text != begins || own != "" && a.Text != own {
					t.Fatalf("adapting gives %q; it began from %q, their own version is %q", a.Text, begins, own)
				}
				if rapid.Bool().Draw(t, "written") {
					a.Text = rapid.SampledFrom([]string{"Nous.", "Nous autres."}).Draw(t, "own")
				}
				own = a.Text
			case Remove:
				if q.Reads(a) != "" {
					t.Fatal("a removed passage reads something")
				}
			}
		}
	})
}

func TestHoldKept(t *testing.T) {
	c := testCatalogue(t)
	const id = "demarche.empirique"
	q, _ := c.Question(id)
	full := strings.Repeat("x", MaxAnswer-1)
	for _, test := range []struct {
		name      string
		was, want Answer
		held      int
	}{
		{"nothing", Answer{}, Answer{}, 0},
		{"kept of old", Answer{Decision: Keep}, Answer{Decision: Keep, Kept: q.Proposal}, 1},
		{"kept of old, with words", Answer{Decision: Keep, Text: "x"}, Answer{Decision: Keep, Kept: q.Proposal, Text: "x"}, 1},
		{"kept", Answer{Decision: Keep, Kept: "Hier."}, Answer{Decision: Keep, Kept: "Hier."}, 0},
		{"adapted", Answer{Decision: Adapt, Text: "x"}, Answer{Decision: Adapt, Text: "x"}, 0},
		{"kept of old, no room", Answer{Decision: Keep, Text: full}, Answer{Decision: Keep, Text: full}, 0},
		{"removed", Answer{Decision: Remove}, Answer{Decision: Remove}, 0},
	} {
		was := Draft{}.Set(id, test.was).Set("reperes.projet", Answer{Text: "X"})
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
