package sections

import (
	"slices"
	"time"

	"ami-wizard/sections/text"
)

// This file holds the way through the questions: which are asked, where a draft is taken up
// again, and what time is left for it.

// Path is which of the questions a group goes through.
type Path string

// The paths. EssentialPath asks what a session of two hours can hold: a response made of it
// alone stands, and the document waits for nothing else.
const (
	WholePath     Path = ""
	EssentialPath Path = "essentiel"
)

// HasEssential tells whether the catalogue has an essential path.
func (c *Catalogue) HasEssential() bool { return c.essential }

// On tells whether the draft's path asks a question: it is relevant, and, where only those are
// asked, essential or asked for by the rules of the call.
func (c *Catalogue) On(d Draft, q *Question) bool {
	return (d.Path != EssentialPath || q.Essential || d.rules.Asks[q.ID] || !c.essential) && c.Relevant(d, q)
}

// Awaits tells whether the document waits for a question: it is on the draft's path, or it
// has an answer, whatever the path.
func (c *Catalogue) Awaits(d Draft, q *Question) bool {
	return c.On(d, q) || c.Relevant(d, q) && !d.Answer(q.ID).IsZero()
}

// Length is how much a path asks, and how far a draft has come on it.
type Length struct {
	Tally
	Minutes int // suggested for all of it
	Left    int // for what is not complete
	Prepare int // how many of its questions are answered before the session
}

// Length measures a path, which need not be the draft's own.
func (c *Catalogue) Length(d Draft, on Path) Length {
	d.Path = on
	l := Length{Tally: c.Progress(d), Left: c.MinutesLeft(d)}
	for i := range c.Sections {
		s := &c.Sections[i]
		asked := c.Asked(d, s)
		if len(asked) > 0 {
			l.Minutes += c.Minutes(d, s)
		}
		for _, q := range asked {
			if q.Prepare {
				l.Prepare++
			}
		}
	}
	return l
}

// Minutes gives the suggested time of a section on the draft's path, of all of it where that
// path passes it by. What the rules of the call ask for beside the essential questions takes its
// part of the whole.
func (c *Catalogue) Minutes(d Draft, s *Section) int {
	if d.Path != EssentialPath || c.Passes(d, s) || !c.essential {
		return s.Minutes
	}
	more, all := 0, 0
	for i := range s.Questions {
		q := &s.Questions[i]
		if !c.Relevant(d, q) {
			continue
		}
		if all++; !q.Essential && d.rules.Asks[q.ID] {
			more++
		}
	}
	if more == 0 {
		return s.Essential
	}
	return min(s.Minutes, s.Essential+(s.Minutes*more+all-1)/all)
}

// Asked gives the questions of a section that the draft's path asks, in the order in which
// they are counted.
func (c *Catalogue) Asked(d Draft, s *Section) []*Question {
	var asked []*Question
	for i := range s.Questions {
		if q := &s.Questions[i]; c.On(d, q) {
			asked = append(asked, q)
		}
	}
	return asked
}

// Passes tells a section that the draft's path passes by, because nothing in it is essential and
// the rules of the call ask for nothing of it. Who goes into one all the same is asked the whole
// of it.
func (c *Catalogue) Passes(d Draft, s *Section) bool {
	return d.Path == EssentialPath && c.essential && s.Outside != "" &&
		!slices.ContainsFunc(s.Questions, func(q Question) bool { return d.rules.Asks[q.ID] })
}

// leads tells whether somebody who stands at a question is led to another one: it is asked
// there, and the rules of the call do not answer it.
func (c *Catalogue) leads(d Draft, at, q *Question) bool { return c.from(d, at, q) && !d.Knows(q) }

// from tells whether a question is asked of somebody who stands at another one.
func (c *Catalogue) from(d Draft, at, q *Question) bool {
	if at.section == q.section && c.Passes(d, c.SectionOf(at)) {
		d.Path = WholePath
	}
	return c.On(d, q)
}

// Around gives the questions among which one on the screen is counted: those that the draft's
// path asks in its section, and itself where it is not one of them.
func (c *Catalogue) Around(d Draft, q *Question) []*Question {
	var all []*Question
	s := c.SectionOf(q)
	for i := range s.Questions {
		if other := &s.Questions[i]; other == q || c.from(d, q, other) {
			all = append(all, other)
		}
	}
	return all
}

// Rank counts a question, from 1, among those around it, and gives how many they are.
func (c *Catalogue) Rank(d Draft, q *Question) (rank, total int) {
	all := c.Around(d, q)
	return slices.Index(all, q) + 1, len(all)
}

