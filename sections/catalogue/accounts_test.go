package catalogue

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// References for the works of the worked example, in euros without tax a square metre: two
// public conversions, Saint-So in Lille and a large hall: see the head of exemple.toml.
const (
	leastWorks = 1700
	mostWorks  = 2370
)

// leastCirculation is the share of a building, in percent, below which a programme has
// forgotten its corridors, toilets and technical rooms: they are no useful area, and a
// programme estimates them apart (definition of the Observatoire de la construction
// hospitalière, taken up by Anap).
const leastCirculation = 15

// books reads the worked example as an accountant does.
type books struct {
	*testing.T
	catalogue *sections.Catalogue
	draft     sections.Draft
}

func openBooks(t *testing.T) books {
	t.Helper()
	c := embedded(t)
	d, err := Example(c)
	if err != nil {
		t.Fatal(err)
	}
	return books{t, c, d}
}

// figures gives the numbers of a text, in order.
func figures(text string) []float64 {
	var all []float64
	for _, s := range figure.FindAllString(text, -1) {
		n, _ := strconv.ParseFloat(strings.ReplaceAll(s, "\u202f", ""), 64)
		all = append(all, n)
	}
	return all
}

// number gives the first number of an answer.
func (b books) number(id string) float64 {
	b.Helper()
	all := figures(b.draft.Answer(id).Text)
	if len(all) == 0 {
		b.Fatalf("%s holds no number", id)
	}
	return all[0]
}

// cells gives a column of a list.
func (b books) cells(id, column string) []string {
	b.Helper()
	q, ok := b.catalogue.Question(id)
	if !ok {
		b.Fatalf("no question %s", id)
	}
	for i, c := range q.Columns {
		if c.ID != column {
			continue
		}
		var all []string
		for _, row := range b.draft.Answer(id).Rows {
			all = append(all, row.Cell(i))
		}
		return all
	}
	b.Fatalf("%s has no column %s", id, column)
	return nil
}

// column gives the numbers that stand before a word in the cells of a column, the first
// number of each where the word is empty.
func (b books) column(id, column, word string) []float64 {
	b.Helper()
	var all []float64
	for _, cell := range b.cells(id, column) {
		for _, at := range figure.FindAllStringIndex(cell, -1) {
			after := strings.TrimLeft(cell[at[1]:], "\u202f\u00a0 ")
			if strings.HasPrefix(after, word) {
				all = append(all, figures(cell[at[0]:at[1]])...)
				break
			}
		}
	}
	return all
}

// text gives the words of an answer, its facts filled.
func (b books) text(id string) string {
	return strings.ReplaceAll(b.catalogue.Filled(b.draft, b.draft.Answer(id).Text), "\u00a0", " ")
}

// agrees tells of two figures that should be one, up to what rounding hides.
func (b books) agrees(what string, got, want float64) {
	b.Helper()
	if math.Abs(got-want) > want/200 {
		b.Errorf("%s: %v, want %v", what, got, want)
	}
}

func total(all []float64) float64 {
	sum := 0.0
	for _, n := range all {
		sum += n
	}
	return sum
}

// TestExampleWorksArePaidFor holds that the first works cost what such works cost, and that
// what pays for them is all there.
func TestExampleWorksArePaidFor(t *testing.T) {
	b := openBooks(t)
	works, first, all := b.number("demarche.travaux"), b.number("demarche.premiere"), b.number("reperes.surface")
	if metre := works / first; metre < leastWorks || metre > mostWorks {
		t.Errorf("%v € a square metre of works", metre)
	}
	plan := b.text("demarche.pas-a-pas")
	_, sources, _ := strings.Cut(plan, "source : ")
	sources, _, _ = strings.Cut(sources, ".")
	paid := 0.0
	for _, part := range strings.Split(sources, ",") {
		paid += figures(part)[0]
	}
	b.agrees("what pays for the works", paid, works)
	_, later, _ := strings.Cut(plan, "suivantes sont estimées à")
	b.agrees("the later works", figures(later)[0], works/first*(all-first))
}

