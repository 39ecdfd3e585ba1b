package words

import (
	"fmt"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Misread says why an answer cannot be read as what its question asks for: the reason that
// reading it gave, else what a number or a date looks like.
func Misread(q *sections.Question, a sections.Answer) string {
	switch reason := q.Refusal(a); {
	case reason != "":
		return fmt.Sprintf(sayMisread, reason)
	case q.Dated():
		return sayNotADate
	case q.Counts():
		return sayNotANumber
	}
	return sayNotWhatIsAsked
}

// Reservation says what a person who goes on should know about an answer: that it was
// not understood, or that its date is past. It is empty where all is well, and holds
// nobody back.
func Reservation(q *sections.Question, a sections.Answer, now time.Time) string {
	switch {
	case a.Text == "" || q.Private:
		return ""
	case q.Check(a) == sections.Unreadable:
		return Misread(q, a) + sayKeptAsTyped
	case !q.Dated():
		return ""
	}
	if moment, err := text.ParseDate(a.Text); err == nil && moment.Passed(now.Local()) {
		return fmt.Sprintf(sayDateIsPast, moment)
	}
	return ""
}

// GapWords names what an answer lacks, and why where that is known.
func GapWords(gap sections.Gap) string {
	if gap.Why == "" {
		return GapWord(gap.Reason)
	}
	return GapWord(gap.Reason) + "\u00a0: " + gap.Why
}

// StateWord names a state, with its sign.
func StateWord(s sections.State) string {
	switch s {
	case sections.Done:
		return sayDone
	case sections.Doing:
		return sayDoing
	}
	return sayTodo
}

// GapWord names what an answer lacks.
func GapWord(r sections.Reason) string {
	switch r {
	case sections.Complete:
		return sayGapNone
	case sections.UndecidedGap:
		return sayGapUndecided
	case sections.Unreadable:
		return sayGapUnreadable
	case sections.EmptyText:
		return sayGapEmptyText
	case sections.UnnamedRow:
		return sayGapUnnamedRow
	case sections.UnknownFact:
		return sayGapUnknownFact
	case sections.CircularFact:
		return sayGapCircularFact
	}
	return sayGapUnanswered
}
