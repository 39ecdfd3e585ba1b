package sections

import (
	"errors"
	"maps"

	"ami-wizard/sections/text"
)

// A passage proposes a paragraph, and the answer is what people decide of it: see
// Question.Reads.

var passageKind = kind{
	needs: func(q *Question) error {
		if q.Proposal == "" {
			return errors.New("a passage needs propose")
		}
		return nil
	},
	options: noOptions,
	lacks:   UndecidedGap,
	check:   checkPassage,
	read:    readable,
	value:   textValue,
	words:   func(q *Question, a Answer) []string { return []string{q.Reads(a)} },
	form:    Form{Numbers: true, Dates: true, Clocks: true, Decides: Adapt, Want: func(*Question) string { return wantText }},
	decides: true, paragraphs: true,
}

func checkPassage(_ *Question, a Answer) Reason {
	switch {
	case a.Decision == Undecided:
		return UndecidedGap
	case a.Decision == Adapt && text.Blank(a.Text):
		return EmptyText
	}
	return Complete
}

// Offers gives the paragraph that a passage proposes to these people, before its facts
// are filled in: the one that they kept, if they ever kept it, else the catalogue's. A
// later catalogue does not change what was read and kept.
func (q *Question) Offers(a Answer) string {
	if text.Blank(a.Kept) {
		return q.Proposal
	}
	return a.Kept
}

// Reads gives the paragraph that a passage reads in the response, before its facts are
// filled in: the one that was kept, the people's own where they adapted it, none once
// it is removed. Where nobody has decided it reads what it proposes.
func (q *Question) Reads(a Answer) string {
	switch a.Decision {
	case Adapt:
		return a.Text
	case Remove:
		return ""
	}
	return q.Offers(a)
}

// Begins gives the text from which adapting a passage starts: the people's own version
// if they ever wrote one, else the paragraph that the passage offers them.
func (q *Question) Begins(a Answer) string {
	if text.Blank(a.Text) {
		return q.Offers(a)
	}
	return a.Text
}

// Decide gives the answer to a passage once that decision is made. Keeping holds the
// paragraph as it was read; adapting begins from it. No decision loses what an earlier
// one made: the paragraph that was kept and the people's own version both stay.
func (q *Question) Decide(a Answer, d Decision) Answer {
	switch {
	case d == Keep:
		a.Kept = q.Offers(a)
	case d == Adapt && a.Decision != Adapt:
		a.Text = q.Begins(a)
	}
	a.Decision = d
	return a
}

// HoldKept gives the draft in which every passage that was kept holds the paragraph
// that it reads, and how many had none: drafts of earlier versions, and those written
// by hand, say only that it was kept.
func (c *Catalogue) HoldKept(d Draft) (Draft, int) {
	answers, held := maps.Clone(d.answers), 0
	for _, q := range c.All() {
		if a := answers[q.ID]; q.kind().decides && a.Decision == Keep && text.Blank(a.Kept) {
			if a = q.Decide(a, Keep).clean(); a.Fits() {
				answers[q.ID] = a
				held++
			}
		}
	}
	if held > 0 {
		d.answers = answers
	}
	return d, held
}
