package wizard

import (
	"fmt"
	"time"

	"ami-wizard/sections"
)

// misread says why an answer cannot be read as the number or the date that its question
// asks for.
func misread(q *sections.Question, a sections.Answer) string {
	switch reason := q.Refusal(a); {
	case reason != "":
		return fmt.Sprintf(sayMisread, reason)
	case q.Kind == sections.Date:
		return sayNotADate
	}
	return sayNotANumber
}

// reservation says what a person who goes on should know about an answer: that it was
// not understood, or that its date is past. It is empty where all is well, and holds
// nobody back.
func reservation(q *sections.Question, a sections.Answer, now time.Time) string {
	switch {
	case a.Text == "" || q.Private:
		return ""
	case q.Check(a) == sections.Unreadable:
		return misread(q, a) + sayKeptAsTyped
	case q.Kind != sections.Date:
		return ""
	}
	moment, err := sections.ParseDate(a.Text)
	if err != nil {
		return ""
	}
	if last, _ := moment.Time(time.Local); last.Before(now) {
		return fmt.Sprintf(sayDateIsPast, moment)
	}
	return ""
}

// gapWords names what an answer lacks, and why where that is known.
func gapWords(gap sections.Gap) string {
	if gap.Why == "" {
		return gapWord(gap.Reason)
	}
	return gapWord(gap.Reason) + "\u00a0: " + gap.Why
}
