package agenda

import (
	"fmt"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/words"
)

const lifted = notes.Lifted

// Closed is a session that ends.
type Closed struct {
	People  []string      // how many were there
	Lasted  time.Duration // since it began, 0 where nobody noted when
	Spent   []Spent       // on sections, in the order in which they are asked
	Decided []string      // of sections, what was decided since it began
	Notes   [3]int        // open, assigned, lifted
}

// Spent is the time that a section took in all sessions, beside what it was to take.
type Spent struct {
	Title string
	Took  time.Duration
	Due   time.Duration
}

// Closing looks back on the session under way; without one, on the day.
func Closing(c *sections.Catalogue, d sections.Draft, r consent.Record, now time.Time) Closed {
	var out Closed
	y, m, day := now.Local().Date()
	since := time.Date(y, m, day, 0, 0, 0, 0, time.Local)
	if s, met := UnderWay(r, now); met {
		since = s.Date
		out.People, out.Lasted = Present(s), max(0, now.Sub(s.Date))
	}
	for _, i := range c.Course() {
		s := &c.Sections[i]
		due := time.Duration(c.Minutes(d, s)) * time.Minute
		if left, ran := d.TimeLeft(s.ID); ran && left < due {
			out.Spent = append(out.Spent, Spent{numbered(c, i), due - left, due})
		}
		for _, decision := range r.Part(s.ID).Decisions {
			if !decision.At.Before(since.Truncate(time.Second)) {
				out.Decided = append(out.Decided, numbered(c, i)+colon+words.DecisionLine(decision))
			}
		}
	}
	for _, n := range d.Notes() {
		switch n.State {
		case notes.Assigned:
			out.Notes[1]++
		case notes.Lifted:
			out.Notes[2]++
		default:
			out.Notes[0]++
		}
	}
	return out
}

// Says says the session in a few lines: how many and how long, what was decided, the notes, the
// time of each section.
func (c Closed) Says() []string {
	var out []string
	head := c.People
	if c.Lasted >= time.Minute {
		head = append(head, fmt.Sprintf(sayLasted, words.Duration(int(c.Lasted.Minutes()))))
	}
	if len(head) > 0 {
		out = append(out, strings.Join(head, between))
	}
	for _, s := range c.Decided {
		out = append(out, "◆ "+s)
	}
	if c.Notes != [3]int{} {
		out = append(out, sayNotesAre+noteCounts(c.Notes))
	}
	for _, s := range c.Spent {
		said := fmt.Sprintf(sayTook, s.Title, words.Duration(int(s.Took.Minutes())), words.Duration(int(s.Due.Minutes())))
		if over := s.Took - s.Due; over >= time.Minute {
			said += fmt.Sprintf(sayOver, words.Duration(int(over.Minutes())))
		}
		out = append(out, said)
	}
	return out
}

// noteCounts counts the notes that are open, assigned and lifted.
func noteCounts(n [3]int) string {
	var parts []string
	for i, say := range [...]struct{ one, many string }{{sayIsOpen, sayAreOpen}, {sayIsAssigned, sayAreAssigned}, {sayIsLifted, sayAreLifted}} {
		switch {
		case n[i] == 1:
			parts = append(parts, say.one)
		case n[i] > 1:
			parts = append(parts, fmt.Sprintf(say.many, n[i]))
		}
	}
	return strings.Join(parts, ", ")
}
