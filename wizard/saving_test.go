package wizard

import (
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
)

// TestTextTypedDuringASlowSaveIsSaved guards against a call back for a change that
// never was: what was typed while a save took longer than the pause stayed on the
// screen only, until the next key.
func TestTextTypedDuringASlowSaveIsSaved(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les")
	next, slow := d.m.happens(session.Save{})
	d.m = next
	d.typ(" Ateliers")
	d.elapse(pause) // too early: the save is still under way
	d.run(slow)
	d.elapse(pause)
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" || d.m.session.Dirty() {
		t.Fatalf("the file holds %q", got)
	}
}
