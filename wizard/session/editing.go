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
	case Call:
		t.answerTo(e)
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
	default:
		return t.stepped(e)
	}
	return true
}

// stepped handles a step back, or forth.
func (t *turn) stepped(e Event) bool {
	switch e.(type) {
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

// answerTo goes on with the rules of a call; what they give is one step.
func (t *turn) answerTo(e Call) {
	t.Session = t.answers(e.Profile)
	t.history = t.history.seal()
	if e.Name != "" && t.history.now.Call != e.Name {
		t.history.now.Call = e.Name
		t.touch(false)
	}
	for _, g := range e.Given {
		if c := Answering(g.Question, g.Answer); t.edit(c.byCall()) {
			t.save()
		}
	}
	t.history = t.history.seal()
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
