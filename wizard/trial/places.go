package trial

import (
	"fmt"
	"testing"

	"ami-wizard/sections"
)

// Place gives the rank by which a person goes to a question of a new draft, as "2.5": a
// question that the catalogue gains before it changes no test.
func Place(t *testing.T, id string) string {
	t.Helper()
	c := Embedded(t)
	for i := range c.Sections {
		rank := 0
		for j := range c.Sections[i].Questions {
			q := &c.Sections[i].Questions[j]
			if c.Relevant(sections.Draft{}, q) {
				rank++
			}
			if q.ID == id {
				return fmt.Sprintf("%d.%d", c.Number(i), rank)
			}
		}
	}
	t.Fatalf("no question %s", id)
	return ""
}
