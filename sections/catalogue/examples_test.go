package catalogue

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// figure finds a number as French writes it, its thousands apart.
var figure = regexp.MustCompile(`\d{1,3}(?:\x{202f}\d{3})+|\d+`)

// TestExamplesAreOfOnePlace holds that what a room reads under a question is said of the
// place of the worked example, with its numbers: two examples that differ teach that
// numbers need not agree.
func TestExamplesAreOfOnePlace(t *testing.T) {
	c := embedded(t)
	d, err := Example(c)
	if err != nil {
		t.Fatal(err)
	}
	told := figure.FindAllString(string(ExampleFile()), -1)
	seen := 0
	for _, q := range c.All() {
		if q.Retired || !c.Relevant(d, q) {
			continue // an example of another situation
		}
		if want, err := q.Number(d.Answer(q.ID)); err == nil && q.Kind == sections.Number {
			if got, err := q.Number(sections.Answer{Text: q.Example}); err != nil || got != want {
				t.Errorf("%s: %q under the question, %s in the worked example", q.ID, q.Example, want)
			}
		}
		for _, number := range figure.FindAllString(q.Example, -1) {
			seen++
			if !slices.Contains(told, number) && !slices.Contains(told, strings.ReplaceAll(number, "\u202f", "")) {
				t.Errorf("%s: %s is no number of the worked example: %s", q.ID, number, q.Example)
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d numbers seen", seen)
	}
}