// TestExampleProgrammeFillsTheBuilding holds that every square metre is somebody's, that
// corridors have theirs, and that some are left for what nobody knows yet.
func TestExampleProgrammeFillsTheBuilding(t *testing.T) {
	b := openBooks(t)
	names, areas := b.cells("activites.programme", "activite"), b.column("activites.programme", "surface", "")
	if len(names) != len(areas) || len(areas) == 0 {
		t.Fatalf("%d areas of %d activities", len(areas), len(names))
	}
	all := b.number("reperes.surface")
	b.agrees("the programme", total(areas), all)
	used := 0.0
	for i, name := range names {
		switch {
		case strings.HasPrefix(name, "Circulations"):
			if areas[i]*100 < leastCirculation*all {
				t.Errorf("%v m² of corridors in %v m²", areas[i], all)
			}
		case strings.HasPrefix(name, "Sans affectation"):
			b.agrees("the unassigned space", areas[i], b.number("demarche.libre"))
		default:
			used += areas[i]
		}
	}
	_, said, _ := strings.Cut(b.text("activites.methode"), "ci-dessous occuperont ")
	b.agrees("the space in use", figures(said)[0], used)
	steps := b.column("demarche.etapes", "surface", "m²")
	b.agrees("the first step", steps[0], b.number("demarche.premiere"))
	b.agrees("the last step", steps[len(steps)-1], all)
	for i := range steps[1:] {
		if steps[i+1] <= steps[i] {
			t.Errorf("step %d is no larger than the one before", i+2)
		}
	}
}

// yields says what each tariff brings in a year, from the numbers of its line in their
// order.
var yields = map[string]func(n []float64) float64{
	"Bureau partagé":  func(n []float64) float64 { return n[1] * 12 * n[2] * n[3] / 100 },
	"Local fermé":     func(n []float64) float64 { return n[0] * 12 * n[1] * n[2] / 100 },
	"Poste d’artisan": func(n []float64) float64 { return n[0] * 12 * n[1] },
	"Local d’épicerie, de cantine, de crèche": func(n []float64) float64 { return n[0] * 12 * n[1] },
	"Salle de réunion":                        func(n []float64) float64 { return n[0] * n[1] },
	"Atelier bois ou textile, à l’heure":      func(n []float64) float64 { return n[0] * n[1] },
	"Halle, à la journée":                     func(n []float64) float64 { return n[0] * n[1] },
	"Soirée dans la halle":                    func(n []float64) float64 { return n[0] * n[1] * n[2] },
	"Quatre classes du lycée":                 func(n []float64) float64 { return n[0] },
}

// TestExampleTariffsPayTheBuilding holds that each tariff times what is let or sold is what
// its line says, and that the budget of the whole building follows from them.
func TestExampleTariffsPayTheBuilding(t *testing.T) {
	b := openBooks(t)
	rents, others, counted := 0.0, 0.0, 0
	names, lines := b.cells("lieu-federateur.tarifs", "activite"), b.cells("lieu-federateur.tarifs", "tarif")
	for i, name := range names {
		yield, ok := yields[strings.ReplaceAll(name, "\u00a0", " ")]
		n := figures(lines[i])
		if !ok {
			if strings.Contains(lines[i], "par an") {
				t.Errorf("nothing works out %s: %s", name, lines[i])
			}
			continue
		}
		counted++
		b.agrees(name, n[len(n)-1], yield(n))
		if i < 7 { // rooms are let, the rest is sold
			rents += n[len(n)-1]
		} else {
			others += n[len(n)-1]
		}
	}
	if counted != len(yields) {
		t.Fatalf("%d tariffs of %d worked out", counted, len(yields))
	}
	budget := b.text("developpement.economie")
	_, budget, _ = strings.Cut(budget, "dépensera ")
	n := figures(budget)
	costs := n[0]
	b.agrees("the charges", n[1]+n[2]+n[4]+n[5]+n[6], costs)
	b.agrees("energy and upkeep", n[2], n[3]*b.number("reperes.surface"))
	b.agrees("rents", n[7], math.Round(rents*100/costs))
	b.agrees("sales", n[8], math.Floor(others*100/costs))
	b.agrees("what is missing", n[9], costs-rents-others)
}

// TestExampleCountsItsPeople holds that places, members, jobs and years are counted once.
func TestExampleCountsItsPeople(t *testing.T) {
	b := openBooks(t)
	b.agrees("members", total(b.column("developpement.preuves", "aujourdhui", "membres")), b.number("qui.membres"))
	b.agrees("jobs of the table", total(b.column("developpement.preuves", "aujourdhui", "emplois")), b.number("qui.emplois"))
	b.agrees("jobs of the places", total(b.column("qui.lieux", "fonctionnement", "salariés")), b.number("qui.emplois"))
	b.agrees("places", float64(len(b.cells("qui.lieux", "lieu"))), b.number("reperes.nombre-lieux"))
	since := b.column("qui.lieux", "depuis", "")
	limit := figures(b.draft.Answer("reperes.limite").Text)
	b.agrees("years", limit[2]-since[0], b.number("reperes.annees"))
	for i, first := range b.column("developpement.preuves", "debut", "") {
		b.agrees("the year of an opening", first, since[i])
	}
	indoors := 0.0
	for _, cell := range b.cells("qui.lieux", "surface") {
		if !strings.Contains(cell, "jardin") {
			indoors += figures(cell)[0]
		}
	}
	b.agrees("the space of the five places", figures(b.text("qui.reseau"))[0], indoors)
}
