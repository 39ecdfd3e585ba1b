package wizard

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

// undone gives the texts that undoing goes back through, the newest first.
func (d *driver) undone(id string) (texts []string) {
	for d.m.session.Steps() > 0 {
		d.press("ctrl+u")
		texts = append(texts, d.answer(id).Text)
	}
	return texts
}

// A step to undo is what a person would call one thing they did, however fast they did
// the next one (substance#17).
func TestUndoSteps(t *testing.T) {
	const id = "pourquoi.ici-maintenant"
	for _, test := range []struct {
		name string
		do   func(*driver)
		want []string
	}{
		{
			"a sentence, then its last word deleted", func(d *driver) { d.typ("Une phrase entière."); d.press("ctrl+w") },
			[]string{"Une phrase entière.", ""},
		},
		{
			"letters deleted at once", func(d *driver) { d.typ("Un mot"); d.press("backspace", "backspace", "backspace") },
			[]string{"Un mot", ""},
		},
		{"and written again", func(d *driver) {
			d.typ("Un mot")
			d.press("backspace", "backspace", "backspace")
			d.typ("pré")
		}, []string{"Un ", "Un mot", ""}},
		{
			"words deleted one by one", func(d *driver) { d.typ("Un deux trois"); d.press("ctrl+w", "ctrl+w") },
			[]string{"Un deux ", "Un deux trois", ""},
		},
		{
			"deleted on the other side", func(d *driver) { d.typ("abcd"); d.press("left", "left", "delete", "delete") },
			[]string{"abcd", ""},
		},
		{"a paste in the middle of typing", func(d *driver) {
			d.typ("Un ")
			d.send(tea.PasteMsg{Content: "collage"})
			d.typ(" suite")
		}, []string{"Un collage", "Un ", ""}},
		{
			"the cursor moved", func(d *driver) { d.typ("deux"); d.press("home"); d.typ("un ") },
			[]string{"deux", ""},
		},
		{"sentences", func(d *driver) { d.typ("Un. Deux ? Trois") }, []string{"Un. Deux ? ", "Un. ", ""}},
		{"lines", func(d *driver) { d.typ("Un\nDeux") }, []string{"Un\n", ""}},
		{
			"a long sentence", func(d *driver) { d.typ("un deux trois quatre cinq six sept huit neuf dix") },
			[]string{"un deux trois quatre cinq six sept huit ", ""},
		},
		{"an accent that joins its letter", func(d *driver) {
			d.typ("e")
			d.send(tea.KeyPressMsg{Code: 0x301, Text: "\u0301"})
			d.typ("té")
		}, []string{""}},
		{"a pause", func(d *driver) { d.typ("un "); d.elapse(2 * time.Second); d.typ("deux") }, []string{"un ", ""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := drafting(t, 80, 24, sections.Draft{})
			d.at(id)
			test.do(d)
			last := d.answer(id).Text
			got := d.undone(id)
			if !slices.Equal(got, test.want) {
				t.Errorf("undoing gives %q, want %q", got, test.want)
			}
			for range got {
				d.press("ctrl+r")
			}
			if again := d.answer(id).Text; again != last {
				t.Errorf("redoing all gives %q, want %q", again, last)
			}
		})
	}
}

// A cell being written undoes as a text does, and no step goes over two cells.
func TestUndoStepsInCells(t *testing.T) {
	const id = "qui.lieux"
	d := drafting(t, 80, 24, sections.Draft{})
	d.at(id)
	d.press("enter")
	d.typ("La Grange")
	d.press("tab")
	d.typ("Valbrune")
	d.press("ctrl+u")
	if got := d.answer(id).Rows; len(got) != 1 || !slices.Equal(got[0], sections.Row{"La Grange"}) {
		t.Errorf("one step back: %q", got)
	}
}
