package sections

import "ami-wizard/sections/text"

// A date is as precise as people typed it: a month, a day, or a day and an hour.

var dateKind = kind{
	needs:   asIs,
	options: noOptions,
	lacks:   Unanswered,
	check:   func(q *Question, a Answer) Reason { return checkRead(readDate(q, a)) },
	read:    readDate,
	value: func(_ *Question, a Answer) (string, bool) {
		t, err := text.ParseDate(a.Text)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return t.String(), true
	},
	words:  textWords,
	dates:  true,
	echoes: true,
	form:   Form{Dates: true, Want: func(*Question) string { return wantDate }},
}

func readDate(_ *Question, a Answer) error {
	_, err := text.ParseDate(a.Text)
	return err
}
