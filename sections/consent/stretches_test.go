package consent

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestStretchesAreBothTexts holds that what is shared and removed is the text before, and
// what is shared and added the text after; equal texts are one stretch.
func TestStretchesAreBothTexts(t *testing.T) {
	some := rapid.SliceOfN(rapid.SampledFrom([]string{"un", "deux", "trois", "quatre"}), 0, 9)
	rapid.Check(t, func(t *rapid.T) {
		before, after := some.Draw(t, "before"), some.Draw(t, "after")
		var was, is []string
		all := Stretches(strings.Join(before, " "), strings.Join(after, "\n"))
		for i, s := range all {
			if i > 0 && all[i-1].Removed == s.Removed && all[i-1].Added == s.Added {
				t.Fatalf("one stretch in two: %+v", all)
			}
			if !s.Added {
				was = append(was, s.Text)
			}
			if !s.Removed {
				is = append(is, s.Text)
			}
		}
		if strings.Join(was, " ") != strings.Join(before, " ") || strings.Join(is, " ") != strings.Join(after, " ") {
			t.Fatalf("%+v is not %v and %v", all, before, after)
		}
	})
	got := Stretches("Cent personnes vivent ici.", "Cent personnes, d’après l’Insee, vivent ici.")
	if len(got) != 4 || got[1].Text != "personnes" || !got[1].Removed || got[2].Text != "personnes, d’après l’Insee," || !got[2].Added {
		t.Errorf("%+v", got)
	}
}

// TestComparisonsKeepTheirTypography: a no-break space parts words too, and stays, so that no
// line of a comparison begins with a colon; other spaces alone change nothing.
func TestComparisonsKeepTheirTypography(t *testing.T) {
	const before, after = "Une structure répond de tout : la Ville.", "Une structure répond\nde tout\u00a0: la Ville\u202f!"
	got := Stretches(before, after)
	want := []Stretch{{Text: "Une structure répond de tout\u00a0: la"}, {Text: "Ville.", Removed: true}, {Text: "Ville\u202f!", Added: true}}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	long := "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze\u00a0: quinze seize dix-sept"
	cut := Excerpt(Stretches(long+" a", long+" b"))
	if cut[0].Text != "… treize quatorze\u00a0: quinze seize dix-sept" {
		t.Errorf("cut to %q", cut[0].Text)
	}
}

// TestExcerptKeepsBlanksWhole holds that an excerpt neither begins nor ends inside a blank.
func TestExcerptKeepsBlanksWhole(t *testing.T) {
	const blank = "[à compléter\u00a0: nombre de membres du collectif]"
	before := "Nous sommes prêts. Derrière la signature, " + blank + " font le travail. un deux trois quatre cinq six sept " + blank + " huit neuf"
	cut := Excerpt(Stretches(before, strings.Replace(before, "travail.", "travail. Source.", 1)))
	if got := cut[0].Text; got != "… "+blank+" font le travail." {
		t.Errorf("before the change: %q", got)
	}
	cut = Excerpt(Stretches("a deux trois "+blank+" font le travail depuis neuf ans et davantage encore", "b deux trois "+blank+" font le travail depuis neuf ans et davantage encore"))
	if got := cut[len(cut)-1].Text; got != "deux trois "+blank+" …" {
		t.Errorf("behind the change: %q", got)
	}
}
