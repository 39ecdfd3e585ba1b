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
	f, ok := c.Fact(name)
	if !ok {
		t.Fatalf("no fact %s", name)
	}
	return f.Question.ID
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
		"by its id":        {[]string{territoire, "Val"}, "{" + territoire + "} {projet.x}", "Val {projet.x}"},
		"itself by its id": {[]string{projet, "de {" + projet + "}"}, "{projet} {" + projet + "}", "{projet} {" + projet + "}"},
		"of itself":        {[]string{projet, "de {projet}"}, "{projet}", "{projet}"},
	} {
		cat, d := cited(t, c.said...)
		if got := cat.Filled(d, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestUnitOnce holds that the unit of a number which is typed behind its fact is said once.
func TestUnitOnce(t *testing.T) {
	c, d := cited(t, factID(t, "surface"), "4200", factID(t, "annees"), "1")
	surface, _ := c.Fact("surface")
	annees, _ := c.Fact("annees")
	area, _ := surface.Value(d)
	years, _ := annees.Value(d)
	if area != "4\u202f200\u00a0m²" || years != "1\u00a0an" {
		t.Fatalf("%q, %q", area, years)
	}
	for text, want := range map[string]string{
		"{surface}m²": area, "{surface} m² au sol": area + " au sol", "{surface}\u00a0m2, {surface} M²": area + ", " + area,
		"{annees} ans": years, "{annees} an.": years + ".", "**{annees}** ans": "**" + years + "**", "{annees} ans ans": years + " ans",
		"{annees} anses": years + " anses", "{annees}, ans": years + ", ans", "{surface} mètres": area + " mètres", "{annees}{surface} ans": years + area + " ans",
		"{membres} ans": "… ans", "{membres} membres": "… membres", "{territoire} m²": "… m²", "ans {annees}": "ans " + years,
		"{" + surface.Question.ID + "} m²": area,
	} {
		if got := c.Filled(d, text); got != want {
			t.Errorf("%q reads %q, want %q", text, got, want)
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
		"by its id":               {[]string{territoire, "Val", prose, "{" + territoire + "} {projet.x} {reperes.}"}, []string{prose + " 6 {projet.x}", prose + " 6 {reperes.}"}},
		"over the end of a line":  {[]string{prose, "Avec {nom\ndu maire}"}, []string{prose + " 6 {nom du maire}"}},
		"whatever stands in it":   {[]string{prose, "{1, 2} {\"a\": 1} {€} {?}"}, []string{prose + " 6 {\"a\": 1}", prose + " 6 {1, 2}", prose + " 6 {?}", prose + " 6 {€}"}},
		"an address":              {[]string{prose, "{https://x.fr}, {a_b}"}, []string{prose + " 6 {a_b}", prose + " 6 {https://x.fr}"}},
		"nothing in it":           {[]string{prose, "{ }"}, []string{prose + " 6 {}"}},
		"code":                    {[]string{prose, "`{a}` ``b`{c}``\n~~~\n{d}\n```\n{e}\n~~~\n> ```x\n> {f}\n> ```"}, nil},
		"beside code":             {[]string{prose, "```\n{a}\n```\n{b} `c` {d} ` {e}"}, []string{prose + " 6 {b}", prose + " 6 {d}", prose + " 6 {e}"}},
		"backticks that are none": {[]string{projet, "`{a}`", prose, "\\`{b}`"}, []string{prose + " 6 {b}", projet + " 6 {a}"}},
		"circle by ids":           {[]string{projet, "de {" + projet + "}"}, []string{projet + " 7 {projet}"}},
		"known, and long braces":  {[]string{territoire, "Val", prose, "{territoire} {" + strings.Repeat("mot ", 20) + "} {a{"}, nil},
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
