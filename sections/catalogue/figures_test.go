package catalogue

import (
	"strconv"
	"strings"
	"testing"
)

// yearOfWork is what a full-time job costs the worked example in a year, in euros, its
// contributions included.
const yearOfWork = 41000

// sum gives what a column of a list adds up to.
func (b books) sum(id, column string) float64 {
	b.Helper()
	q, ok := b.catalogue.Question(id)
	if !ok {
		b.Fatalf("no question %s", id)
	}
	for _, t := range q.Totals(b.draft.Answer(id)) {
		if t.Column.ID == column && t.Whole() {
			n, err := strconv.ParseFloat(strings.NewReplacer("\u202f", "", ",", ".").Replace(t.Sum.String()), 64)
			if err != nil {
				b.Fatal(err)
			}
			return n
		}
	}
	b.Fatalf("%s has no whole total of %s", id, column)
	return 0
}

// named gives the number of a column in the row whose name begins so.
func (b books) named(id, column, name string) float64 {
	b.Helper()
	q, _ := b.catalogue.Question(id)
	for i, cell := range b.cells(id, q.Columns[0].ID) {
		if strings.HasPrefix(cell, name) {
			return figures(b.cells(id, column)[i])[0]
		}
	}
	b.Fatalf("%s has no row %q", id, name)
	return 0
}

// TestFiguresAddUp holds that every table of figures of the worked example agrees with the
// others, and with what the response says elsewhere.
func TestFiguresAddUp(t *testing.T) {
	b := openBooks(t)
	cost := b.sum("chiffres.investissement", "montant")
	b.agrees("the works", cost, b.number("demarche.travaux"))
	b.agrees("what pays for them", b.sum("chiffres.financement", "montant"), cost)
	asked := b.sum("chiffres.demandes", "montant")
	b.agrees("what is asked", asked, b.named("chiffres.financement", "montant", "Aide demandée"))
	b.agrees("what is asked, in a sentence", asked, figures(b.text("reperes.demande"))[2])
	for _, supporter := range []string{"Région", "Banque", "Fondation"} {
		b.agrees(supporter, b.named("soutiens.structures", "valeur", supporter), b.named("chiffres.financement", "montant", supporter))
	}
	for _, year := range []string{"an-1", "an-2", "an-3"} {
		b.agrees("the result of "+year, b.sum("chiffres.produits", year), b.sum("chiffres.charges", year))
	}
	for _, year := range []string{"an-1", "an-3"} {
		b.agrees("the jobs of "+year, b.sum("chiffres.emplois", year)*yearOfWork, b.named("chiffres.charges", year, "Salaires"))
	}
	b.agrees("the programme", b.sum("activites.programme", "surface"), b.number("reperes.surface"))
}

// TestFiguresFollowTheSteps holds that the years of the budget are those of the steps: what
// is heated and rented is what is open.
func TestFiguresFollowTheSteps(t *testing.T) {
	b := openBooks(t)
	open := b.column("demarche.etapes", "surface", "m²")
	rent := b.number("chiffres.redevance") / b.number("reperes.surface")
	_, budget, _ := strings.Cut(b.text("developpement.economie"), "dépensera ")
	full := figures(budget)
	b.agrees("the rent of the whole building", full[4], b.number("chiffres.redevance"))
	for step, year := range []string{"an-1", "an-3"} {
		b.agrees("the rent of "+year, b.named("chiffres.charges", year, "Redevance"), rent*open[step])
		b.agrees("energy of "+year, b.named("chiffres.charges", year, "Énergie"), full[3]*open[step])
		b.agrees("the loan of "+year, b.named("chiffres.charges", year, "Remboursement"), full[5])
	}
	between := open[0]*8/12 + open[1]*4/12 // the second step opens in September
	b.agrees("the rent of an-2", b.named("chiffres.charges", "an-2", "Redevance"), rent*between)
	b.agrees("energy of an-2", b.named("chiffres.charges", "an-2", "Énergie"), full[3]*between)
}

// TestFiguresRestOnHypotheses holds that what the place earns in its third year is what is
// let and sold, at the tariffs of the response.
func TestFiguresRestOnHypotheses(t *testing.T) {
	b := openBooks(t)
	rents, sales := 0.0, 0.0
	for i, value := range b.cells("chiffres.hypotheses", "valeur") {
		n := figures(value)
		year, yield := n[len(n)-1], 1.0
		for _, factor := range n[:len(n)-1] {
			yield *= factor
		}
		if strings.Contains(value, "%") {
			yield /= 100
		}
		if strings.Contains(value, "par mois") {
			yield *= 12
		}
		if len(n) > 1 {
			b.agrees(value, year, yield)
		}
		if i < 5 { // rooms are let, the rest is sold
			rents += year
		} else {
			sales += year
		}
	}
	b.agrees("rents", b.named("chiffres.produits", "an-3", "Loyers"), rents)
	b.agrees("sales", b.named("chiffres.produits", "an-3", "Ventes"), sales)
}
