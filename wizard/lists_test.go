package wizard

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/trial"
)

// TestAListAddsUpAsItIsWritten: the names that it begins with are written behind, each
// number is said as it was understood, the sum stands under the rows, and what must equal
// another sum says how far it is from it.
func TestAListAddsUpAsItIsWritten(t *testing.T) {
	const costs, means = "chiffres.depenses", "chiffres.ressources"
	for _, size := range sizes {
		d := asking(t, trial.SmallModel(t), size.width, size.height)
		d.run(begin(filepath.Join(d.dir, "r.toml"), sections.Draft{}))
		d.at(costs)
		d.sees("1. Travaux")
		if got := d.answer(costs).Rows; len(got) > 0 {
			t.Fatalf("looking at it answers %q", got)
		}
		d.press("enter")
		d.typ("18k€")
		d.sees("Compris : 18 000 €")
		d.press("enter", "esc", "enter")
		d.typ("un peu")
		d.sees("Pas compris : ")
		d.press("esc")
		d.sees("Total : 18 000 € (sans une case non comprise)")
		d.sees("2. Mobilier · un peu ( ?)")
		d.press("up", "enter")
		for range "un peu" {
			d.press("backspace")
		}
		d.typ("2500,50")
		d.press("esc")
		d.sees("Total : 20 500,50 €")
		want := []sections.Row{{"Travaux", "18k€"}, {"Mobilier", "2500,50"}}
		if got := d.answer(costs).Rows; !slices.EqualFunc(got, want, func(a, b sections.Row) bool { return slices.Equal(a, b) }) {
			t.Errorf("rows %q", got)
		}
		d.at(means)
		d.press("enter")
		d.typ("La mairie")
		d.press("enter")
		d.typ("15000")
		d.press("esc")
		d.sees("5 500,50 € de moins que « Que coûte")
	}
}

// TestAPasteFillsTheRowsThatAreNamed: a range of a spreadsheet lands in the rows that the
// list began with, whatever their order, and the others follow.
func TestAPasteFillsTheRowsThatAreNamed(t *testing.T) {
	const costs = "chiffres.depenses"
	d := asking(t, trial.SmallModel(t), 80, 24)
	d.run(begin(filepath.Join(d.dir, "r.toml"), sections.Draft{}))
	d.at(costs)
	d.paste("mobilier\t2 500\tmai 2027\nÉtudes\t3000\nTravaux\t18000\n")
	want := []sections.Row{{"Travaux", "18000"}, {"Mobilier", "2 500", "mai 2027"}, {"Études", "3000"}}
	if got := d.answer(costs).Rows; !slices.EqualFunc(got, want, func(a, b sections.Row) bool { return slices.Equal(a, b) }) {
		t.Errorf("rows %q", got)
	}
	d.sees("Total : 23 500 €")
}

// TestARowThatIsRemovedStaysRemoved: names that a list begins with are no more than an offer.
func TestARowThatIsRemovedStaysRemoved(t *testing.T) {
	const costs = "chiffres.depenses"
	d := asking(t, trial.SmallModel(t), 80, 24)
	d.run(begin(filepath.Join(d.dir, "r.toml"), sections.Draft{}))
	d.at(costs)
	d.press("delete", "shift+tab", "tab")
	d.at(costs)
	if got := d.answer(costs).Rows; len(got) != 1 || got[0].Cell(0) != "Mobilier" {
		t.Errorf("rows %q\n%s", got, d.screen())
	}
}

// TestRowsAreWrittenWhateverTheirNumber holds that what is typed in a row stands in its cell, at
// every size and however many rows there are: where a list grows, the screen is laid out anew
// under the fingers of who writes in it, and a cell that was left by it took letters for keys.
func TestRowsAreWrittenWhateverTheirNumber(t *testing.T) {
	for _, size := range sizes {
		for _, id := range []string{"lieu-federateur.rencontres", "lieu-federateur.tarifs", "chiffres.financement"} {
			d := drafting(t, size.width, size.height, sections.NewDraft(time.Now()))
			d.at(id)
			columns := len(mustAsk(d, id).Columns)
			var want []sections.Row
			for n := range 9 {
				d.press("a")
				d.elapse(time.Second) // letters typed at once behind it are a word that begins with it
				row := make(sections.Row, columns)
				for c := range row {
					row[c] = fmt.Sprintf("abc hd %d%d", n, c)
					d.typ(row[c])
					d.press("left", "left")
					d.typ("x")
					row[c] = fmt.Sprintf("abc hd x%d%d", n, c)
					d.press("enter")
				}
				want = append(want, row)
			}
			if got := d.answer(id).Rows; fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%d×%d, %s: typed\n%v\nstands\n%v\n%s", size.width, size.height, id, want, got, d.screen())
			}
		}
	}
}
