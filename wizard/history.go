package wizard

import (
	"slices"
	"time"

	"ami-wizard/sections"
)

// undoGap is the pause after which typing on in the same question begins a new
// step to undo: short enough to give back a sentence, not a whole answer.
const undoGap = 1500 * time.Millisecond

// undoDepth bounds the steps remembered; drafts share what they don't change,
// so a step costs one map of the answers.
const undoDepth = 500

// history is the draft as it is, as it was, and as it was before undoing.
type history struct {
	now          sections.Draft
	past, future []step
	open         bool   // the last step still takes edits of the same question
	noted        string // id of the section whose note is being written, the last step
	last         time.Time
}

// step is a draft to go back to, and the question where it was changed.
type step struct {
	draft sections.Draft
	at    string
}

// set records a new answer; edits that follow each other closely in one
// question are one step.
func (h history) set(id string, a sections.Answer, now time.Time) history {
	joins := h.open && len(h.past) > 0 && h.past[len(h.past)-1].at == id && now.Sub(h.last) < undoGap
	if !joins || !typing(h.now.Answer(id), a) {
		h = h.push(id)
	}
	h.now = h.now.Set(id, a)
	h.now.Changed = now.Truncate(time.Second)
	h.open, h.noted, h.last, h.future = true, "", now, nil
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

// typing tells whether one answer follows the other by writing alone: a decision,
// a pick, or a row that comes, goes or moves is a step of its own.
func typing(was, now sections.Answer) bool {
	rows := 0
	for i := range min(len(was.Rows), len(now.Rows)) {
		if !slices.Equal(was.Rows[i], now.Rows[i]) {
			rows++
		}
	}
	return was.Decision == now.Decision && slices.Equal(was.Picks, now.Picks) &&
		len(was.Rows) == len(now.Rows) && rows <= 1
}

// push remembers the draft as it is, before a change at that question.
func (h history) push(at string) history {
	from := max(0, len(h.past)-undoDepth+1)
	h.past = append(h.past[from:len(h.past):len(h.past)], step{h.now, at})
	return h
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
