package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// apply carries out what a screen or an overlay asks for.
func (m Model) apply(e screens.Effect) (Model, tea.Cmd) {
	cmds := []tea.Cmd{e.Cmd}
	if e.Notice.Text != "" {
		m.notice = e.Notice
	}
	var cmd tea.Cmd
	if e.Change.To != nil {
		m, cmd = m.happens(session.Edit{Change: e.Change})
		cmds = append(cmds, cmd)
	}
	if e.Decide.To != nil {
		m, cmd = m.decided(e.Decide)
		cmds = append(cmds, cmd)
	}
	if e.File != "" {
		cmds = append(cmds, openDraft(m.cat, e.File))
	}
	if e.Begin != "" {
		cmds = append(cmds, createDraft(m.cat, m.dir, e.Begin, e.Path))
	}
	if e.Open != "" {
		m, cmd = m.open(e.Open)
		cmds = append(cmds, cmd)
	}
	if e.Show != screens.NoScreen {
		m, cmd = m.show(e.Show)
		cmds = append(cmds, cmd)
	}
	if e.Lay != nil {
		m = m.timeCounted() // none runs while people pause
		m.overlay = e.Lay
	}
	if e.Pack {
		m, cmd = m.packs()
		cmds = append(cmds, cmd)
	}
	if e.Correct != nil {
		cmds = append(cmds, m.corrects(*e.Correct))
	}
	if e.Ask != nil {
		m, cmd = m.ask(e.Ask)
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
	m.screen = screens.NewQuestion(q, m.scene())
	return m, tea.Batch(kept, went)
}

// show opens a screen that is no question.
func (m Model) show(name screens.ScreenName) (Model, tea.Cmd) {
	for _, p := range places() {
		if p.name == name {
			return p.show(m)
		}
	}
	return m, nil
}

// resized rebuilds what was built for another size or theme.
func (m Model) resized() Model {
	under := m
	under.overlay = nil // what lies over a screen may have more room
	if r, ok := m.screen.(screens.Resizable); ok {
		m.screen = r.Resized(under.scene())
	}
	if r, ok := m.overlay.(screens.LaidResizable); ok {
		m.overlay = r.Resized(m.scene())
	}
	return m
}

// help explains what the person is looking at: a finding of the review, else the question.
func (m Model) help() screens.Help {
	if e, ok := m.screen.(screens.Explainer); ok {
		if f, ok := e.Explains(m.scene()); ok {
			return screens.Help{Question: f.Place.Question, Finding: &f}
		}
	}
	return screens.Help{Question: m.at}
}

// delegate hands a message to what lies on top.
func (m Model) delegate(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, own := msg.(screens.Result); m.overlay != nil && !own {
		rested := m.resting()
		next, e := m.overlay.Update(msg, m.scene())
		m.overlay = next
		if rested && !m.resting() {
			m.countdown.since = m.clock()
		}
		return m.apply(e)
	}
	next, e := m.screen.Update(msg, m.scene())
	m.screen = next
	return m.apply(e)
}
