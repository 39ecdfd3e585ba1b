package wizard

import (
	tea "charm.land/bubbletea/v2"
)

// apply carries out what a screen asks for.
func (m Model) apply(e effect) (tea.Model, tea.Cmd) {
	cmds := []tea.Cmd{e.cmd}
	if e.notice.text != "" {
		m.notice = e.notice
	}
	if e.edit != nil {
		var cmd tea.Cmd
		m, cmd = m.become(m.history.edited(*e.edit, m.clock()))
		cmds = append(cmds, cmd)
	}
	if e.note != nil {
		m.history = m.history.note(e.note.section, e.note.reason, m.clock())
		var cmd tea.Cmd
		m, cmd = m.touched(true)
		cmds = append(cmds, cmd)
	}
	if e.goTo != "" {
		var cmd tea.Cmd
		m, cmd = m.open(e.goTo)
		cmds = append(cmds, cmd)
	}
	if e.lend != "" {
		var cmd tea.Cmd
		m, cmd = m.lend(e.lend)
		cmds = append(cmds, cmd)
	}
	if e.show != noScreen {
		var cmd tea.Cmd
		m, cmd = m.show(e.show)
		cmds = append(cmds, cmd)
	}
	return m, tea.Batch(cmds...)
}

// become takes an edit, unless the draft would never open again once it was written.
func (m Model) become(h history) (Model, tea.Cmd) {
	if !m.history.now.Admits(h.now) {
		m.notice = notice{text: sayTooMuch, alert: true}
		return m, nil
	}
	m.history = h
	return m.touched(true)
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
	if m.history.now.Resume != q.ID {
		m.history.now.Resume = q.ID
		m, touched = m.touched(false)
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
	case homeScreen:
		next, cmd := m.toHome()
		return next.(Model), cmd
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
