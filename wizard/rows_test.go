package wizard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// withPlaces gives a draft whose places are rows of five cells, longer than a line of a small screen.
func withPlaces(n int) sections.Draft {
	var rows []sections.Row
	for i := range n {
		rows = append(rows, sections.Row{fmt.Sprintf("Lieu %d", i+1), "Valbrune", "2015", "280 m²", fmt.Sprintf("réparation de vélos et d’appareils ; %d bénévoles tiennent l’accueil fin%d.", 20+i, i+1)})
	}
	return sections.Draft{}.Set("reperes.nombre-lieux", sections.Answer{Text: "5"}).Set("qui.lieux", sections.Answer{Rows: rows})
}

// TestRowsAreWhole holds that all rows are read whole where there is room for them, and that
// the row under the cursor is where there is none.
func TestRowsAreWhole(t *testing.T) {
	d := drafting(t, 60, 16, withPlaces(2))
	d.press("ctrl+x")
	d.at("qui.lieux")
	d.fits()
	for i := range 2 {
		d.sees(fmt.Sprintf("fin%d.", i+1))
	}
	d = drafting(t, 60, 16, withPlaces(12))
	d.press("ctrl+x")
	d.at("qui.lieux")
	for range 12 {
		d.press("up")
	}
	for i := range 12 {
		d.fits()
		if s := d.screen(); !strings.Contains(s, fmt.Sprintf("▸ %d. Lieu %d", i+1, i+1)) || !strings.Contains(s, fmt.Sprintf("fin%d.", i+1)) {
			t.Fatalf("row %d is not whole:\n%s", i+1, s)
		}
		d.press("down")
	}
}

// TestRowsComeBeforeHelp holds that what helps to answer gives way to the rows of a list: to all
// their words where that makes room for them, to a line each where it does not.
func TestRowsComeBeforeHelp(t *testing.T) {
	help := func(d *driver) bool { return strings.Contains(flat(d.screen()), "C’est la preuve") }
	d := drafting(t, 60, 16, withPlaces(2))
	d.press("ctrl+x")
	d.at("qui.lieux")
	if !help(d) {
		t.Fatalf("two rows and no help:\n%s", d.screen())
	}
	d = drafting(t, 60, 16, withPlaces(4))
	d.press("ctrl+x")
	d.at("qui.lieux")
	if !help(d) {
		t.Fatalf("the words of four rows do not fit, and no help:\n%s", d.screen())
	}
	d = drafting(t, 60, 16, withPlaces(8))
	d.press("ctrl+x")
	d.at("qui.lieux")
	for i := range 8 {
		d.sees(fmt.Sprintf("%d. Lieu %d", i+1, i+1))
	}
	d.sees("ajouter une ligne")
	d.press("enter")
	d.typ("Lieu 9")
	d.press("esc")
	if got := len(d.answer("qui.lieux").Rows); got != 9 {
		t.Errorf("%d rows:\n%s", got, d.screen())
	}
}

// TestUndoStaysAtTheRow holds that whoever undoes what they wrote in a row stands on it still.
func TestUndoStaysAtTheRow(t *testing.T) {
	d := drafting(t, 60, 16, withPlaces(5))
	d.at("qui.lieux")
	d.press("up", "up", "up", "enter")
	d.typ(" bis")
	d.press("ctrl+u")
	if s := d.screen(); !strings.Contains(s, "▸ 3. Lieu 3") || strings.Contains(s, "bis") {
		t.Errorf("after undoing:\n%s", s)
	}
}

// TestPagesOfRowsPassNoneOver holds that whoever pages through a list sees every row of it, on
// the way down and on the way up.
func TestPagesOfRowsPassNoneOver(t *testing.T) {
	for _, n := range []int{3, 12, 40} {
		d := drafting(t, 60, 16, withPlaces(n))
		d.press("ctrl+x")
		d.at("qui.lieux")
		for range n {
			d.press("up")
		}
		for _, key := range []string{"pgdown", "pgup"} {
			seen := make([]bool, n)
			for range 2 * n {
				for i := range seen {
					seen[i] = seen[i] || strings.Contains(d.screen(), fmt.Sprintf(" %d. Lieu %d ", i+1, i+1))
				}
				before := d.screen()
				if key == "pgdown" && strings.Contains(before, "▸ +") || key == "pgup" && strings.Contains(before, "▸ 1. ") {
					break
				}
				d.press(key)
				if d.m.at != "qui.lieux" {
					break
				}
			}
			if i := slices.Index(seen, false); i >= 0 {
				t.Errorf("%d rows: %s passes row %d over:\n%s", n, key, i+1, d.screen())
			}
			if d.m.at != "qui.lieux" {
				d.at("qui.lieux")
			}
		}
	}
}

// TestALongCellShowsWhole holds that a room reads all of a cell that is longer than its field.
func TestALongCellShowsWhole(t *testing.T) {
	d := drafting(t, 60, 16, withPlaces(0))
	d.press("ctrl+x")
	d.at("qui.lieux")
	d.press("enter")
	d.typ("La Remise au bout du canal, derrière le pont de fer de Valbrune")
	d.fits()
	if s := flat(strings.ReplaceAll(d.screen(), "▌", "")); !strings.Contains(s, "La Remise au bout du canal, derrière le pont de fer de Valbrune") {
		t.Errorf("the cell is not whole:\n%s", d.screen())
	}
	if c := d.m.View().Cursor; c == nil || !strings.Contains(strings.Split(d.screen(), "\n")[c.Y], "pont de fer") {
		t.Errorf("the cursor is at %v", c)
	}
}
