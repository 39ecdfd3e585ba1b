package wizard

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// edit puts an answer in the draft. Edits that follow each other until the
// answer is settled are one step to undo.
func (l *linear) edit(id string, a sections.Answer) {
	c := session.Answering(id, a)
	c.Run = "answer " + id
	before := l.session.Changes()
	l.happens(session.Edit{Change: c})
	if l.session.Changes() != before {
		l.writing = id
	}
}

// settle records an answer, saves it, and says so.
func (l *linear) settle(id string, a sections.Answer) {
	was := l.draft().Answer(id)
	if l.writing == "" && l.draft().Set(id, a).Answer(id).Equal(was) {
		l.say(linUnchanged)
		if l.session.Failure() != nil {
			l.save()
		}
		return
	}
	l.edit(id, a)
	l.settled()
}

// settled ends the answer being written.
func (l *linear) settled() {
	l.writing = ""
	l.happens(session.Seal{})
	l.save()
}

// done records an answer and moves on to the next question, in one save.
func (l *linear) done(q *sections.Question, a sections.Answer) outcome {
	if l.writing != "" || !l.draft().Set(q.ID, a).Answer(q.ID).Equal(l.draft().Answer(q.ID)) {
		l.edit(q.ID, a)
		next := l.forward(q)
		l.settled()
		return next
	}
	l.settle(q.ID, a)
	return l.forward(q)
}

// save saves and tells how it went.
func (l *linear) save() {
	l.putPartial()
	saves := l.handle(session.Save{Anyway: true}, l.clock())
	if len(saves) == 0 { // another program's version is left alone, which was told
		l.say(linSaved)
	}
	for _, s := range saves {
		if s.Err != nil {
			l.complain(s.Err)
			continue
		}
		l.say(linSaved)
		l.tell(s.Saved)
	}
	l.warned = l.warned && l.session.Unsaved()
}

// tell says what of a save people must know.
func (l *linear) tell(s store.Saved) {
	for _, name := range s.Kept {
		l.say(words.Conflict + words.FileName(name))
	}
	if len(s.Kept) > 0 {
		l.say(linTheirsBeside)
	}
	for _, name := range s.ResponseKept {
		l.say(words.ResponseKept + words.FileName(name))
	}
	if s.Left {
		l.say(words.ChangedElsewhere)
	}
	if s.Yielded != "" {
		l.say(words.Yielded + words.FileName(s.Yielded))
	}
	if s.Warning != nil {
		l.say(words.Explain(s.Warning).What)
	}
	if s.Recreated {
		l.say(words.Recreated)
	}
	if s.ResponseErr != nil {
		l.say(words.ResponseFailed + words.Explain(s.ResponseErr).What)
	}
}

// finish saves what was not, tells where everything is, and gives the draft
// back. Where saving fails the words go to another folder, unless they were given up, and
// the draft's lock is given back all the same.
func (l *linear) finish() error {
	defer func() { _ = l.out.Flush() }()
	l.putPartial()
	f := l.session.Last().Finish()
	if f.Draft == "" {
		return nil
	}
	l.tell(f.Saved)
	switch {
	case f.GivenUp:
		return l.session.Failure()
	case f.Err != nil:
		return f.Err
	case f.Rescued != "":
		l.failed = true
		l.sayf(linRescued, f.Rescued)
	}
	if !f.Saved.Left {
		l.sayf(words.Left, words.FileName(f.Draft), words.FileName(f.Response))
	}
	if f.Closing != nil {
		return fmt.Errorf("give the draft back: %w", f.Closing)
	}
	return nil
}
