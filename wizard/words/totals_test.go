package words

import (
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestTotals holds that a total of several stands apart from the name of its column, which may
// end in a number, and is written as people write what they count.
func TestTotals(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	for id, test := range map[string]struct {
		rows []sections.Row
		want string
	}{
		"chiffres.emplois":  {[]sections.Row{{"Accueil", "1,25", "1,5"}, {"Ateliers", "0,25", "1"}, {"Coordination", "1", "1"}}, "Total An 1\u00a0: 2,5 · An 3\u00a0: 3,5"},
		"chiffres.charges":  {[]sections.Row{{"Salaires", "96 000", "118 000", "172 000"}}, "Total An 1\u00a0: 96\u202f000\u00a0€ · An 2\u00a0: 118\u202f000\u00a0€ · An 3\u00a0: 172\u202f000\u00a0€"},
		"chiffres.demandes": {[]sections.Row{{"Une aide", "280 000,50"}}, "Total\u00a0: 280\u202f000,50\u00a0€"},
	} {
		q, ok := c.Question(id)
		if !ok {
			t.Fatal(id)
		}
		told, _ := Totals(c, sections.Draft{}.Set(id, sections.Answer{Rows: test.rows}), q)
		if len(told) == 0 || told[len(told)-1] != test.want {
			t.Errorf("%s: told %q, not %q", id, told, test.want)
		}
	}
}
