package wizard

import (
	"fmt"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// edit puts an answer in the draft. Edits that follow each other until the
// answer is settled are one step to undo.
func (l *linear) edit(id string, a sections.Answer) {
	next := l.draft().Set(id, a)
	if !draftfile.Admits(l.draft(), next) {
		l.say(linTooMuch)
		return
	}
	if l.writing != id {
		l.history = l.history.push(id).seal()
		l.history.future = nil
		l.writing = id
	}
	l.history.now = next
	l.history.now = l.history.now.ChangedAt(l.clock())
	l.change++
}

// settle records an answer, saves it, and says so.
func (l *linear) settle(id string, a sections.Answer) {
	was := l.draft().Answer(id)
	if l.writing == "" && l.draft().Set(id, a).Answer(id).Equal(was) {
		l.say(linUnchanged)
		if l.err != nil {
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

// patience is how long to wait for a line before saving what is not.
func (l *linear) patience() time.Duration {
	switch {
	case l.change == l.saved || l.file == nil:
		return 0
	case l.err != nil:
		return retrying
	}
	return pause
}

// write to the disk; the partial text of an answer is part of what is written.
func (l *linear) toDisk() (store.Saved, error) {
	if l.partial != nil {
		l.partial()
	}
	change := l.change
	saved, err := l.press.save(l.file, l.draft(), change, !l.draft().SameContent(l.onDisk))
	l.err = err
	if err == nil {
		l.saved, l.warned, l.onDisk = change, false, l.draft()
	}
	return saved, err
}

// save saves and tells how it went.
func (l *linear) save() bool {
	saved, err := l.toDisk()
	if err != nil {
		l.complain(err)
		return false
	}
	l.say(linSaved)
	l.tell(saved)
	return true
}

// saveQuietly saves while the person types or thinks, and speaks up only when
// saving begins to fail or works again.
func (l *linear) saveQuietly() {
	before := l.err
	saved, err := l.toDisk()
	switch {
	case err != nil && before == nil:
		l.complain(err)
	case err == nil && before != nil:
		l.say(linSaved)
	}
	l.tell(saved)
}

func (l *linear) complain(err error) {
	p := words.Explain(err)
	l.say(words.SaveFailed + p.What)
	l.say(p.Hint)
	l.say(linInMemory)
}

// tell says what of a save people must know.
func (l *linear) tell(s store.Saved) {
	for _, name := range s.Kept {
		l.say(words.Conflict + words.FileName(name))
		l.theirs = name
	}
	if len(s.Kept) > 0 {
		l.say(linTheirsBeside)
	}
	for _, name := range s.ResponseKept {
		l.say(words.ResponseKept + words.FileName(name))
	}
	if s.Left {
		l.left(s)
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
	if l.file == nil {
		_ = l.out.Flush()
		return nil
	}
	var err error
	if l.change != l.saved {
		var saved store.Saved
		if saved, err = l.toDisk(); err != nil && !l.givenUp && !l.draft().SameContent(l.onDisk) {
			if saved, lost := rescue(l.press, l.file, l.draft(), l.change); lost == nil {
				err = nil
				l.sayf(linRescued, saved.Path)
			}
		}
		l.tell(saved)
	}
	if err == nil {
		l.sayf(sayLeft, words.FileName(l.file.Path()), words.FileName(l.file.ResponsePath()))
	}
	_ = l.out.Flush()
	if closing := l.file.Close(); err == nil && closing != nil {
		err = fmt.Errorf("give the draft back: %w", closing)
	}
	return err
}
