package wizard

import (
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// What screens may look at, the room that they have, and where the person is.

// scene gives what the screen and the overlay may look at.
func (m Model) scene() screens.Scene {
	height := m.height - m.chrome()
	if m.overlay == nil {
		height -= m.largeLines()
	}
	return screens.Scene{
		Cat: m.cat, Draft: m.session.Draft(), Progress: m.progressed().whole, Call: m.session.Call(), Part: m.part, Keys: m.keys, Theme: m.theme,
		Preview: m.preview, Now: m.clock(), Width: m.width - 2*m.margin(), Height: height,
		Spare: m.spare(), Projected: m.projected,
		Resting: m.resting(),
		Joined:  m.joined(), Decisions: m.session.Decisions(), Standing: m.standing, Spent: m.spent, Words: m.words, Tick: m.tick,
	}
}

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

// joined gives what names the annexes of the draft at work.
func (m Model) joined() func() []string {
	if m.session.File() == nil {
		return nil
	}
	path := m.session.File().Path()
	return func() []string { return pack.Joined(path) }
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

// resting tells whether people pause.
func (m Model) resting() bool { _, rests := m.overlay.(meeting.Pause); return rests }

func isScreen[T screens.Screen](s screens.Screen) bool { _, ok := s.(T); return ok }

// compactUnder is the height under which the progress bar gives its line to the question, and
// stands on the status line; wholeChrome what the frame takes from that height on.
const (
	compactUnder = 18
	wholeChrome  = 4
)

// chrome is how many lines the frame takes: top, bar, status, keys.
func (m Model) chrome() int {
	if m.height < compactUnder {
		return wholeChrome - 1
	}
	return wholeChrome
}

// airFrom is the width from which a projected screen gets margins.
const airFrom = 72

// margin is the columns left free on either side.
func (m Model) margin() int {
	if !m.projected || m.width < airFrom {
		return 0
	}
	return max(3, (m.width-look.Measure)/2)
}

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

// worked is the section that people work on, end or decide, wherever the plan's cursor stands; nil
// at home.
func (m Model) worked() *sections.Section {
	if s, ok := m.screen.(interface{ Section() int }); ok {
		return m.timed(&m.cat.Sections[s.Section()])
	}
	q, ok := m.cat.Question(m.at)
	if !ok {
		return nil
	}
	return m.timed(m.cat.SectionOf(q))
}

// timed gives a section with the minutes that it has on the draft's path.
func (m Model) timed(s *sections.Section) *sections.Section {
	minutes := m.cat.Minutes(m.session.Draft(), s)
	if minutes == s.Minutes {
		return s
	}
	timed := *s
	timed.Minutes = minutes
	return &timed
}
