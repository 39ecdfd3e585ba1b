package sections

import (
	"regexp"

	"ami-wizard/sections/text"
)

// A number stands in the unit of its question, and is read as people type it.

var numberKind = kind{
	needs:   asIs,
	options: noOptions,
	lacks:   Unanswered,
	check:   func(q *Question, a Answer) Reason { return checkRead(readNumber(q, a)) },
	read:    readNumber,
	value: func(q *Question, a Answer) (string, bool) {
		n, err := q.Number(a)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return n.In(q.Unit, q.UnitOne), true
	},
	words:  textWords,
	form:   Form{Numbers: true, Bare: bareNumber, Want: func(*Question) string { return wantNumber }},
	counts: true,
}

// Number reads the answer to this question, in the question's unit: another one is
// refused.
func (q *Question) Number(a Answer) (text.Amount, error) {
	return text.ParseNumberIn(a.Text, q.Unit, q.UnitOne)
}

func readNumber(q *Question, a Answer) error {
	_, err := q.Number(a)
	return err
}

// canonical is the spelling that a TOML number comes back from unchanged; 15
// digits are what a float keeps.
var canonical = regexp.MustCompile(`^(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$`)

func bareNumber(text string) bool { return len(text) <= 15 && canonical.MatchString(text) }
