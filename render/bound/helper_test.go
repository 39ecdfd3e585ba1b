package bound

import (
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

var then = time.Date(2027, 1, 12, 18, 30, 0, 0, time.UTC)

// again gives the draft as another version of its model opens it.
func again(was, c *sections.Catalogue, d sections.Draft) (sections.Draft, error) {
	return draftfile.Decode(c, draftfile.Encode(was, d))
}
