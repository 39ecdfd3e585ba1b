package sections_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// cited gives a draft of the embedded catalogue with those answers, by id and words.
func cited(t *testing.T, said ...string) (*sections.Catalogue, sections.Draft) {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	d := sections.NewDraft(time.Unix(0, 0))
	for i := 0; i < len(said); i += 2 {
		q, ok := c.Question(said[i])
		if !ok {
			t.Fatalf("no question %s", said[i])
		}
		a := sections.Answer{Text: said[i+1]}
		if q.Kind == sections.Passage {
			a.Decision = sections.Adapt
		}
		d = d.Set(q.ID, a)
	}
	return c, d
}

func factID(t *testing.T, name string) string {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	q, ok := c.Fact(name)
	if !ok {
		t.Fatalf("no fact %s", name)
	}
	return q.ID
}

func TestFactsInFacts(t *testing.T) {
	projet, territoire, region := factID(t, "projet"), factID(t, "territoire"), factID(t, "region")
	for name, c := range map[string]struct {
		said []string
		text string
		want string
	}{
		"one in another":   {[]string{territoire, "Valbrune", projet, "Le tiers-lieu de {territoire}"}, "« {projet} »", "« Le tiers-lieu de Valbrune »"},
		"three deep":       {[]string{region, "Est", territoire, "Val ({region})", projet, "Lieu de {territoire}"}, "{projet}", "Lieu de Val (Est)"},
		"not answered":     {[]string{projet, "Lieu de {territoire}"}, "{projet}", "Lieu de …"},
		"no such question": {[]string{projet, "Lieu de {territoir}"}, "{projet} {nom du maire}", "Lieu de {territoir} {nom du maire}"},
		"in a circle":      {[]string{territoire, "à {projet}", projet, "de {territoire}"}, "{projet} {territoire}", "{projet} {territoire}"},
		"of itself":        {[]string{projet, "de {projet}"}, "{projet}", "{projet}"},
	} {
		cat, d := cited(t, c.said...)
		if got := cat.Filled(d, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestFactsMultiply holds that facts which cite each other many times take neither time
// nor memory beyond their bound.
func TestFactsMultiply(t *testing.T) {
	names := []string{"projet", "territoire", "region"}
	var said []string
	for i, name := range names {
		text := strings.Repeat("long", 4000)
		if i+1 < len(names) {
			text = strings.Repeat("{"+names[i+1]+"}", 4000)
		}
		said = append(said, factID(t, name), text)
	}
	c, d := cited(t, said...)
	if got := len(c.Filled(d, strings.Repeat("{projet}", 1000))); got > 2*sections.MaxCited+20<<10 {
		t.Errorf("%d bytes", got)
	}
	c.Gaps(d)
}

// TestSlips holds that a name in braces for which nothing can stand is told with the
// question where it is written.
func TestSlips(t *testing.T) {
	projet, territoire := factID(t, "projet"), factID(t, "territoire")
	prose := "demarche.construire"
	for name, c := range map[string]struct {
		said []string
		want []string // question, reason and name of each
	}{
		"unknown":                 {[]string{prose, "À {territoir}, puis {territoir}."}, []string{prose + " 6 {territoir}"}},
		"words":                   {[]string{prose, "Avec {nom du maire} et {Territoire}"}, []string{prose + " 6 {nom du maire}", prose + " 6 {Territoire}"}},
		"spaces":                  {[]string{territoire, "Val", prose, "À { territoire}"}, []string{prose + " 6 {territoire}"}},
		"within another name":     {[]string{projet, "Lieu de {territoir}"}, []string{projet + " 6 {territoir}"}},
		"a passage of theirs":     {[]string{"demarche.pas-a-pas", "À {territoir}"}, []string{"demarche.pas-a-pas 6 {territoir}"}},
		"circle":                  {[]string{territoire, "à {projet}", projet, "de {territoire}", prose, "{projet}"}, []string{projet + " 7 {territoire}", territoire + " 7 {projet}"}},
		"a number":                {[]string{factID(t, "surface"), "{surface}"}, []string{factID(t, "surface") + " 7 {surface}"}},
		"itself":                  {[]string{projet, "de {projet}"}, []string{projet + " 7 {projet}"}},
		"known, and other braces": {[]string{territoire, "Val", prose, "{territoire} {} {1, 2} {a\nb} {\"a\": 1} { }"}, nil},
	} {
		cat, d := cited(t, c.said...)
		var got []string
		for _, gap := range cat.Gaps(d) {
			if gap.Reason == sections.UnknownFact || gap.Reason == sections.CircularFact {
				got = append(got, gap.Question.ID+" "+string('0'+byte(gap.Reason))+" "+gap.Why)
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestSlipsPrivate holds that what is told of a private answer has none of its words.
func TestSlipsPrivate(t *testing.T) {
	c, _ := cited(t)
	tried := 0
	for _, q := range c.All() {
		if !q.Private || q.Kind != sections.Line {
			continue
		}
		tried++
		d := sections.NewDraft(time.Unix(0, 0)).Set(q.ID, sections.Answer{Text: "{zoé secret}"})
		found := false
		for _, gap := range c.Gaps(d) {
			if gap.Question.ID == q.ID && gap.Reason == sections.UnknownFact {
				found = true
				if gap.Why != "" {
					t.Errorf("%s tells %q", q.ID, gap.Why)
				}
			}
		}
		if !found {
			t.Errorf("%s: the name is not told", q.ID)
		}
	}
	if tried == 0 {
		t.Error("no question is private")
	}
}
