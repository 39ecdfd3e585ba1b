package session

import (
	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// edited handles what people do to the draft.
func (t *turn) edited(e Event) bool {
	if t.shutting {
		return false
	}
	switch e := e.(type) {
	case Edit:
		t.edit(e.Change)
	case Carry:
		t.history.now = e.To(t.history.now)
		t.touch(false)
	case Record:
		t.recordTo(e)
	case Typing:
		t.touch(true)
	case Go:
		t.goTo(e.Question)
	case Seal:
		t.history = t.history.seal()
	case Settle:
		t.history = t.history.seal()
		t.save()
	case Save:
		t.saveAnyway(e.Anyway)
	case Undo:
		t.step(Undone{}, NothingToUndo{})(t.history.undo())
	case Redo:
		t.step(Redone{}, NothingToRedo{})(t.history.redo())
	default:
		return false
	}
	return true
}

// edit takes a change, unless the draft would never open again once it was written.
func (t *turn) edit(c Change) bool {
	next := t.history.changed(c, t.now)
	if !draftfile.Admits(t.history.now, next.now) {
		t.tell(TooMuch{})
		return false
	}
	t.history = next
	t.touch(true)
	return true
}

// goTo is the place to resume at from now on.
func (t *turn) goTo(question string) {
	t.history = t.history.seal()
	if t.history.now.Resume != question {
		t.history.now.Resume = question
		t.touch(false)
	}
	t.save()
}

// step takes a step back, or forth, and tells that it was done, or that there is none.
func (t *turn) step(done, none Told) func(h history, at string, ok bool) {
	return func(h history, at string, ok bool) {
		if !ok {
			t.tell(none)
			return
		}
		t.history = h
		t.touch(true)
		t.do.Open = at
		t.tell(done)
	}
}

// replace goes on from another program's version, as a step that undo takes back.
func (t *turn) replace(theirs sections.Draft) {
	at := t.history.now.Resume
	t.history = t.history.replaced(theirs, at)
	if q, ok := t.cat.Question(at); !ok || !t.cat.Relevant(theirs, q) {
		at = t.cat.ResumeAt(theirs)
	}
	t.do.Open = at
	t.tell(TheirsTaken{})
}
