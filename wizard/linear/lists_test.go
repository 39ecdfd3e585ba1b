package linear

import (
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/trial"
)

// TestAListAddsUpByLines: names that a list begins with are filled by their number or by a
// pasted range, each cell is said as it was understood, and the sums are told.
func TestAListAddsUpByLines(t *testing.T) {
	const costs, means = "chiffres.depenses", "chiffres.ressources"
	s := conversing(t, trial.SmallModel(t), "/modifier 1", "18k€", "", "mobilier\tun peu", "/modifier 2", "2500,50", "",
		"/aller 4.2", "La mairie", "15000", "acq", "", "/quitter").on(sections.Draft{}, costs)
	s.run()
	want := []sections.Row{{"Travaux", "18k€"}, {"Mobilier", "2500,50"}}
	d := s.Draft()
	if got := d.Answer(costs).Rows; !slices.EqualFunc(got, want, func(a, b sections.Row) bool { return slices.Equal(a, b) }) {
		t.Errorf("rows %q\n%s", got, s.transcript)
	}
	said := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s.transcript.String())
	for _, words := range []string{
		"1. Travaux", "Compris : 18 000 €", "Total : 18 000 € (sans une case non comprise)", "Total : 20 500,50 €",
		"Compris : acquis", "5 500,50 € de moins que « Que coûte l’ouverture ? » (20 500,50 €).",
	} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said:\n%s", words, said)
		}
	}
}
