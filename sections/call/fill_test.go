package call

import (
	"slices"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestACallAnswersWhatItDecides holds what the shipped calls answer of themselves: their facts, how
// long an occupation lasts, the choice that its end or its rules leave.
func TestACallAnswersWhatItDecides(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]string{
		"lyon":           {"reperes.ami", "reperes.duree", "reperes.fin", "reperes.lanceur", "reperes.occupation", "reperes.surface"},
		"lambesc":        {"reperes.ami", "reperes.lanceur"},
		"lille":          {"reperes.ami", "reperes.lanceur"},
		"maine-et-loire": {"reperes.ami", "reperes.lanceur"},
	} {
		data, _ := Example(name)
		p, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		d := sections.Draft{}
		for _, g := range p.Gives(c, d) {
			got = append(got, g.Question)
			d = d.Set(g.Question, g.Answer)
		}
		d = d.Under(p.Rules(c))
		for _, id := range got {
			if q, _ := c.Question(id); !d.Knows(q) || !c.Relevant(d, q) {
				t.Errorf("%s: %s is given as %+v, and asked", name, id, d.Answer(id))
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s answers %q, want %q", name, got, want)
		}
	}
}

// TestAChoiceIsAnsweredByWhatIsLeftOfIt holds when the rules of a call answer a choice, and that
// they answer nothing else.
func TestAChoiceIsAnsweredByWhatIsLeftOfIt(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	excludes := func(question string, ids ...string) Profile {
		return Profile{Invariants: []Invariant{{Question: question, Excludes: ids}}}
	}
	for name, test := range map[string]struct {
		of   Profile
		id   string
		want string
	}{
		"one option left":             {excludes("reperes.occupation", "temporaire"), "reperes.occupation", "durable"},
		"an end is told":              {Profile{Call: Call{To: "30/06/2029"}}, "reperes.occupation", "temporaire"},
		"no end, no rule":             {Profile{Call: Call{From: "mars 2027"}}, "reperes.occupation", ""},
		"several left":                {excludes("gouvernance.foncier", "rachat", "fonciere", "public"), "gouvernance.foncier", ""},
		"one left beside other words": {excludes("gouvernance.foncier", "rachat", "fonciere", "public", "temporaire"), "gouvernance.foncier", ""},
		"several may be picked":       {excludes("gouvernance.outils", "tours", "registre", "cercles", "avis", "delai", "vote"), "gouvernance.outils", ""},
		"yes or no":                   {excludes("lieu-federateur.accueil", "non"), "lieu-federateur.accueil", "oui"},
		"a paragraph":                 {excludes("demarche.prefiguration", "retirer", "adapter"), "demarche.prefiguration", ""},
		"a question of nobody's":      {excludes("rien.rien", "oui"), "rien.rien", ""},
	} {
		a, given := test.of.Answers(c)[test.id]
		if given != (test.want != "") || given && !slices.Equal(a.Picks, []string{test.want}) {
			t.Errorf("%s: %v, want %q", name, a.Picks, test.want)
		}
	}
}

// TestHowLongAnOccupationLasts holds that whole months are told, and nothing else.
func TestHowLongAnOccupationLasts(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"janvier 2024", "30/06/2025", "18\u00a0mois"},
		{"01/01/2024", "juin 2025", "18\u00a0mois"},
		{"15/03/2027", "14/03/2029", "24\u00a0mois"},
		{"15/03/2027", "20/03/2029", ""},
		{"juin 2025", "janvier 2024", ""},
		{"", "30/06/2025", ""},
		{"bientôt", "30/06/2025", ""},
	} {
		if got := (Call{From: test.from, To: test.to}).lasts(); got != test.want {
			t.Errorf("from %q to %q: %q, want %q", test.from, test.to, got, test.want)
		}
	}
}
