package sections

import (
	"regexp"
	"strings"

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
	echoes: true,
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

// endsInUnit tells whether what an answer reads as is a number with its unit behind it.
func (q *Question) endsInUnit(a Answer) bool {
	if !q.kind().counts || q.Unit == "" {
		return false
	}
	_, err := q.Number(a)
	return err == nil
}

// withoutUnit takes a unit, in the plural or not, off the front of words. The stars that end
// an emphasis before it stay.
func withoutUnit(words, unit, unitOne string) string {
	unspaced := strings.TrimLeft(words, "*_")
	emphasis := words[:len(words)-len(unspaced)]
	unspaced = strings.TrimLeft(unspaced, " \u00a0\u202f")
	for _, unit := range []string{unit, unitOne} {
		if rest, ok := text.CutUnit(unspaced, unit); ok {
			return emphasis + rest
		}
	}
	return words
}
