package wizard

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

const (
	lookEvery = time.Second     // at a text that is lent: the promise holds for editors too
	tooQuick  = 2 * time.Second // for a person to have used an editor: it runs elsewhere
)

// loan is an answer that is lent to the person's own editor, in a scratch file. The file is
// looked at every second: what is saved in it becomes the answer, in one step to undo, so that
// the draft holds it whatever becomes of the program or of the editor. It ends when the editor
// does; with one that ends at once, having changed nothing, it ends when the person
// says so, since such an editor runs on in a window of its own (beets#3012).
type loan struct {
	id       string
	given    string         // the answer as it was lent
	scratch  *store.Scratch // nil before it is made
	since    time.Time
	last     string    // the answer as it was read last
	received time.Time // when it last changed
	looks    int       // how often the file was looked at
	seen     int       // the latest look that was heard of
	left     bool      // the editor gave the terminal back, and runs on
	leaving  bool      // the file is looked at a last time before the program ends
}

type (
	// lendMsg asks for a question's answer to be lent.
	lendMsg struct{ question string }
	// lentMsg tells that a text stands in its scratch file, or why it does not.
	lentMsg struct {
		scratch *store.Scratch
		err     error
	}
	// lookMsg comes when the scratch is to be looked at; over: the editor ended, or the
	// person says so; failed: how the editor ended.
	lookMsg struct {
		scratch *store.Scratch
		over    bool
		failed  error
	}
	// lookedMsg brings what stands in the scratch.
	lookedMsg struct {
		lookMsg
		turn int
		text string
		err  error
	}
	// asideMsg tells where a text is that was not taken, and why.
	asideMsg struct {
		path string
		err  error
	}
)

// borrow is terminal.Lend, or what stands for it in a test.
type borrow func(use func() error, then func(error) tea.Msg) tea.Cmd

// lend has an answer put in a scratch file, for an editor.
func (m Model) lend(id string) (Model, tea.Cmd) {
	if m.loan != nil {
		return m, nil
	}
	text := lendable(m.history.now.Answer(id).Text)
	m.loan = &loan{id: id, given: text, last: text, since: m.clock()}
	m.overlay, m.history = lending{m.loan}, m.history.seal()
	file := m.saver.file
	return m, func() tea.Msg {
		s, err := file.Lend(id, text)
		return lentMsg{s, err}
	}
}

// lent gives the terminal to the editor, and begins to look.
func (m Model) lent(msg lentMsg) (tea.Model, tea.Cmd) {
	s := msg.scratch
	switch {
	case msg.err != nil:
		m.loan, m.overlay = nil, nil
		m.notice = notice{text: words.Explain(msg.err).What, alert: true}
		return m, nil
	case m.aim == quitting:
		m.loan = nil
		return m, func() tea.Msg { _ = s.Remove(); return nil } // else the next session does
	}
	m.loan.scratch, m.loan.since = s, m.clock()
	return m, tea.Batch(m.lookLater(s), m.borrow(func() error { return runEditor(s) }, func(failed error) tea.Msg {
		return lookMsg{s, true, failed}
	}))
}

func (m Model) lookLater(s *store.Scratch) tea.Cmd {
	return m.saver.tick(lookEvery, func(time.Time) tea.Msg { return lookMsg{scratch: s} })
}

// lookDue looks at the scratch, and will again unless the loan is over.
func (m Model) lookDue(msg lookMsg) (tea.Model, tea.Cmd) {
	l := m.loan
	switch {
	case l == nil || l.scratch != msg.scratch:
		return m, nil
	case msg.over:
		return m, l.look(msg)
	}
	return m, tea.Batch(l.look(msg), m.lookLater(l.scratch))
}

// look looks at the scratch, now.
func (l *loan) look(msg lookMsg) tea.Cmd {
	l.looks++
	turn, known := l.looks, l.last
	return func() tea.Msg {
		text, err := readScratch(msg.scratch, l.given, known)
		return lookedMsg{msg, turn, text, err}
	}
}

