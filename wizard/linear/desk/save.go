package desk

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// Edit puts an answer in the draft. Edits that follow each other until the
// answer is settled are one step to undo.
func (d *Desk) Edit(id string, a sections.Answer) {
	c := session.Answering(id, a)
	c.Run = "answer " + id
	before := d.session.Changes()
	d.Happens(session.Edit{Change: c})
	if d.session.Changes() != before {
		d.Writing = id
	}
}

// Settle records an answer, saves it, and says so.
func (d *Desk) Settle(id string, a sections.Answer) {
	was := d.Draft().Answer(id)
	if d.Writing == "" && d.Draft().Set(id, a).Answer(id).Equal(was) {
		d.Say(Unchanged)
		if d.session.Failure() != nil {
			d.Save()
		}
		return
	}
	d.Edit(id, a)
	d.Settled()
}

// Settled ends the answer being written.
func (d *Desk) Settled() {
	d.Writing = ""
	d.Happens(session.Seal{})
	d.Save()
}

// Save saves and tells how it went.
func (d *Desk) Save() {
	d.putPartial()
	saves := d.Handle(session.Save{Anyway: true}, d.Clock())
	if len(saves) == 0 { // another program's version is left alone, which was told
		d.Say(saySaved)
	}
	for _, s := range saves {
		if s.Err != nil {
			d.Complain(s.Err)
			continue
		}
		d.Say(saySaved)
		d.Tell(s.Saved)
	}
	d.Warned = d.Warned && d.session.Unsaved()
}

// Tell says what of a save people must know.
func (d *Desk) Tell(s store.Saved) {
	for _, name := range s.Kept {
		d.Say(words.Conflict + words.FileName(name))
	}
	if len(s.Kept) > 0 {
		d.Say(sayTheirsBeside)
	}
	for _, name := range s.RecordKept {
		d.Say(words.RecordKept + words.FileName(name))
	}
	if s.RecordLeft {
		d.Say(words.RecordLeft)
	}
	for _, name := range s.ResponseKept {
		d.Say(words.ResponseKept + words.FileName(name))
	}
	if s.Left {
		d.Say(words.ChangedElsewhere)
	}
	if s.Yielded != "" {
		d.Say(words.Yielded + words.FileName(s.Yielded))
	}
	if s.Warning != nil {
		d.Say(words.Explain(s.Warning).What)
	}
	if s.Recreated {
		d.Say(words.Recreated)
	}
	if s.ResponseErr != nil {
		d.Say(words.ResponseFailed + words.Explain(s.ResponseErr).What)
	}
}

// Finish saves what was not, tells where everything is, and gives the draft
// back. Where saving fails the words go to another folder, unless they were given up, and
// the draft's lock is given back all the same.
func (d *Desk) Finish() error {
	defer func() { _ = d.out.Flush() }()
	d.putPartial()
	f := d.session.Last().Finish()
	if f.Draft == "" {
		return nil
	}
	d.Tell(f.Saved)
	switch {
	case f.GivenUp:
		return d.session.Failure()
	case f.Err != nil:
		return f.Err
	case f.Rescued != "":
		d.Failed = true
		d.Sayf(sayRescued, f.Rescued)
	}
	if !f.Saved.Left {
		d.Sayf(words.Left, words.FileName(f.Draft), words.FileName(f.Response))
	}
	if f.Closing != nil {
		return fmt.Errorf("give the draft back: %w", f.Closing)
	}
	return nil
}
