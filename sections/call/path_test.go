package call

import (
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// What a session of two hours can hold, as the catalogue's own test has it, whatever call is
// answered.
const (
	sessionMinutes = 120
	mostAsked      = 30
	mostPrepared   = 10
)

// TestTheEssentialPathAnswersEachCall holds, for each shipped call, that the essential path asks
// every question that its rules name, something of each of its criteria, parts and annexes that
// have a section, who signs where something is to be signed, what the structure is where not every
// one may answer, the budget where years or shares are told, and that it fits a session all the
// same.
func TestTheEssentialPathAnswersEachCall(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range Shipped() {
		data, _ := Example(name)
		p, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, places := range []string{"0", "1", "5"} {
			d := sections.Draft{Path: sections.EssentialPath}.Set("reperes.nombre-lieux", sections.Answer{Text: places})
			for _, g := range p.Gives(c, d) {
				d = d.Set(g.Question, g.Answer)
			}
			d = d.Set("chiffres.redevance", sections.Answer{Text: "2 976"}) // its reason is asked once it is told
			d = d.Under(p.Rules(c))
			for _, id := range p.needs(t, c) {
				if q, ok := c.Question(id); !ok || !c.On(d, q) {
					t.Errorf("%s, %s places: %s is not on the path", name, places, id)
				}
			}
			for what, ids := range p.answeredIn() {
				if asksNothing(c, d, ids) {
					t.Errorf("%s, %s places: nothing on the path answers %q", name, places, what)
				}
			}
			l := c.Length(d, sections.EssentialPath)
			known := 0
			for _, q := range c.All() {
				if c.On(d, q) && d.Knows(q) {
					known++
				}
			}
			asked := l.Total - l.Prepare - known
			t.Logf("%s, %s places: %d questions to answer, %d prepared, %d given, %d min", name, places, asked, l.Prepare, known, l.Minutes)
			if asked > mostAsked || l.Prepare > mostPrepared || l.Minutes > sessionMinutes {
				t.Errorf("%s, %s places: %d questions to answer, %d prepared, %d min", name, places, asked, l.Prepare, l.Minutes)
			}
		}
	}
}

// needs gives the questions without which a response does not answer the call.
func (p Profile) needs(t *testing.T, c *sections.Catalogue) []string {
	t.Helper()
	var ids []string
	for _, i := range p.Invariants {
		ids = append(ids, i.Question)
	}
	for _, a := range p.Annexes {
		if a.Signed {
			ids = append(ids, "gouvernance.representant")
		}
	}
	if len(p.Call.Eligible) > 0 {
		ids = append(ids, "gouvernance.statut")
	}
	if p.Call.Area != "" {
		ids = append(ids, "reperes.surface")
	}
	if p.Call.To != "" {
		ids = append(ids, "gouvernance.sortie")
	}
	if p.Funding.PublicMax > 0 || len(p.Funding.Lines) > 0 {
		ids = append(ids, "chiffres.financement")
	}
	years := p.Funding.Years > 0
	for _, part := range p.Parts {
		years = years || part.Years > 0
	}
	if years {
		ids = append(ids, "chiffres.charges", "chiffres.produits")
	}
	return append(ids, "reperes.porteur", "reperes.contact-public")
}

// answeredIn gives the sections that answer what the call names, by what it names.
func (p Profile) answeredIn() map[string][]string {
	in := map[string][]string{}
	for _, k := range p.Criteria {
		in[k.Name] = k.Sections
	}
	for _, part := range p.Parts {
		in[part.Name] = part.Sections
	}
	for _, a := range p.Annexes {
		if a.Section != "" {
			in[a.Name] = []string{a.Section}
		}
	}
	return in
}

// asksNothing tells whether the draft's path asks nothing of those sections.
func asksNothing(c *sections.Catalogue, d sections.Draft, ids []string) bool {
	for _, id := range ids {
		if s, ok := c.Section(id); ok && len(c.Asked(d, s)) > 0 {
			return false
		}
	}
	return true
}

// TestWhatACallNamesIsAskedWithoutABlank holds that a question which the rules of a call name
// brings onto the essential path what its text needs, and nothing of what an essential one has.
func TestWhatACallNamesIsAskedWithoutABlank(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ names, asks, not string }{
		"what is asked once it is kept":   {"demarche.prefiguration", "demarche.prefiguration-ici", ""},
		"a fact that it cites":            {"pourquoi.acteurs", "pourquoi.attente", ""},
		"what it hangs on":                {"developpement.propriete-ici", "developpement.propriete", ""},
		"what hangs on an essential one":  {"reperes.occupation", "reperes.occupation", "reperes.region"},
		"a section that is left out else": {"histoire.recit", "histoire.recit", "histoire.trait"},
	} {
		rules := Profile{Invariants: []Invariant{{Question: test.names}}}.Rules(c)
		d := sections.Draft{Path: sections.EssentialPath}.Under(rules)
		if !rules.Asks[test.names] || !rules.Asks[test.asks] || rules.Asks[test.not] {
			t.Errorf("%s: %v", name, rules.Asks)
		}
		q, _ := c.Question(test.names)
		if s := c.SectionOf(q); c.Passes(d, s) || c.Relevant(d, q) && (!c.On(d, q) || c.Minutes(d, s) < 1) {
			t.Errorf("%s: %s is passed by", name, test.names)
		}
	}
}
