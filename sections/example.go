package sections

import (
	_ "embed" // for the example below
	"fmt"
)

//go:embed exemple.toml
var exampleFile []byte

// Example gives a made-up draft that answers every question of the catalogue:
// what somebody who discovers the program may read, and what tests fill in.
func Example(c *Catalogue) (Draft, error) {
	d, err := Decode(c, exampleFile)
	if err != nil {
		return Draft{}, fmt.Errorf("embedded example: %w", err)
	}
	d, _ = c.HoldKept(d) // it is written for the catalogue beside it
	return d, nil
}
