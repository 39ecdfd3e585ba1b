package minutes

import (
	"fmt"
	"math"
	"strings"
	"time"

	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
)

// summary says in two sentences what a reader looks for first: when the group met, how many
// they were, what they decided, how long that took.
func (m *writer) summary() {
	var says []string
	if met := m.met(); met != "" {
		says = append(says, met)
	}
	if done := m.done(); done != "" {
		says = append(says, done)
	}
	if len(says) > 0 {
		m.paragraph("", strings.Join(says, ". ")+".")
	}
}

// met says how often the group met, between which days, and how many came.
func (m *writer) met() string {
	held := m.record.Sessions()
	if len(held) == 0 {
		return ""
	}
	return counted(len(held), sayMeeting, sayMeetings) + between(held) + came(held)
}

// between says from which day to which sessions were held, nothing where no day is known.
func between(held []consent.Session) string {
	var first, last time.Time
	for _, s := range held {
		if !s.Date.IsZero() && (first.IsZero() || s.Date.Before(first)) {
			first = s.Date
		}
		if s.Date.After(last) {
			last = s.Date
		}
	}
	from, to := first.Local().Format(formDay), last.Local().Format(formDay)
	switch {
	case first.IsZero():
		return ""
	case from == to:
		return fmt.Sprintf(sayHeldOn, from)
	}
	return fmt.Sprintf(sayHeldFrom, from, to)
}

// came says how many people were there, of the smallest session and of the largest.
func came(held []consent.Session) string {
	least, most := 0, 0
	for _, s := range held {
		if s.Present > 0 && (least == 0 || s.Present < least) {
			least = s.Present
		}
		most = max(most, s.Present)
	}
	switch {
	case most == 0:
		return ""
	case least == most:
		return ", " + counted(most, sayPresent, sayPresents)
	}
	return ", " + fmt.Sprintf(sayTo, least, counted(most, sayPresent, sayPresents))
}

// done says how much is decided, what it cost and what it changed.
func (m *writer) done() string {
	bound, lifted, spent := 0, 0, time.Duration(0)
	m.each(func(_ int, _ string, p consent.Part) {
		if d, ok := p.Decision(); ok && d.Outcome.Binds() {
			bound++
		}
		lifted += p.Counts().Lifted
		for _, d := range p.Decisions {
			spent += d.Took
		}
		for _, d := range p.Spent {
			spent += d
		}
	})
	if bound == 0 && lifted == 0 && spent == 0 {
		return ""
	}
	says := counted(bound, sayPart, sayParts) + fmt.Sprintf(sayOf, m.parts())
	if lifted > 0 {
		says += ", " + counted(lifted, sayLifted, sayLiftedMany)
	}
	if spent > 0 {
		says += ", " + fmt.Sprintf(saySpent, int(math.Ceil(spent.Minutes())))
	}
	return says
}

// parts counts the sections that a group can decide on.
func (m *writer) parts() int { return len(m.cat.Sections) }

func counted(n int, one, many string) string {
	return text.Whole(n) + "\u00a0" + text.Plural(n, one, many)
}
