package wizard

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// Where the person is: in which draft, in which section, about what.

// path names the draft for people: its file, without the folder.
func (m Model) path() string {
	if m.session.File() == nil {
		return ""
	}
	return words.FileName(m.session.File().Path())
}

// section is the one that the person is looking at: under the plan's cursor, the one being
// decided or ended, or that of the question being answered.
func (m Model) section() *sections.Section {
	if s, ok := m.screen.(interface{ Section() int }); ok { // it is decided, or ends
		return &m.cat.Sections[s.Section()]
	}
	if p, ok := m.screen.(screens.Plan); ok {
		return p.Here(m.scene())
	}
	q, _ := m.cat.Question(m.at)
	return m.cat.SectionOf(q)
}

// ties is what a new note can be about: the question being answered and its section, or what
// is under the plan's cursor.
func (m Model) ties() []string {
	if p, ok := m.screen.(screens.Plan); ok {
		return p.Ties(m.scene())
	}
	s := m.section()
	if s == nil {
		return nil
	}
	if q, ok := m.cat.Question(m.at); ok && m.cat.SectionOf(q) == s && isScreen[screens.Question](m.screen) {
		return []string{q.ID, s.ID}
	}
	return []string{s.ID}
}

// worked is the section that people work on or decide, wherever the plan's cursor stands; nil
// at home.
func (m Model) worked() *sections.Section {
	if s, ok := m.screen.(deciding.Screen); ok {
		return &m.cat.Sections[s.Section()]
	}
	q, ok := m.cat.Question(m.at)
	if !ok {
		return nil
	}
	return m.cat.SectionOf(q)
}

// progressed gives how far the response has come.
func (m Model) progressed() *progress {
	now := reached{file: m.session.File(), changes: m.session.Changes(), at: m.at, here: -1, typing: isScreen[screens.Question](m.screen)}
	if q, ok := m.cat.Question(m.at); ok {
		now.here = m.cat.SectionIndex(q)
	}
	m.progress.renew(now, m.cat, m.session.Draft(), m.standing)
	return m.progress
}
