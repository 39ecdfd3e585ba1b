package check

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"ami-wizard/sections"
)

// Level is how much a finding weighs.
type Level int

// The levels, the heaviest first.
const (
	Export Level = iota // the response would leave with a fault that has files refused: an export says it first
	Review              // to be seen again before the response leaves
	Advice              // what would make the response stronger
)

// Place is where a finding can be mended.
type Place struct {
	Question  string // id of the question whose field to go to
	Paragraph int    // of its answer, from 1, 0 where it is about all of it
	Row       int    // of its list, from 1, 0 where it is about none
	Call      bool   // it is about the rules of the call, and no question
}

// Finding is one thing that a rule found.
type Finding struct {
	Rule   string // id of the rule, stable for ever
	Level  Level
	Place  Place
	Values []string // figures, names and words that it hangs on
	Says   string   // one sentence in French, with the values in it
	Why    string   // why it matters, and to whom
	Aside  string   // the reason for which people set it aside, mostly none

	key string // tells apart what one rule finds in one place
}

// ID names a finding in a draft: it stays the same as long as the finding is about the same
// thing in the same place.
func (f Finding) ID() string {
	parts := []string{f.Rule}
	if f.Place.Question != "" {
		parts = append(parts, f.Place.Question)
	}
	if f.Place.Row > 0 {
		parts = append(parts, strconv.Itoa(f.Place.Row))
	}
	if f.Place.Paragraph > 0 {
		parts = append(parts, strconv.Itoa(f.Place.Paragraph))
	}
	if f.key != "" {
		parts = append(parts, f.key)
	}
	return strings.Join(parts, "/")
}

// longStamp is how many bytes of values a draft's file shows as they are.
const longStamp = 80

// Stamp gives the values as a draft keeps them beside the reason for which the finding was
// set aside, the sign of many where they are long.
func (f Finding) Stamp() string {
	stamp := strings.Join(f.Values, " · ")
	if len(stamp) <= longStamp {
		return stamp
	}
	sum := sha256.Sum256([]byte(stamp))
	return hex.EncodeToString(sum[:8])
}

// SetAside gives what to keep in a draft for this finding to be set aside.
func (f Finding) SetAside(reason string) sections.Aside {
	return sections.Aside{Reason: reason, Values: f.Stamp()}
}

// judged gives the reason for which people set the finding aside, where they did and nothing
// that it hangs on has changed since.
func (f Finding) judged(d sections.Draft) string {
	if aside := d.Aside(f.ID()); aside.Values == f.Stamp() {
		return aside.Reason
	}
	return ""
}

// Open gives the findings that nobody has set aside.
func Open(findings []Finding) []Finding {
	var open []Finding
	for _, f := range findings {
		if f.Aside == "" {
			open = append(open, f)
		}
	}
	return open
}

// Count is how many findings there are of each level.
type Count [3]int

// Counted counts the findings that nobody has set aside.
func Counted(findings []Finding) Count {
	var n Count
	for _, f := range findings {
		if f.Aside == "" {
			n[f.Level]++
		}
	}
	return n
}
