package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// moreTime is what one press adds to a section's countdown.
const moreTime = 5 * time.Minute

// secondMsg comes once a second while a countdown runs.
type secondMsg struct{ started uint64 }

// toggleCountdown starts or pauses the countdown of the section that people work on.
func (m Model) toggleCountdown() (Model, tea.Cmd) {
	if m.worked() == nil {
		m.notice = screens.Notice{Text: sayTimeNeedsDraft}
		return m, nil
	}
	c := m.countdown.counted(m.worked(), m.clock(), 0)
	c.running, c.asked = !c.running, true
	c.started++
	m.countdown = c
	if c.running {
		m.notice = screens.Notice{Text: sayTimeStarted}
		return m, m.nextSecond()
	}
	m.notice = screens.Notice{Text: sayTimeStopped}
	return m.timeKept()
}

// giveTime adds to the countdown of the section that people work on.
func (m Model) giveTime() (Model, tea.Cmd) {
	if m.worked() == nil {
		m.notice = screens.Notice{Text: sayTimeNeedsDraft}
		return m, nil
	}
	m.countdown = m.countdown.counted(m.worked(), m.clock(), moreTime)
	m.countdown.asked = true
	m.notice = screens.Notice{Text: sayTimeGiven}
	return m.timeKept()
}

// nextSecond asks for the next tick.
func (m Model) nextSecond() tea.Cmd {
	run := m.countdown.started
	return m.tick(time.Second, func(time.Time) tea.Msg { return secondMsg{run} })
}

// second counts a second, draws the countdown anew and waits for the next.
func (m Model) second(msg secondMsg) (tea.Model, tea.Cmd) {
	if !m.countdown.running || msg.started != m.countdown.started {
		return m, nil
	}
	return m.timeCounted(), m.nextSecond()
}

// timeCounted writes down what ran for the section that people work on, or leave.
func (m Model) timeCounted() Model {
	if m.resting() {
		m.countdown.since = m.clock()
		return m
	}
	if s := m.worked(); s != nil && m.countdown.running {
		m.countdown = m.countdown.counted(s, m.clock(), 0)
	}
	return m
}

// timeKept puts the times into the draft, where they differ, so that resuming finds them.
// Like the place to resume at, they are no loss that would keep people from leaving.
func (m Model) timeKept() (Model, tea.Cmd) {
	m = m.timeCounted()
	differs := map[string]time.Duration{}
	for id, left := range m.countdown.left {
		left = left.Round(time.Second)
		if was, ran := m.session.Draft().TimeLeft(id); !ran || was != left {
			differs[id] = left
		}
	}
	if len(differs) == 0 || m.session.File() == nil {
		return m, nil
	}
	return m.happens(session.Carry{To: func(d sections.Draft) sections.Draft {
		for id, left := range differs {
			d = d.SetTimeLeft(id, left)
		}
		return d
	}})
}

// spent gives the time that a section took when it was last counted, none where no countdown
// ran for it.
func (m Model) spent(section int) time.Duration {
	s := m.timed(&m.cat.Sections[section])
	left, ran := m.countdown.left[s.ID]
	if !ran {
		return 0
	}
	return max(0, time.Duration(s.Minutes)*time.Minute-left)
}

// timeLeft gives the countdown to show, once somebody used it or where a room looks on.
func (m Model) timeLeft() look.Time {
	s := m.worked()
	if s == nil || !m.countdown.asked && !m.projected {
		return look.Time{}
	}
	return look.NewTime(time.Duration(s.Minutes)*time.Minute, m.countdown.remaining(s, m.clock()), m.countdown.running)
}

// shownTime gives the countdown that a frame shows: that of the section, or one of its own.
func (m Model) shownTime(f screens.Frame) look.Time {
	if f.Timed {
		return f.Time
	}
	return m.timeLeft()
}
