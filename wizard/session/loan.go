package session

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

const (
	lookEvery = time.Second     // at a text that is lent: the promise holds for editors too
	tooQuick  = 2 * time.Second // for a person to have used an editor: it runs elsewhere
)

// Loan is an answer that is lent to the person's own editor, in a scratch file. The file is
// looked at every second: what is saved in it becomes the answer, in one step to undo, so
// that the draft holds it whatever becomes of the program or of the editor. It ends when the
// editor does; with one that ends at once, having changed nothing, it ends when the person
// says so, since such an editor runs on in a window of its own (beets#3012).
type Loan struct {
	Question string
	Scratch  *store.Scratch // nil before it is made
	Received time.Time      // when the answer last changed
	Away     bool           // the editor gave the terminal back, and runs on

	given   string // the answer as it was lent
	since   time.Time
	last    string // the answer as it was read last
	looks   int    // how often the file was looked at
	seen    int    // the latest look that was heard of
	leaving aim    // what waits for a last look at the file: staying, quitting or closing
}

// lent handles what people do with an editor.
func (t *turn) lent(e Event) bool {
	switch e := e.(type) {
	case Lend:
		t.lend(e.Question)
	case EndLoan:
		if t.loan != nil && t.loan.Scratch != nil {
			t.look(looked{over: true})
		}
	case EditorEnded:
		if t.loan != nil && t.loan.Scratch == e.Scratch {
			t.look(looked{over: true, failed: e.Err})
		}
	default:
		return false
	}
	return true
}

// lend has an answer put in a scratch file, for an editor.
func (t *turn) lend(question string) {
	if t.loan != nil || t.aim == quitting || t.aim == closing {
		return
	}
	text := lendable(t.history.now.Answer(question).Text)
	t.loan = &Loan{Question: question, given: text, last: text, since: t.now}
	t.history = t.history.seal()
	file := t.file
	t.job(func() Event {
		s, err := file.Lend(question, text)
		return lent{s, err}
	})
}

// begun gives the terminal to the editor, and begins to look.
func (t *turn) begun(e lent) {
	switch {
	case e.err != nil:
		t.loan = nil
		t.tell(NotLent{e.err})
	case t.aim == quitting, t.aim == closing:
		t.loan = nil
		t.remove(e.scratch)
	default:
		t.loan.Scratch, t.loan.since = e.scratch, t.now
		t.timer(lookEvery, LookDue{e.scratch})
		t.do.Edit = e.scratch
	}
}

// remove removes the file of an editor; else the next session does.
func (t *turn) remove(s *store.Scratch) { t.job(func() Event { _ = s.Remove(); return nil }) }

// lookDue looks at the scratch, and will again unless the loan is over.
func (t *turn) lookDue(e LookDue) {
	if t.loan != nil && t.loan.Scratch == e.scratch {
		t.look(looked{})
		t.timer(lookEvery, LookDue{e.scratch})
	}
}

// look looks at the scratch, now.
func (t *turn) look(e looked) {
	l := t.loan
	l.looks++
	e.scratch, e.turn = l.Scratch, l.looks
	given, known := l.given, l.last
	t.job(func() Event {
		e := e
		e.text, e.err = readScratch(e.scratch, given, known)
		return e
	})
}

// lastLook looks at a text that is lent before the program ends, or the draft is given
// back; what comes of it goes on. It tells whether there is one. A second order to end,
// which a closed window may give, waits for that as well.
func (t *turn) lastLook(before aim) bool {
	if t.loan == nil || t.loan.Scratch == nil || t.shutting {
		return false
	}
	if t.loan.leaving == staying {
		t.look(looked{})
	}
	t.loan.leaving = max(t.loan.leaving, before)
	return true
}

// goOn does what waited for a last look; what waited for an earlier one saw less.
func (t *turn) goOn() {
	before := t.loan.leaving
	t.loan.leaving = staying
	if t.leaving == Waiting {
		t.leaving = NotLeaving
	}
	if before == closing && t.aim != quitting {
		t.closeNow()
		return
	}
	t.leaveNow(t.ordered)
}

// looked takes what an editor saved, and ends the loan where it is over.
func (t *turn) looked(e looked) {
	l := t.loan
	if l == nil || l.Scratch != e.scratch || e.turn < l.seen {
		return
	}
	l.seen = e.turn
	if l.brings(e) && !t.receive(e.text) {
		e.err = words.ErrTooMuch
	}
	switch {
	case l.leaving != staying && e.turn == l.looks:
		t.goOn()
	case e.over:
		t.endLoan(e)
	default:
		t.save() // the second between two looks is all that may be lost
	}
	if t.aim == quitting && !l.outstanding() {
		t.await(quitting)
	}
}

// outstanding tells whether what a look finds is still to come.
func (l *Loan) outstanding() bool { return l.seen < l.looks }

// brings tells whether a look brings another text. An editor that writes in place empties
// the file first.
func (l *Loan) brings(e looked) bool {
	return e.err == nil && e.text != l.last && (e.text != "" || e.over || l.leaving != staying)
}

// receive makes an answer of what an editor saved, false where the draft would never open
// again. All that comes of one loan is one step.
func (t *turn) receive(text string) bool {
	l := t.loan
	a := t.history.now.Answer(l.Question)
	a.Text = text
	c := Answering(l.Question, a)
	c.Run = "loan " + l.Question
	if !t.edit(c) || t.history.now.Answer(l.Question).Text != text {
		return false
	}
	l.last, l.Received = text, t.now
	return true
}

// endLoan ends a loan, unless its editor may run on.
func (t *turn) endLoan(e looked) {
	l := t.loan
	changed := l.last != l.given
	if e.err == nil && e.failed == nil && !changed && !l.Away && t.now.Sub(l.since) < tooQuick {
		l.Away = true
		return
	}
	t.loan = nil
	t.history = t.history.seal()
	switch {
	case e.err != nil && !errors.Is(e.err, fs.ErrNotExist):
		t.job(func() Event {
			path, _ := l.Scratch.PutAside() // or it stays where it is: the path is true
			return aside{path, e.err}
		})
	case changed && t.Dirty():
		t.disk.scratches = append(t.disk.scratches[:len(t.disk.scratches):len(t.disk.scratches)], l.Scratch) // the save that holds it removes it
	default:
		t.remove(l.Scratch)
	}
	t.do.Open = l.Question
	t.tell(LoanOver{e.failed, e.err, changed, changed && strings.TrimSpace(l.last) == ""})
}
