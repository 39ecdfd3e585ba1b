package words

import (
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
)

// Finding says a finding of a group on one line, behind the number of its section.
func Finding(c *sections.Catalogue, g check.Group, f check.Finding) string {
	said := f.Says
	if g.Mixed {
		said = fmt.Sprintf(sayLevelled, f.Level.Name(), f.Says)
	}
	if q, ok := c.Question(f.Place.Question); ok {
		said = fmt.Sprintf("%d. %s", c.NumberOf(q), said)
	}
	if f.Aside != "" {
		said += fmt.Sprintf(sayAsideBecause, f.Aside)
	}
	return said
}

// FindingCounts says how many findings there are of each level that has any, empty where
// there are none.
func FindingCounts(n check.Count) string {
	var parts []string
	for level, one := range []struct{ one, many string }{
		check.Export: {sayFaultOne, sayFaults},
		check.Review: {sayReviewOne, sayReviews},
		check.Advice: {sayAdviceOne, sayAdvices},
	} {
		switch count := n[level]; count {
		case 0:
		case 1:
			parts = append(parts, one.one)
		default:
			parts = append(parts, fmt.Sprintf(one.many, count))
		}
	}
	return strings.Join(parts, ", ")
}
