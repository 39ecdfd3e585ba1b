package wizard

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

// moreTime is what one press adds to a section's countdown.
const moreTime = 5 * time.Minute

// countdown is the time that a workshop gives a section. Each section has its
// own; only the one on the screen runs. At the end it stays silent, goes on into
// the negative, and cannot be overlooked.
type countdown struct {
	left    map[string]time.Duration // section id → time left when last counted
	running bool
	since   time.Time // of the last count, while running
	started uint64    // numbers the runs, so that the ticks of an old one are ignored
}

// secondMsg comes once a second while a countdown runs.
type secondMsg struct{ started uint64 }

// remaining is the time that a section has left.
func (c countdown) remaining(s *sections.Section, now time.Time) time.Duration {
	left, known := c.left[s.ID]
	if !known {
		left = time.Duration(s.Minutes) * time.Minute
	}
	if c.running {
		left -= now.Sub(c.since)
	}
	return left
}

// counted writes down the time that has run for a section.
func (c countdown) counted(s *sections.Section, now time.Time, more time.Duration) countdown {
	left := make(map[string]time.Duration, len(c.left)+1)
	for id, d := range c.left {
		left[id] = d
	}
	left[s.ID] = c.remaining(s, now) + more
	c.left, c.since = left, now
	return c
}

// toggle starts or pauses the countdown of the section on the screen.
func (m Model) toggleCountdown() (Model, tea.Cmd) {
	now := m.clock()
	c := m.countdown.counted(m.section(), now, 0)
	c.running = !c.running
	c.since = now
	c.started++
	m.countdown = c
	if !c.running {
		return m, nil
	}
	return m, m.nextSecond()
}

func (m Model) nextSecond() tea.Cmd {
	run := m.countdown.started
	return m.saver.tick(time.Second, func(time.Time) tea.Msg { return secondMsg{run} })
}

// second draws the countdown anew and waits for the next second.
func (m Model) second(msg secondMsg) (tea.Model, tea.Cmd) {
	if !m.countdown.running || msg.started != m.countdown.started {
		return m, nil
	}
	return m, m.nextSecond()
}

// timeLeft is the countdown as the top line shows it, and whether time is up;
// nothing where no countdown was ever started for that section.
func (m Model) timeLeft() (text string, up bool) {
	if m.at == "" {
		return "", false
	}
	s := m.section()
	if _, known := m.countdown.left[s.ID]; !known && !m.countdown.running && !m.projected {
		return "", false
	}
	left := m.countdown.remaining(s, m.clock())
	switch {
	case left <= 0:
		return fmt.Sprintf(sayTimeUp, clockTime(-left)), true
	case m.countdown.running:
		return fmt.Sprintf(sayTimeRunning, clockTime(left)), false
	}
	return fmt.Sprintf(sayTimePaused, clockTime(left)), false
}

// clockTime writes a duration as minutes and seconds.
func clockTime(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%02d:%02d", seconds/60, seconds%60)
}
