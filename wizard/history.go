package wizard

import (
	"time"

	"ami-wizard/sections"
)

// undoGap is the pause after which typing on in the same question begins a new
// step to undo: short enough to give back a sentence, not a whole answer.
const undoGap = 1500 * time.Millisecond

// undoDepth and undoBytes bound the steps remembered: drafts share what they don't
// change, so a step costs one map of the answers and the answer that it changed.
const (
	undoDepth = 500
	undoBytes = 32 << 20
)

// history is the draft as it is, as it was, and as it was before undoing.
type history struct {
	now          sections.Draft
	past, future []step
	open         bool    // the last step still takes edits of the same question
	strokes      strokes // of the last step
	noted        string  // id of the section whose note is being written, the last step
	last         time.Time
}

// step is a draft to go back to, and the question where it was changed.
type step struct {
	draft sections.Draft
	at    string
}

// set records a new answer. Keys that follow each other closely and do the same thing
// in one place are one step: see strokes.
func (h history) set(id string, a sections.Answer, now time.Time) history {
	s, written := strokeOf(h.now.Answer(id), a)
	joins := h.open && written && len(h.past) > 0 && h.past[len(h.past)-1].at == id &&
		now.Sub(h.last) < undoGap && h.strokes.takes(s)
	if !joins {
		h = h.push(id)
		h.strokes = strokes{}
	}
	h.strokes = h.strokes.with(s)
	h.now = h.now.Set(id, a)
	h.now.Changed = now.Truncate(time.Second)
	h.open, h.noted, h.last, h.future = written && (s.writes() || s.erases()), "", now, nil
	return h
}

// edited records what a screen made of an answer.
func (h history) edited(e edit, now time.Time) history {
	if e.retracted {
		return h.retract(e.id, e.answer, now)
	}
	return h.set(e.id, e.answer, now)
}

// retract takes back the last steps at a question, until its answer is that one again.
// They were no decision: nothing of them is left to undo or to redo.
func (h history) retract(id string, a sections.Answer, now time.Time) history {
	for n := len(h.past); n > 0 && h.past[n-1].at == id && !h.now.Answer(id).Equal(a); n-- {
		h.now, h.past = h.past[n-1].draft, h.past[:n-1]
	}
	if !h.now.Answer(id).Equal(a) {
		h = h.set(id, a, now)
	}
	return h.seal()
}

// note records why a section is to be taken up again, as a step of its own until
// the step is sealed.
func (h history) note(section, reason string, now time.Time) history {
	if h.noted != section {
		h = h.push(h.now.Resume).seal()
		h.noted = section
	}
	h.now = h.now.SetNote(section, reason)
	h.now.Changed = now.Truncate(time.Second)
	h.future = nil
	return h
}

// push remembers the draft as it is, before a change at that question.
func (h history) push(at string) history {
	from, bytes := len(h.past), size(h.now.Answer(at))
	for from > 0 && from > len(h.past)-undoDepth+1 && bytes <= undoBytes {
		from--
		bytes += size(h.past[from].draft.Answer(h.past[from].at))
	}
	h.past = append(h.past[from:len(h.past):len(h.past)], step{h.now, at})
	return h
}

// size is about how many bytes an answer takes.
func size(a sections.Answer) int {
	n := len(a.Text) + len(a.Kept)
	for _, row := range a.Rows {
		for _, cell := range row {
			n += len(cell)
		}
	}
	return n
}

// seal ends the step under way: the next edit begins another.
func (h history) seal() history {
	h.open, h.noted = false, ""
	return h
}

// undo gives the history one step back and the question that changed.
func (h history) undo() (history, string, bool) {
	if len(h.past) == 0 {
		return h, "", false
	}
	s := h.past[len(h.past)-1]
	h.future = append(h.future[:len(h.future):len(h.future)], step{h.now, s.at})
	h.past = h.past[:len(h.past)-1]
	h.now = s.draft
	return h.seal(), s.at, true
}

// redo takes back the last undo.
func (h history) redo() (history, string, bool) {
	if len(h.future) == 0 {
		return h, "", false
	}
	s := h.future[len(h.future)-1]
	h.past = append(h.past[:len(h.past):len(h.past)], step{h.now, s.at})
	h.future = h.future[:len(h.future)-1]
	h.now = s.draft
	return h.seal(), s.at, true
}
