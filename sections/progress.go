package sections

import (
	"errors"
	"slices"

	"ami-wizard/sections/text"
)

// State is how far a question or a section has come.
type State int

// The states, as the plan names them: à faire, en cours, complet.
const (
	Todo State = iota
	Doing
	Done
)

// Gap is one reason why a response is not complete yet.
type Gap struct {
	Question *Question
	Reason   Reason
	Why      string // more of the reason, where it is known: a clause in French, or the fact cited
}

// Check tells what an answer to this question lacks, Complete where nothing.
// Required questions lack an answer until they have one; optional ones don't.
func (q *Question) Check(a Answer) Reason {
	if a.IsZero() {
		if q.Optional {
			return Complete
		}
		return q.kind().lacks
	}
	return q.kind().check(q, a)
}

// Refusal tells in French why an answer cannot be read, a clause; empty where it can,
// or where nothing is known but that.
func (q *Question) Refusal(a Answer) string {
	var refused *text.Refused
	if a.Text != "" && errors.As(q.kind().read(q, a), &refused) {
		return refused.Reason
	}
	return ""
}

// GapsOnPath gives what the document waits for: the gaps of the draft's path, and those of
// what was answered beside it.
func (c *Catalogue) GapsOnPath(d Draft) []Gap {
	return slices.DeleteFunc(c.Gaps(d), func(g Gap) bool { return !c.Awaits(d, g.Question) })
}

// Gaps gives everything that the response still lacks, on the draft's path or not, in the
// order of the document.
func (c *Catalogue) Gaps(d Draft) []Gap {
	var gaps []Gap
	circular := c.Circular(d)
	for _, q := range c.All() {
		if !c.Relevant(d, q) {
			continue
		}
		if r := q.Check(d.Answer(q.ID)); r != Complete {
			gaps = append(gaps, Gap{q, r, q.whyGap(d.Answer(q.ID))})
		}
		gaps = append(gaps, c.slips(d, q, circular)...)
	}
	return gaps
}

// whyGap is the refusal of an answer, but for the private ones, whose words it cites.
func (q *Question) whyGap(a Answer) string {
	if q.Private {
		return ""
	}
	return q.Refusal(a)
}

// Tally counts the questions that a section asks, on the draft's path. Done and Total are what people are told,
// the same everywhere: how many are answered, of how many that are asked, optional ones
// too. Missing and Needed are how far the section has come: what it lacks, of what it
// would lack with nothing answered. An optional question counts there once it is begun.
type Tally struct {
	Done, Total     int
	Missing, Needed int
}

// State names what the counts say; a section that lacks nothing is done.
func (t Tally) State() State {
	switch {
	case t.Missing == 0:
		return Done
	case t.Done > 0:
		return Doing
	}
	return Todo
}

// Plus gives what two sections count together.
func (t Tally) Plus(o Tally) Tally {
	return Tally{t.Done + o.Done, t.Total + o.Total, t.Missing + o.Missing, t.Needed + o.Needed}
}

// Share gives the part of a whole that the work has come, 0 where there is no work.
func (t Tally) Share(whole int) int {
	if t.Needed == 0 {
		return 0
	}
	return whole * (t.Needed - t.Missing) / t.Needed
}

// Tally counts one section, on the draft's path.
func (c *Catalogue) Tally(d Draft, s *Section) Tally {
	var t Tally
	for i := range s.Questions {
		q := &s.Questions[i]
		a := d.Answer(q.ID)
		if !c.On(d, q) {
			continue
		}
		t.Total++
		if q.Optional && a.IsZero() {
			continue
		}
		t.Needed++
		if q.Check(a) == Complete {
			t.Done++
		} else {
			t.Missing++
		}
	}
	return t
}

// Progress counts the whole response, on the draft's path.
func (c *Catalogue) Progress(d Draft) Tally {
	var sum Tally
	for i := range c.Sections {
		sum = sum.Plus(c.Tally(d, &c.Sections[i]))
	}
	return sum
}
