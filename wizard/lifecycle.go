package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// openedMsg brings a draft that was opened or begun, or why it was not.
type openedMsg struct {
	file  *store.File
	draft sections.Draft
	fresh bool     // nothing of it is on the disk yet
	held  int      // passages that were kept, and did not say as what: see Catalogue.HoldKept
	left  recovery // what editors of dead sessions had
	path  string
	err   error
}

// closedMsg tells that the draft was saved and given back, to show the others.
type closedMsg struct {
	drafts draftsMsg
	err    error
}

// leaveMsg orders the program to save and end, as a signal does: nobody can be asked
// anything any more.
type leaveMsg struct{}

// opened goes to where the draft stopped.
func (m Model) opened(msg openedMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		p := words.Explain(msg.err)
		m.notice = notice{text: p.What + " " + p.Hint, alert: true}
		return m, nil
	}
	m.saver = saver{tick: m.saver.tick, press: m.saver.press, file: msg.file, opened: &msg.draft}
	m.history = history{now: msg.draft}
	m.countdown = newCountdown(m.cat, msg.draft, m.countdown.started)
	*m.keep = keeper{file: msg.file, draft: msg.draft}
	at := m.cat.ResumeAt(msg.draft)
	for _, e := range msg.left.edits {
		m.history, at = m.history.changed(answering(e.id, e.answer), m.clock()).seal(), e.id
	}
	m.saver.scratches = msg.left.scratches
	m.editions = append(m.editions, msg.left.aside...)
	var touched tea.Cmd
	switch {
	case len(msg.left.edits) > 0:
		m, touched = m.touched(true)
	case msg.fresh:
		m.saver.opened = nil
		m, touched = m.touched(true)
	case msg.held > 0:
		m, touched = m.touched(false)
	}
	next, cmd := m.open(at)
	if words := msg.toTell(m.cat); words != "" {
		next.notice = notice{text: words, alert: true}
	}
	return next, tea.Batch(touched, cmd, m.watched(msg.file))
}

// toTell is what people must know of a draft that was opened to answer that model.
func (msg openedMsg) toTell(c *sections.Catalogue) string {
	var told []string
	if warning := msg.file.Warning(); warning != nil {
		told = append(told, words.Explain(warning).What)
	}
	if v, newer := msg.draft.NewerCatalogue(); newer {
		told = append(told, fmt.Sprintf(words.NewerCatalogue, v, c.Version))
	}
	switch {
	case msg.held == 1:
		told = append(told, sayHeldOne)
	case msg.held > 1:
		told = append(told, fmt.Sprintf(sayHeldMany, msg.held))
	}
	return strings.Join(append(told, msg.left.toTell()...), " ")
}

// saveIfDue answers the saver's timer.
func (m Model) saveIfDue() (Model, tea.Cmd) {
	s, due, cmd := m.saver.due(m.clock())
	m.saver = s
	if due {
		return m.save()
	}
	return m, cmd
}

// save saves what is dirty, now.
func (m Model) save() (Model, tea.Cmd) {
	var cmd tea.Cmd
	m.saver, cmd = m.saver.save(m.history.now)
	return m, cmd
}

// aim is what is to happen once everything is on the disk.
type aim int

const (
	staying aim = iota
	quitting
	closing // to show the drafts of the folder
	suspending
)

// saved follows the end of a save: what was typed meanwhile is saved in turn, a
// failure is said and tried again, and what waited for the disk goes on.
func (m Model) saved(msg savedMsg) (tea.Model, tea.Cmd) {
	known := m.saver.theirs
	m.saver = m.saver.done(msg, m.clock())
	m.keep.words = m.saver.unsaved()                // what is on the disk takes nobody's place on the way out
	if !msg.saved.Left || msg.saved.Path != known { // else it was told, and the status line tells
		m.notice = m.saveNotice(msg)
	}
	next, cmd := m.savedThen(msg)
	swept, sweep := next.(Model).sweepScratches(msg)
	return swept, tea.Batch(sweep, cmd)
}

// sweepScratches removes the files of the texts that came to be saved while a save of
// them was under way already.
func (m Model) sweepScratches(msg savedMsg) (Model, tea.Cmd) {
	done := m.saver.scratches
	if len(done) == 0 || !msg.holds() || m.saver.dirty() {
		return m, nil
	}
	m.saver.scratches = nil
	return m, func() tea.Msg { removeAll(done); return nil }
}

// savedThen does what comes after a save.
func (m Model) savedThen(msg savedMsg) (tea.Model, tea.Cmd) {
	switch {
	case msg.err != nil:
		return m.saveFailed(msg.err)
	case !m.saver.dirty():
		return m.carryOn()
	case m.aim != staying || m.saver.next || m.clock().Sub(m.saver.since) >= longest:
		return m.save()
	}
	var cmd tea.Cmd
	m.saver, cmd = m.saver.wake(pause)
	return m, cmd
}

