package wizard

import (
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/trial"
)

// TestNoteIsSavedAsItIsTyped holds that a note is on the disk as answers are, before
// anything closes it, that whatever closes it keeps it, and that it is one step to undo.
func TestNoteIsSavedAsItIsTyped(t *testing.T) {
	const note = "dates à vérifier"
	for name, leave := range map[string]func(*driver){
		"kill":   func(d *driver) {},
		"enter":  func(d *driver) { d.press("enter") },
		"esc":    func(d *driver) { d.press("esc") },
		"ctrl+q": func(d *driver) { d.press("ctrl+q") },
		"signal": func(d *driver) { d.send(leaveMsg{}) },
	} {
		t.Run(name, func(t *testing.T) {
			d := drafting(t, 60, 16, sections.Draft{})
			d.at("reperes.collectif")
			d.typ("Les Ateliers")
			d.press("ctrl+n")
			d.typ(note)
			if name == "kill" {
				d.elapse(longest)
			}
			leave(d)
			if got := trial.Note(d.saved(), "reperes"); got != note {
				t.Fatalf("the file holds the note %q", got)
			}
			if d.quit {
				return
			}
			d.press("esc", "ctrl+u")
			if got := trial.Note(d.m.session.Draft(), "reperes"); got != "" || d.answer("reperes.collectif").Text != "Les Ateliers" {
				t.Fatalf("undone, the note is %q and the answer %q", got, d.answer("reperes.collectif").Text)
			}
			d.press("ctrl+r")
			if got := trial.Note(d.m.session.Draft(), "reperes"); got != note {
				t.Fatalf("redone, the note is %q", got)
			}
		})
	}
}

// TestNotesAreStepsOfTheirOwn holds that two notes in a row are two steps.
func TestNotesAreStepsOfTheirOwn(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.collectif")
	d.press("ctrl+n")
	d.typ("un")
	d.press("enter", "ctrl+n")
	d.typ(" deux")
	d.press("enter", "ctrl+u")
	if got := trial.Note(d.m.session.Draft(), "reperes"); got != "un" {
		t.Fatalf("undone once, the note is %q", got)
	}
}

// TestManyNotesInThreeStates holds that a section keeps several notes, that each is about the
// question where it was written, and goes through its states, whom it is assigned to among
// them, on the disk too.
func TestManyNotesInThreeStates(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.collectif")
	for _, words := range []string{"un", "deux"} {
		d.press("ctrl+n")
		d.typ(words)
		d.press("enter")
	}
	d.press("ctrl+n", "down", "tab")
	d.typ("Awa")
	d.sees("◐ attribué à Awa")
	d.press("down", "tab", "tab")
	d.sees("● levé")
	d.press("esc")
	got := d.saved().Notes()
	if len(got) != 2 || got[0].Text != "un" || got[0].State != notes.Assigned || got[0].Who != "Awa" ||
		got[1].Text != "deux" || got[1].State != notes.Lifted || got[0].On != "reperes.collectif" {
		t.Fatalf("the file holds %+v", got)
	}
}
