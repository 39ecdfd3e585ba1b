package linear

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// edit puts an answer in the draft. Edits that follow each other until the
// answer is settled are one step to undo.
func (d *desk) edit(id string, a sections.Answer) {
	c := session.Answering(id, a)
	c.Run = "answer " + id
	before := d.session.Changes()
	d.happens(session.Edit{Change: c})
	if d.session.Changes() != before {
		d.writing = id
	}
}

// settle records an answer, saves it, and says so.
func (d *desk) settle(id string, a sections.Answer) {
	was := d.draft().Answer(id)
	if d.writing == "" && d.draft().Set(id, a).Answer(id).Equal(was) {
		d.say(linUnchanged)
		if d.session.Failure() != nil {
			d.save()
		}
		return
	}
	d.edit(id, a)
	d.settled()
}

// settled ends the answer being written.
func (d *desk) settled() {
	d.writing = ""
	d.happens(session.Seal{})
	d.save()
}

// save saves and tells how it went.
func (d *desk) save() {
	d.putPartial()
	saves := d.handle(session.Save{Anyway: true}, d.clock())
	if len(saves) == 0 { // another program's version is left alone, which was told
		d.say(linSaved)
	}
	for _, s := range saves {
		if s.Err != nil {
			d.complain(s.Err)
			continue
		}
		d.say(linSaved)
		d.tell(s.Saved)
	}
	d.warned = d.warned && d.session.Unsaved()
}

// tell says what of a save people must know.
func (d *desk) tell(s store.Saved) {
	for _, name := range s.Kept {
		d.say(words.Conflict + words.FileName(name))
	}
	if len(s.Kept) > 0 {
		d.say(linTheirsBeside)
	}
	for _, name := range s.RecordKept {
		d.say(words.RecordKept + words.FileName(name))
	}
	if s.RecordLeft {
		d.say(words.RecordLeft)
	}
	for _, name := range s.ResponseKept {
		d.say(words.ResponseKept + words.FileName(name))
	}
	if s.Left {
		d.say(words.ChangedElsewhere)
	}
	if s.Yielded != "" {
		d.say(words.Yielded + words.FileName(s.Yielded))
	}
	if s.Warning != nil {
		d.say(words.Explain(s.Warning).What)
	}
	if s.Recreated {
		d.say(words.Recreated)
	}
	if s.ResponseErr != nil {
		d.say(words.ResponseFailed + words.Explain(s.ResponseErr).What)
	}
}

// finish saves what was not, tells where everything is, and gives the draft
// back. Where saving fails the words go to another folder, unless they were given up, and
// the draft's lock is given back all the same.
func (d *desk) finish() error {
	defer func() { _ = d.out.Flush() }()
	d.putPartial()
	f := d.session.Last().Finish()
	if f.Draft == "" {
		return nil
	}
	d.tell(f.Saved)
	switch {
	case f.GivenUp:
		return d.session.Failure()
	case f.Err != nil:
		return f.Err
	case f.Rescued != "":
		d.failed = true
		d.sayf(linRescued, f.Rescued)
	}
	if !f.Saved.Left {
		d.sayf(words.Left, words.FileName(f.Draft), words.FileName(f.Response))
	}
	if f.Closing != nil {
		return fmt.Errorf("give the draft back: %w", f.Closing)
	}
	return nil
}
