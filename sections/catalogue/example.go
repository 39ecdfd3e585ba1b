package catalogue

import (
	_ "embed" // for the example below
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// exampleName is the file of a catalogue's folder that holds the worked example: a draft in
// its TOML form, and no section.
const exampleName = "exemple.toml"

//go:embed exemple.toml
var exampleFile string

// ExampleFile gives the file of the worked example (see Example).
func ExampleFile() []byte { return []byte(exampleFile) }

// Example gives a made-up draft that answers every question of the catalogue:
// what somebody who discovers the program may read, and what tests fill in.
func Example(c *sections.Catalogue) (sections.Draft, error) {
	d, err := draftfile.Decode(c, ExampleFile())
	if err != nil {
		return sections.Draft{}, fmt.Errorf("embedded example: %w", err)
	}
	d, _ = c.HoldKept(d) // it is written for the catalogue beside it
	return d, nil
}
