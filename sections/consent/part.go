package consent

import (
	"slices"
	"time"
)

// Part is what a group did with one section of the response.
type Part struct {
	Section    string // its id
	Stage      Stage  // where it was left; NotBegun when nothing is under way
	At         int    // the paragraph that was being read, from 1
	Spent      [Stages + 1]time.Duration
	Spoken     int // people who spoke at the stage of objections
	Objections []Objection
	Decisions  []Decision // the last one counts
	Pending    Decision   // what was written of the next one, its words aside

	extra map[string]any
}

// IsZero tells whether nothing was begun.
func (p Part) IsZero() bool {
	return p.Stage == NotBegun && p.At == 0 && p.Spent == [Stages + 1]time.Duration{} && p.Spoken == 0 &&
		len(p.Objections) == 0 && len(p.Decisions) == 0 && len(p.extra) == 0 && p.Pending.isZero()
}

// Decision gives the last decision, and whether there is one.
func (p Part) Decision() (Decision, bool) {
	if len(p.Decisions) == 0 {
		return Decision{}, false
	}
	return p.Decisions[len(p.Decisions)-1], true
}

// Counts is how many objections and reserves there are.
type Counts struct{ Open, Lifted, Reserves, Amended int }

// Counts counts the objections, and how many of them changed the text.
func (p Part) Counts() Counts {
	var c Counts
	for _, o := range p.Objections {
		switch {
		case o.Issue == Open:
			c.Open++
		case o.IsReserve():
			c.Reserves++
		default:
			c.Lifted++
		}
		if o.Issue == Amended {
			c.Amended++
		}
	}
	return c
}

// Inscribes tells whether an outcome can be inscribed: an open objection keeps a text from
// being adopted by consent, never from being left.
func (p Part) Inscribes(o Outcome) bool {
	return p.Counts().Open == 0 || o == Voted || !o.Binds()
}

// Decided gives the part with a decision inscribed, and how long it took: nothing is under
// way any more.
func (p Part) Decided(d Decision) Part {
	d.Took = 0
	for _, spent := range p.Spent {
		d.Took += spent
	}
	p.Decisions = append(slices.Clone(p.Decisions), d)
	p.Stage, p.At, p.Spoken, p.Pending, p.Spent = NotBegun, 0, 0, Decision{}, [Stages + 1]time.Duration{}
	return p
}

// Retouched gives the part with a change of words declared to be without effect.
func (p Part) Retouched(r Retouch) Part {
	if len(p.Decisions) == 0 {
		return p
	}
	p.Decisions = slices.Clone(p.Decisions)
	last := &p.Decisions[len(p.Decisions)-1]
	last.Retouches = append(slices.Clone(last.Retouches), r)
	return p
}

// SetObjection gives the part with that objection at its rank, at the end where the rank is
// beyond the last.
func (p Part) SetObjection(rank int, o Objection) Part {
	p.Objections = slices.Clone(p.Objections)
	if rank < 0 || rank >= len(p.Objections) {
		p.Objections = append(p.Objections, o)
	} else {
		p.Objections[rank] = o
	}
	return p
}

// WithoutObjection gives the part without the objection of that rank.
func (p Part) WithoutObjection(rank int) Part {
	if rank >= 0 && rank < len(p.Objections) {
		p.Objections = slices.Delete(slices.Clone(p.Objections), rank, rank+1)
	}
	return p
}

// clean gives the part's canonical form, which shares nothing with it.
func (p Part) clean() Part {
	p.Section = line(p.Section)
	if named(stageNames, int(p.Stage)) == "" {
		p.Stage = NotBegun
	}
	p.At, p.Spoken = people(p.At), people(p.Spoken)
	for i, d := range p.Spent {
		p.Spent[i] = min(max(0, d.Round(time.Second)), maxSpent)
	}
	p.Spent[NotBegun] = 0
	p.Objections = copied(p.Objections)
	for i := range p.Objections {
		p.Objections[i] = p.Objections[i].clean()
	}
	p.Decisions = copied(p.Decisions)
	for i := range p.Decisions {
		p.Decisions[i] = p.Decisions[i].clean()
	}
	p.Pending = p.Pending.clean()
	p.Pending.Text, p.Pending.Mark, p.Pending.Retouches = nil, "", nil
	return p
}

// maxSpent bounds the time of a stage: the longest that the file writes.
const maxSpent = 99 * time.Hour
