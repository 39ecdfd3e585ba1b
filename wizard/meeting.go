package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the root does for a group: it begins its session, stops the time of sections while people
// pause, ends a section on a screen or has it decided, and has what stayed open read before
// people go.

// files names what stands in the folder, as people are told it.
func (m Model) files() meeting.Files {
	f := m.session.File()
	if f == nil {
		return meeting.Files{}
	}
	return meeting.Files{Draft: words.FileName(f.Path()), Response: words.FileName(f.ResponsePath()), Record: words.FileName(f.RecordPath())}
}

// meets begins the session of a group where a draft is opened for a room; somebody who works
// alone begins none.
func (m Model) meets() Model {
	if m.projected && m.at != "" && m.overlay == nil && m.session.DecisionsErr() == nil {
		m.overlay = meeting.Opening(m.scene(), m.files())
	}
	return m
}

// unmet tells, where people go into projector mode in the middle of their work, how a session is
// noted: nothing may come between them and what they type.
func (m Model) unmet() screens.Notice {
	if _, on := agenda.UnderWay(m.session.Decisions(), m.clock()); on || !m.projected || m.at == "" {
		return screens.Notice{}
	}
	return screens.Notice{Text: sayUnmet}
}

// leaves ends the program once everything is on the disk. A projected session that left
// anything open is closed first; whoever asks twice, goes.
func (m Model) leaves() (Model, tea.Cmd) {
	_, closing := m.overlay.(meeting.Closing)
	if m.projected && m.at != "" && !closing && m.session.Leaving() == session.NotLeaving && meeting.Worth(m.scene()) {
		m.overlay = meeting.NewClosing(m.scene(), m.files(), true)
		return m.happens(session.Settle{})
	}
	return m.apply(screens.Effect{Ask: session.Leave{}})
}

// sectionEnds shows the end of the section that people look at.
func (m Model) sectionEnds() (Model, tea.Cmd) {
	at, ok := m.sectionRank()
	if !ok {
		return m, nil
	}
	m, settled := m.settled()
	m.screen = meeting.NewEnd(m.scene(), at, m.at)
	return m, settled
}

// decide opens the deciding of the section that people look at.
func (m Model) decide() (Model, tea.Cmd) {
	if err := m.session.DecisionsErr(); err != nil {
		return m.toldOf(session.NotRecorded{Err: err}), nil
	}
	at, ok := m.sectionRank()
	if !ok {
		return m, nil
	}
	m, settled := m.settled()
	screen, e := deciding.New(m.scene(), at, m.at)
	m.screen = screen
	m, applied := m.apply(e)
	return m, tea.Batch(settled, applied)
}

// sectionRank gives the rank of the section that people look at, false where there is none.
func (m Model) sectionRank() (int, bool) {
	here := m.section()
	at := slices.IndexFunc(m.cat.Sections, func(s sections.Section) bool { return here != nil && s.ID == here.ID })
	return at, at >= 0
}

// settled settles what people typed, which is what a group decides on, and keeps the times.
func (m Model) settled() (Model, tea.Cmd) {
	m, settled := m.happens(session.Settle{})
	m, kept := m.timeKept()
	return m, tea.Batch(settled, kept)
}

// decided changes what the group decided of a section.
func (m Model) decided(d screens.Deciding) (Model, tea.Cmd) {
	id := m.cat.Sections[d.Section].ID
	return m.happens(session.Record{Carried: d.Carried, To: func(r consent.Record) consent.Record {
		return r.Change(id, d.To)
	}})
}

// decidingSecond counts a second of a stage, whatever lies over its screen.
func (m Model) decidingSecond(msg deciding.Second) (tea.Model, tea.Cmd) {
	s, ok := m.screen.(deciding.Screen)
	if !ok {
		return m, nil
	}
	next, e := s.Update(msg, m.scene())
	m.screen = next
	return m.apply(e)
}
