package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// Projector mode draws the same screens for a room: higher contrast and nothing
// dim, one column, air around the question, private answers masked. A terminal
// cannot enlarge its own letters: people zoom, until 60 by 16 is left.

// project goes into projector mode or out of it.
func (m Model) project(on bool) Model {
	m.projected = on
	ground := m.theme.Ground
	ground.Projected = on
	return m.drawnOn(ground)
}

// drawnOn draws everything anew for another ground.
func (m Model) drawnOn(g look.Ground) Model {
	m.theme = g.Theme()
	return m.resized()
}

// globalWhileProjecting handles, in projector mode, the paging keys that a remote
// control sends.
func (m Model) globalWhileProjecting(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	s, ok := m.screen.(screens.Question)
	q, asked := m.cat.Question(m.at)
	if !ok || !asked || !m.projected {
		return m, nil, false
	}
	var e screens.Effect
	down := look.Pressed(msg, k.NextProjected)
	if down || look.Pressed(msg, k.PrevProjected) {
		if read, more := s.Paged(msg, down, m.scene()); more {
			m.screen = read
			return m, nil, true
		}
	}
	switch {
	case down:
		e = screens.Onward(m.scene(), q)
	case look.Pressed(msg, k.PrevProjected):
		e.Open = m.cat.Previous(m.session.Draft(), q)
	default:
		return m, nil, false
	}
	next, cmd := m.apply(e)
	return next, cmd, true
}
