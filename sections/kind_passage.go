package sections

import (
	"errors"

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
	decides: true,
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