// Next gives the id of the next question to be asked, "" behind the last. What the rules of the
// call answer is not asked: Known gives what was passed over.
func (c *Catalogue) Next(d Draft, q *Question) string {
	passed := false
	for _, other := range c.Asking() {
		if passed && c.leads(d, q, other) {
			return other.ID
		}
		passed = passed || other == q
	}
	return ""
}

// Known gives the questions between one and the next, or to the end behind the last, that are not
// asked because the rules of the call answer them.
func (c *Catalogue) Known(d Draft, q *Question, next string) []*Question {
	var known []*Question
	passed := false
	for _, other := range c.Asking() {
		if other.ID == next {
			break
		}
		if passed && c.from(d, q, other) && d.Knows(other) {
			known = append(known, other)
		}
		passed = passed || other == q
	}
	return known
}

// Previous gives the id of the question asked before; the first one is its own.
func (c *Catalogue) Previous(d Draft, q *Question) string {
	id := q.ID
	for _, other := range c.Asking() {
		if other == q {
			return id
		}
		if c.leads(d, q, other) {
			id = other.ID
		}
	}
	return id
}

// Last gives the id of the last question that is asked.
func (c *Catalogue) Last(d Draft) string {
	id := ""
	for _, q := range c.Asking() {
		if c.On(d, q) && !d.Knows(q) {
			id = q.ID
		}
	}
	return id
}

// ResumeAt gives the id of the question to open a draft at: where it stopped, or the
// first one where that is no longer asked.
func (c *Catalogue) ResumeAt(d Draft) string {
	if q, ok := c.Question(d.Resume); ok && c.Relevant(d, q) {
		return q.ID
	}
	return c.Asking()[0].ID
}

// Opening gives the id of the question of a section to open first: the first one that
// lacks something, else its first, "" where it asks none. In a section that the draft's path
// passes by, it is one that the whole path asks.
func (c *Catalogue) Opening(d Draft, s *Section) string {
	asked := c.Asked(d, s)
	if len(asked) == 0 {
		d.Path = WholePath
		asked = c.Asked(d, s)
	}
	for _, q := range asked {
		if q.Check(d.Answer(q.ID)) != Complete {
			return q.ID
		}
	}
	if len(asked) == 0 {
		return ""
	}
	return asked[0].ID
}

// NextGap gives the id of the next question behind that one for which the document waits,
// the first that is asked behind the last, "" where it waits for none. No question at all
// stands before the first.
func (c *Catalogue) NextGap(d Draft, q *Question) string {
	waiting := map[*Question]bool{}
	for _, gap := range c.GapsOnPath(d) {
		waiting[gap.Question] = true
	}
	first, passed := "", q == nil
	for _, other := range c.Asking() {
		if waiting[other] && passed {
			return other.ID
		}
		if waiting[other] && first == "" {
			first = other.ID
		}
		passed = passed || other == q
	}
	return first
}

// MinutesLeft adds up the suggested times of what is not complete, by the part of each
// section that is left.
func (c *Catalogue) MinutesLeft(d Draft) int {
	left := 0
	for i := range c.Sections {
		s := &c.Sections[i]
		if t := c.Tally(d, s); t.Missing > 0 {
			left += c.Minutes(d, s) * t.Missing / t.Needed
		}
	}
	return left
}

// Deadline is how far away the moment is at which a response is due.
type Deadline struct {
	Days   int  // midnights until then, 0 on the day itself, negative after it
	Passed bool // it is too late, on the day itself maybe
}

// nearDays is how many days before a deadline people are told of it wherever they are: a group
// that meets every week has at most one meeting left then.
const nearDays = 7

// Near tells whether the deadline is to come within those days.
func (d Deadline) Near() bool { return !d.Passed && d.Days <= nearDays }

// Deadline gives what is left until the response is due, counted in the place whose clock
// tells now, and whether the draft says when that is.
func (c *Catalogue) Deadline(d Draft, now time.Time) (Deadline, bool) {
	f, ok := c.Fact(DeadlineFact)
	if !ok {
		return Deadline{}, false
	}
	moment, err := text.ParseDate(d.Answer(f.Question.ID).Text)
	if err != nil {
		return Deadline{}, false
	}
	due, _ := moment.Time(now.Location())
	midnight := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return Deadline{int(midnight(due).Sub(midnight(now)).Hours()) / 24, due.Before(now)}, true
}
