package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// The keys that do the same on every screen, tried before those of the screen: each function
// handles those of one moment, and hands the rest to the next.

// global handles the keys that do the same everywhere.
func (m Model) global(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	switch {
	case look.Pressed(msg, k.Quit):
		next, cmd := m.leaves()
		return next, cmd, true
	case look.Pressed(msg, k.Suspend):
		next, cmd := m.apply(screens.Effect{Ask: session.Suspend{}})
		return next, cmd, true
	case look.Pressed(msg, k.Countdown):
		next, cmd := m.toggleCountdown()
		return next, cmd, true
	case look.Pressed(msg, k.MoreTime):
		next, cmd := m.giveTime()
		return next, cmd, true
	case m.overlay != nil:
		return m, nil, false
	case look.Pressed(msg, k.Help):
		m.overlay = m.help()
		return m, nil, true
	case look.Pressed(msg, k.Project):
		m = m.project(!m.projected)
		m.notice = m.unmet()
		return m, nil, true
	case m.at == "":
		return m, nil, false
	}
	return m.globalInDraft(msg)
}

// globalInDraft handles those that need an open draft.
func (m Model) globalInDraft(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	var e screens.Effect
	switch {
	case look.Pressed(msg, k.Save):
		e.Ask = session.Save{}
	case look.Pressed(msg, k.Undo):
		e.Ask = session.Undo{}
	case look.Pressed(msg, k.Redo):
		e.Ask = session.Redo{}
	case m.shownBy(msg) != screens.NoScreen:
		e.Show = m.shownBy(msg)
	case look.Pressed(msg, k.Drafts):
		e.Ask = session.Close{}
	default:
		return m.overlaid(msg)
	}
	next, cmd := m.apply(e)
	return next, cmd, true
}

// overlaid handles those that lay something over the screen.
func (m Model) overlaid(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	var e screens.Effect
	switch {
	case look.Pressed(msg, k.Theirs) && m.session.Theirs() != "":
		m.overlay, m.notice, e.Ask = screens.NewVersions(m.session.Theirs()), screens.Notice{}, session.Compare{} // what told of it was read
	case look.Pressed(msg, k.Meeting.Menu):
		m.overlay = meeting.NewMenu(m.files())
	case look.Pressed(msg, k.Call):
		m.overlay = screens.Call{Profile: m.session.Call()}
	case look.Pressed(msg, k.Note):
		m.overlay, e.Ask = screens.NewNoting(m.scene(), m.ties()...), session.Seal{}
	default:
		return m.globalWhileProjecting(msg)
	}
	next, cmd := m.apply(e)
	return next, cmd, true
}

// shownBy names the screen that a key shows from any other.
func (m Model) shownBy(msg tea.KeyPressMsg) screens.ScreenName {
	for _, p := range places() {
		if p.key != nil && look.Pressed(msg, p.key(m.keys)) && !p.is(m.screen) {
			return p.name
		}
	}
	return screens.NoScreen
}
