package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/session"
)

// apply carries out what a screen or an overlay asks for.
func (m Model) apply(e effect) (Model, tea.Cmd) {
	cmds := []tea.Cmd{e.cmd}
	if e.notice.text != "" {
		m.notice = e.notice
	}
	var cmd tea.Cmd
	if e.change.To != nil {
		m, cmd = m.happens(session.Edit{Change: e.change})
		cmds = append(cmds, cmd)
	}
	if e.file != "" {
		cmds = append(cmds, openDraft(m.cat, e.file))
	}
	if e.begin != "" {
		cmds = append(cmds, createDraft(m.cat, m.dir, e.begin))
	}
	if e.open != "" {
		m, cmd = m.open(e.open)
		cmds = append(cmds, cmd)
	}
	if e.show != noScreen {
		m, cmd = m.show(e.show)
		cmds = append(cmds, cmd)
	}
	if e.ask != nil {
		m, cmd = m.ask(e.ask)
		cmds = append(cmds, cmd)
	}
	return m, tea.Batch(cmds...)
}

// compose makes the part that the preview shows.
func (m *Model) compose() {
	if q, ok := m.cat.Question(m.at); ok {
		m.part = m.composer.Part(m.session.Draft(), m.cat.SectionIndex(q))
	}
}

// open goes to a question. The answer that is left is saved at once, and so is
// the place to resume at.
func (m Model) open(id string) (Model, tea.Cmd) {
	q, ok := m.cat.Question(id)
	if !ok {
		return m, nil
	}
	m, kept := m.timeKept()
	m.at = q.ID
	m, went := m.happens(session.Go{Question: q.ID})
	m.compose()
	m.screen = newQuestion(q, m.scene())
	return m, tea.Batch(kept, went)
}

// show opens a screen that is no question.
func (m Model) show(name screenName) (Model, tea.Cmd) {
	var drawn tea.Cmd
	switch name {
	case planScreen:
		m.screen = newPlan(m.scene(), m.at)
	case reviewScreen:
		m.screen, drawn = newReview(m.scene(), m.at)
	case questionScreen:
		return m.open(m.at)
	}
	m, settled := m.happens(session.Settle{})
	return m, tea.Batch(drawn, settled)
}

// resized rebuilds what was built for another size or theme.
func (m Model) resized() Model {
	if r, ok := m.screen.(resizable); ok {
		m.screen = r.resized(m.scene())
	}
	return m
}
