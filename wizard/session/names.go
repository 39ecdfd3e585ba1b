package session

import (
	"fmt"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// Names is how many names of people a record still holds once the response was handed in, or is
// about to be: nobody needs them any more.
type Names struct {
	Held          int
	Filed         bool // the folder to be handed in was made; else the deadline has passed
	Draft, Record string
}

// names counts the names that the record of a draft holds, nothing before it is handed in.
func (o Opened) names(c *sections.Catalogue, now time.Time) Names {
	due, known := c.Deadline(o.Draft, now.Local())
	if !o.Filed && (!known || !due.Passed) {
		return Names{}
	}
	return Names{o.Decisions.Named(), o.Filed, words.FileName(o.File.Path()), words.FileName(o.File.RecordPath())}
}

// words says in one line what is held and how it is erased: it is told at every opening until it
// is, and never shows a name.
func (n Names) words() []string {
	if n.Held == 0 {
		return nil
	}
	say, held := sayNamesDue, sayNamesOne
	if n.Filed {
		say = sayNamesFiled
	}
	if n.Held > 1 {
		held = fmt.Sprintf(sayNamesMany, n.Held)
	}
	return []string{fmt.Sprintf(say, n.Record, held, n.Draft)}
}
