package catalogue

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// Example gives a made-up draft that answers every question of the catalogue:
// what somebody who discovers the program may read, and what tests fill in.
func Example(c *sections.Catalogue) (sections.Draft, error) {
	d, err := draftfile.Decode(c, sections.ExampleFile())
	if err != nil {
		return sections.Draft{}, fmt.Errorf("embedded example: %w", err)
	}
	d, _ = c.HoldKept(d) // it is written for the catalogue beside it
	return d, nil
}