// lastLook looks at a text that is lent before the program ends; what comes of it leaves. A
// second order to end, which a closed window may give, waits for that as well.
func (l *loan) lastLook() tea.Cmd {
	if l.leaving {
		return nil
	}
	l.leaving = true
	return l.look(lookMsg{scratch: l.scratch})
}

// looked takes what an editor saved, and ends the loan where it is over.
func (m Model) looked(msg lookedMsg) (tea.Model, tea.Cmd) {
	l := m.loan
	if l == nil || l.scratch != msg.scratch || msg.turn < l.seen {
		return m, nil
	}
	l.seen = msg.turn
	var took, then tea.Cmd
	next := m
	// An editor that writes in place empties the file first.
	if msg.err == nil && msg.text != l.last && (msg.text != "" || msg.over || l.leaving) {
		next, took, msg.err = m.take(l, msg.text)
	}
	var end tea.Model = next
	switch {
	case l.leaving && msg.turn == l.looks:
		l.leaving = false
		end, then = next.leaveNow(next.ordered)
	case msg.over:
		end, then = next.lendingOver(l, msg)
	default:
		end, then = next.save() // the second between two looks is all that may be lost
	}
	return end, tea.Batch(took, then)
}

// lendingMsg handles what is told of a text that is lent.
func (m Model) lendingMsg(msg tea.Msg) (next tea.Model, cmd tea.Cmd, handled bool) {
	switch msg := msg.(type) {
	case lentMsg:
		next, cmd = m.lent(msg)
	case lookMsg:
		next, cmd = m.lookDue(msg)
	case lookedMsg:
		next, cmd = m.looked(msg)
	case asideMsg:
		next = m.aside(msg)
	default:
		return m.reportedElsewhere(msg)
	}
	return next, cmd, true
}

// take makes an answer of what an editor saved. All that comes of one loan is one step.
func (m Model) take(l *loan, text string) (Model, tea.Cmd, error) {
	a := m.history.now.Answer(l.id)
	a.Text = text
	c := answering(l.id, a)
	c.run = "loan " + l.id
	next, cmd := m.become(m.history.changed(c, m.clock()))
	if next.history.now.Answer(l.id).Text != text {
		return m, nil, words.ErrTooMuch // refused: the draft would not open again
	}
	l.last, l.received = text, m.clock()
	return next, cmd, nil
}

// lendingOver ends a loan, unless its editor may run on.
func (m Model) lendingOver(l *loan, msg lookedMsg) (tea.Model, tea.Cmd) {
	changed := l.last != l.given
	if msg.err == nil && msg.failed == nil && !changed && !l.left && m.clock().Sub(l.since) < tooQuick {
		l.left = true
		return m, nil
	}
	m.loan, m.overlay = nil, nil
	s := l.scratch
	var end tea.Cmd
	switch {
	case msg.err != nil && !errors.Is(msg.err, fs.ErrNotExist):
		end = func() tea.Msg { return putAside(s, msg.err) }
	case changed && m.saver.dirty():
		m.saver.scratches = append(m.saver.scratches, s) // the save that holds it removes it
	default:
		end = func() tea.Msg { _ = s.Remove(); return nil } // the next session does, if need be
	}
	next, opened := m.open(l.id)
	if words := lendingWords(l, msg, changed); words != "" {
		next.notice = notice{text: words, alert: true}
	}
	return next, tea.Batch(opened, end)
}

// putAside keeps a text that cannot be taken where people find it.
func putAside(s *store.Scratch, why error) asideMsg {
	path, _ := s.PutAside() // or it stays where it is: the path is true
	return asideMsg{path, why}
}

// aside says where a text is that was not taken.
func (m Model) aside(msg asideMsg) Model {
	m.editions = append(m.editions, msg.path)
	m.notice = notice{text: words.Explain(msg.err).What + " " + fmt.Sprintf(sayEditionKept, shortPath(msg.path, m.saver.file)), alert: true}
	return m
}

// shortPath names a file by its name alone where it stands beside the draft.
func shortPath(path string, beside *store.File) string {
	if filepath.Dir(path) == filepath.Dir(beside.Path()) {
		return words.FileName(path)
	}
	return text.CleanLine(path)
}