// carryOn does what waited for everything to be on the disk.
func (m Model) carryOn() (tea.Model, tea.Cmd) {
	switch m.aim {
	case quitting:
		return m, tea.Quit
	case closing:
		return m, closeDraft(m.cat, m.saver.file, m.dir)
	case suspending:
		m.aim = staying
		return m, terminal.Suspend
	}
	return m, nil
}

// saveFailed tries again later, and asks what to do where somebody waits to leave.
// Nobody can be asked where the system orders to leave: then the words go to another
// folder.
func (m Model) saveFailed(err error) (tea.Model, tea.Cmd) {
	var again tea.Cmd
	m.saver, again = m.saver.again()
	way, waits := m.leaving()
	switch {
	case m.aim == quitting && (!m.saver.unsaved() || m.rescued):
		return m, tea.Quit
	case m.aim == quitting && m.ordered:
		m.rescued, m.saver.writing = true, true
		return m, saveForRescue(m.history.now, m.saver)
	case m.aim == quitting && waits && way.waiting:
		m.overlay = newLeaving(m.scene(), err)
	case m.aim == closing:
		m.aim, m.overlay = staying, nil
	case m.aim == suspending:
		m.aim = staying
		return m, tea.Batch(again, terminal.Suspend)
	}
	return m, again
}

// retry tries a save that failed once more.
func (m Model) retry() (tea.Model, tea.Cmd) {
	m.saver.retries = false
	return m.save()
}

// saveNotice says what of a save people must know.
func (m Model) saveNotice(msg savedMsg) notice {
	switch s := msg.saved; {
	case msg.err != nil:
		return m.notice
	case len(s.Kept) > 0:
		return notice{text: words.Conflict + words.FileName(s.Kept[len(s.Kept)-1]), alert: true}
	case s.Left && s.Yielded != "":
		return notice{text: words.ChangedElsewhere + " " + words.Yielded + words.FileName(s.Yielded), alert: true}
	case s.Left:
		return notice{text: words.ChangedElsewhere, alert: true}
	case s.Recreated:
		return notice{text: words.Recreated, alert: true}
	case len(s.ResponseKept) > 0:
		return notice{text: words.ResponseKept + words.FileName(s.ResponseKept[0]), alert: true}
	case s.ResponseErr != nil:
		return notice{text: words.ResponseFailed + words.Explain(s.ResponseErr).What, alert: true}
	case s.Warning != nil:
		return notice{text: words.Explain(s.Warning).What, alert: true}
	}
	return m.notice
}

// await saves, and does what is aimed at once everything is on the disk.
func (m Model) await(a aim) (tea.Model, tea.Cmd) {
	var kept tea.Cmd
	m, kept = m.timeKept()
	m.aim = a
	if !m.saver.dirty() && !m.saver.writing {
		return m.carryOn()
	}
	m, cmd := m.save()
	return m, tea.Batch(kept, cmd)
}

// leave ends the program once everything is on the disk; where that fails, it
// asks what to do, unless it was ordered to.
func (m Model) leave(ordered bool) (tea.Model, tea.Cmd) {
	m.ordered = m.ordered || ordered
	if l := m.loan; l != nil && l.scratch != nil {
		return m, l.lastLook()
	}
	return m.leaveNow(ordered)
}

// leaveNow is leave once nothing is lent, or a text that is was looked at.
func (m Model) leaveNow(ordered bool) (tea.Model, tea.Cmd) {
	if _, asked := m.leaving(); asked && !ordered {
		return m, nil
	}
	if m.saver.err != nil && m.saver.unsaved() && !m.saver.writing && !ordered {
		m.aim, m.overlay = quitting, newLeaving(m.scene(), m.saver.err)
		return m, nil
	}
	if m.saver.dirty() || m.saver.writing {
		m.overlay = newWaiting()
	}
	return m.await(quitting)
}

// toHome saves the draft, gives it back, and lists the folder. Meanwhile nothing
// can be typed that the file would not get.
func (m Model) toHome() (tea.Model, tea.Cmd) {
	if m.saver.file == nil {
		return m, nil
	}
	m.overlay = newWaiting()
	return m.await(closing)
}

// closed shows the drafts of the folder.
func (m Model) closed(msg closedMsg) (tea.Model, tea.Cmd) {
	m.aim, m.overlay = staying, nil
	if msg.err != nil {
		m.notice = notice{text: words.Explain(msg.err).What, alert: true}
		return m, nil
	}
	kept := m.saver.kept
	m.saver, m.history, m.at = saver{tick: m.saver.tick, press: newPress(m.cat), kept: kept}, history{}, ""
	m.countdown = countdown{started: m.countdown.started + 1}
	*m.keep = keeper{}
	m.screen = newHome(m.dir)
	return m.delegate(msg.drafts)
}
