package check_test

import (
	"strings"
	"testing"

	"ami-wizard/sections"
)

// TestFirstPage holds that a first page which leaves out what a reader looks for is told, with all
// that it leaves out, and one that says it in other words is not.
func TestFirstPage(t *testing.T) {
	bare := both(typed("synthese.preuves", "douze lieux"), typed("pourquoi.ici-maintenant", "La place manque depuis 2011."), decided(sections.Remove, "synthese.projet", "synthese.engagement", "pourquoi.garanties"))
	adapted := func(words string) edit {
		return both(bare, func(c *sections.Catalogue, d sections.Draft) sections.Draft {
			q, _ := c.Question("synthese.projet")
			a := q.Decide(d.Answer(q.ID), sections.Adapt)
			a.Text = words
			return d.Set(q.ID, a)
		})
	}
	lacks := func(e edit) string {
		for _, f := range found(t, today, e) {
			if f.Rule == "premiere-page" {
				return plainSpaces(f.Says)
			}
		}
		return ""
	}
	for _, test := range []struct {
		name string
		edit edit
		want []string
		not  []string
	}{
		{"as it is", nil, nil, []string{"La première page"}},
		{"nothing of it but the card", bare, []string{"ce que coûtent les travaux", "quand le lieu ouvre"}, []string{"ce que vous demandez"}},
		{"in other words", adapted("Nous, Les Ateliers du Canal, demandons 600 m² dès avril 2028, le bâtiment entier par étapes ensuite, et 320 000 € d’aide pour ces premiers travaux, qui coûtent 1 080 000 € ; nous ouvrons en septembre 2028."), nil, []string{"La première page"}},
		{"all but the day", adapted("Nous demandons l’usage de 600 m² dès avril 2028, celui du bâtiment entier par étapes, et 320 000 € pour les premiers travaux, de 1 080 000 €."), []string{"quand le lieu ouvre"}, []string{"ce que vous demandez", "coûtent"}},
	} {
		says := lacks(test.edit)
		for _, want := range test.want {
			if !strings.Contains(says, want) {
				t.Errorf("%s: no %q in %q", test.name, want, says)
			}
		}
		for _, not := range test.not {
			if strings.Contains(says, not) {
				t.Errorf("%s: %q is told: %q", test.name, not, says)
			}
		}
	}
}
