package session

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
	run          string  // of the last step, until it is sealed
	last         time.Time
}

// step is a draft to go back to, and the question where it was changed.
type step struct {
	draft sections.Draft
	at    string
}

// changed records a change of the draft. Keys that follow each other closely and do the
// same thing in one place are one step: see strokes. So are the changes of one run.
func (h history) changed(c Change, now time.Time) history {
	next := c.To(h.now)
	if c.Retracts {
		return h.retract(c, next, now)
	}
	if c.Run != "" {
		h = h.inRun(c)
	} else {
		h = h.inStrokes(c, next, now)
	}
	h.now = next
	h.now = h.now.ChangedAt(now)
	h.last, h.future = now, nil
	return h
}

// inRun begins a step unless the last one is of the same run.
func (h history) inRun(c Change) history {
	if h.run != c.Run {
		h = h.push(c.At).seal()
		h.run = c.Run
	}
	return h
}

// inStrokes begins a step unless the last one goes on with that stroke.
func (h history) inStrokes(c Change, next sections.Draft, now time.Time) history {
	s, written := strokeOf(h.now.Answer(c.At), next.Answer(c.At))
	joins := h.open && written && len(h.past) > 0 && h.past[len(h.past)-1].at == c.At &&
		now.Sub(h.last) < undoGap && h.strokes.takes(s)
	if !joins {
		h = h.push(c.At)
		h.strokes = strokes{}
	}
	h.strokes = h.strokes.with(s)
	h.open, h.run = written && (s.writes() || s.erases()), ""
	return h
}

// retract takes back the last steps at a question, until its answer is again the one that
// the change gives. They were no decision: nothing of them is left to undo or to redo.
func (h history) retract(c Change, next sections.Draft, now time.Time) history {
	want := next.Answer(c.At)
	for n := len(h.past); n > 0 && h.past[n-1].at == c.At && !h.now.Answer(c.At).Equal(want); n-- {
		h.now, h.past = h.past[n-1].draft, h.past[:n-1]
	}
	if !h.now.Answer(c.At).Equal(want) {
		h = h.changed(Change{At: c.At, To: c.To}, now)
	}
	return h.seal()
}

// replaced goes on from another program's version, as a step that undo takes back. Where
// people are stays.
func (h history) replaced(theirs sections.Draft, at string) history {
	resume, call := h.now.Resume, h.now.Call
	h = h.push(at).seal()
	h.now, h.future = theirs, nil
	h.now.Resume = resume
	if h.now.Call == "" {
		h.now.Call = call
	}
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
	h.open, h.run = false, ""
	return h
}

// backTo goes on from another state of people's words: which call they answer is no step.
func (h history) backTo(d sections.Draft) history {
	d.Call = h.now.Call
	h.now = d
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
	h = h.backTo(s.draft)
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
	h = h.backTo(s.draft)
	return h.seal(), s.at, true
}
