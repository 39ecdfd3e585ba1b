package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// apply carries out what a screen or an overlay asks for. What changes the draft
// passes here, and in what the end of a command changes of it: see TestOneWriter.
func (m Model) apply(e effect) (tea.Model, tea.Cmd) {
	cmds := []tea.Cmd{e.cmd}
	if e.notice.text != "" {
		m.notice = e.notice
	}
	var cmd tea.Cmd
	if e.change.to != nil {
		m, cmd = m.become(m.history.changed(e.change, m.clock()))
		cmds = append(cmds, cmd)
	}
	if e.open != "" {
		m, cmd = m.open(e.open)
		cmds = append(cmds, cmd)
	}
	if e.show != noScreen {
		m, cmd = m.show(e.show)
		cmds = append(cmds, cmd)
	}
	var next tea.Model = m
	if e.ask != nil {
		next, cmd = m.asked(e.ask)
		cmds = append(cmds, cmd)
	}
	if e.await != staying {
		next, cmd = next.(Model).waitFor(e.await)
		cmds = append(cmds, cmd)
	}
	return next, tea.Batch(cmds...)
}

// asked does what a screen or an overlay asks of the draft at work.
func (m Model) asked(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case sealMsg:
		m.history = m.history.seal()
		next = m
	case settledMsg:
		m.history = m.history.seal()
		next, cmd = m.save()
	case lendMsg:
		next, cmd = m.lend(msg.question)
	case lookMsg:
		next, cmd = m.lookDue(msg)
	case decidedMsg:
		next, cmd = m.decided(msg)
	case takeTheirsMsg:
		next, cmd = m.takeTheirs(msg.theirs)
	case keepOursMsg:
		next, cmd = m.keepOurs(msg.path)
	default:
		next = m
	}
	return next, cmd
}

// waitFor does what is aimed at once everything is on the disk.
func (m Model) waitFor(a aim) (tea.Model, tea.Cmd) {
	switch a {
	case quitting:
		return m.leave(false)
	case closing:
		return m.toHome()
	}
	return m.await(a)
}

// become takes a change, unless the draft would never open again once it was written.
func (m Model) become(h history) (Model, tea.Cmd) {
	if !draftfile.Admits(m.history.now, h.now) {
		m.notice = notice{text: sayTooMuch, alert: true}
		return m, nil
	}
	m.history = h
	return m.touched(true)
}

// carry takes what the draft carries beside people's words, the place to resume at and
// the times: nothing to undo, and no loss that would keep people from leaving.
func (m Model) carry(d sections.Draft) (Model, tea.Cmd) {
	m.history.now = d
	return m.touched(false)
}

// touched follows a change of the draft: the section is composed anew, the
// snapshot kept for a crash, and a save will come.
func (m Model) touched(typed bool) (Model, tea.Cmd) {
	var cmd tea.Cmd
	m.compose()
	m.saver, cmd = m.saver.touched(m.clock(), typed)
	m.keep.put(m.saver, m.history.now)
	return m, cmd
}

// compose makes the part that the preview shows.
func (m *Model) compose() {
	if q, ok := m.cat.Question(m.at); ok {
		m.part = m.composer.Part(m.history.now, m.cat.SectionIndex(q))
	}
}

// open goes to a question. The answer that is left is saved at once, and so is
// the place to resume at.
func (m Model) open(id string) (Model, tea.Cmd) {
	q, ok := m.cat.Question(id)
	if !ok {
		return m, nil
	}
	var kept, touched, save tea.Cmd
	m, kept = m.timeKept()
	m.at = q.ID
	m.history = m.history.seal()
	if d := m.history.now; d.Resume != q.ID {
		d.Resume = q.ID
		m, touched = m.carry(d)
	}
	m.compose()
	m.screen = newQuestion(q, m.scene())
	m.saver, save = m.saver.save(m.history.now)
	return m, tea.Batch(kept, touched, save)
}

// show opens a screen that is no question.
func (m Model) show(name screenName) (Model, tea.Cmd) {
	m.history = m.history.seal()
	var cmd, save tea.Cmd
	switch name {
	case planScreen:
		m.screen = newPlan(m.scene(), m.at)
	case reviewScreen:
		m.screen, cmd = newReview(m.scene(), m.at)
	case questionScreen:
		return m.open(m.at)
	}
	m.saver, save = m.saver.save(m.history.now)
	return m, tea.Batch(cmd, save)
}

// travel is a way through what was changed, and what is said of a step of it, or of none
// being left.
type travel struct {
	step       func(history) (history, string, bool)
	done, none string
}

var (
	undoing = travel{history.undo, sayUndone, sayNothingToUndo}
	redoing = travel{history.redo, sayRedone, sayNothingToRedo}
)

// stepped goes to the question that undo or redo changed.
func (m Model) stepped(way travel) (tea.Model, tea.Cmd) {
	h, at, ok := way.step(m.history)
	if !ok {
		m.notice = notice{text: way.none}
		return m, nil
	}
	m.history = h
	m, touched := m.touched(true)
	m, opened := m.open(at)
	m.notice = notice{text: way.done}
	return m, tea.Batch(touched, opened)
}

// resized rebuilds what was built for another size or theme.
func (m Model) resized() Model {
	if r, ok := m.screen.(resizable); ok {
		m.screen = r.resized(m.scene())
	}
	return m
}
