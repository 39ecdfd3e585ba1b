package wizard

import (
	"time"

	"ami-wizard/sections"
)

// longestTick is the most that can lie between two ticks while people work. After a
// longer gap the program was stopped or the machine slept, and the gap counts for no section.
const longestTick = 5 * time.Second

// countdown is the time that a workshop gives each section. Time is counted where it is
// spent: for the section of the question being answered, and, on the plan, the review
// and the help, for the section that people come from. Nothing runs at home. At the end
// it stays silent, goes on into the negative, and cannot be overlooked.
type countdown struct {
	left    map[string]time.Duration // section id → time left when last counted
	asked   bool                     // somebody used it since the draft was opened
	running bool
	since   time.Time // of the last count, while running
	started uint64    // numbers the runs, so that the ticks of an old one are ignored
}

// newCountdown takes up the times that a draft was left with.
func newCountdown(c *sections.Catalogue, d sections.Draft, started uint64) countdown {
	left := map[string]time.Duration{}
	for i := range c.Sections {
		if time, ran := d.TimeLeft(c.Sections[i].ID); ran {
			left[c.Sections[i].ID] = time
		}
	}
	return countdown{left: left, started: started + 1}
}

// remaining is the time that a section has left.
func (c countdown) remaining(s *sections.Section, now time.Time) time.Duration {
	left, known := c.left[s.ID]
	if !known {
		left = time.Duration(s.Minutes) * time.Minute
	}
	if c.running {
		left -= min(max(0, now.Sub(c.since)), longestTick)
	}
	return left
}

// counted writes down the time that has run for a section, and what it is given.
func (c countdown) counted(s *sections.Section, now time.Time, more time.Duration) countdown {
	left := make(map[string]time.Duration, len(c.left)+1)
	for id, d := range c.left {
		left[id] = d
	}
	left[s.ID] = c.remaining(s, now) + more
	c.left, c.since = left, now
	return c
}
