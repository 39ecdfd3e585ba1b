package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
)

// standings remembers how sections stand to what was decided of them, until anything
// changes: screens ask at each key.
type standings struct {
	file    *store.File
	changes uint64
	of      map[int]consent.Standing
}

// standing tells how a section stands to what was decided of it.
func (m Model) standing(section int) consent.Standing {
	memo := m.standings
	if memo.file != m.session.File() || memo.changes != m.session.Changes() || memo.of == nil {
		*memo = standings{m.session.File(), m.session.Changes(), map[int]consent.Standing{}}
	}
	s, known := memo.of[section]
	if !known {
		s = m.bound.Standing(m.session.Draft(), m.session.Decisions(), section)
		memo.of[section] = s
	}
	return s
}

// words gives the paragraphs of a section, as a decision binds them and as they are read
// aloud.
func (m Model) words(section int) ([]consent.Paragraph, []string) {
	return m.bound.Section(m.session.Draft(), section), m.bound.Aloud(m.session.Draft(), section)
}

// decide opens the deciding of the section that people look at. What they typed is settled
// first: it is the text that they decide on.
func (m Model) decide() (Model, tea.Cmd) {
	if err := m.session.DecisionsErr(); err != nil {
		return m.toldOf(session.NotRecorded{Err: err}), nil
	}
	for i := range m.cat.Sections {
		if s := m.section(); s == nil || m.cat.Sections[i].ID != s.ID {
			continue
		}
		m, settled := m.happens(session.Settle{})
		m, kept := m.timeKept()
		screen, e := deciding.New(m.scene(), i, m.at)
		m.screen = screen
		m, applied := m.apply(e)
		return m, tea.Batch(settled, kept, applied)
	}
	return m, nil
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
