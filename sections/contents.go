package sections

import (
	"maps"
	"time"

	"ami-wizard/sections/notes"
)

// Contents is all that a draft holds, for what keeps it in a file and reads it again. Its
// maps are its own, what they lead to is shared with the draft: read it, don't write.
type Contents struct {
	Created, Changed time.Time
	Resume           string

	Answers map[string]Answer        // question id → answer, as Canonical gives it; none that is zero
	Notes   notes.List               // what is left for later, as Clean gives it
	Times   map[string]time.Duration // section id → what its countdown has left
	Unknown map[string]any           // what the file held that the catalogue does not know
	Newer   int64                    // the version of the catalogue that wrote the file, where it is later than ours
	Older   int64                    // the same, where it is earlier
	Columns map[string][]string      // question id → keys of its rows' cells past the catalogue's columns
	Asides  map[string]Aside         // finding id → why it was set aside, as Canonical gives it
}

// Contents gives what the draft holds.
func (d Draft) Contents() Contents {
	return Contents{
		Created: d.Created, Changed: d.Changed, Resume: d.Resume,
		Answers: maps.Clone(d.answers), Notes: d.notes.Clone(), Times: maps.Clone(d.times),
		Unknown: maps.Clone(d.extra), Newer: d.newer, Older: d.older, Columns: maps.Clone(d.columns),
		Asides: maps.Clone(d.asides),
	}
}

// Draft gives the draft that holds these contents. What becomes of the maps afterwards
// does not change it.
func (c Contents) Draft() Draft {
	return Draft{
		Created: c.Created, Changed: c.Changed, Resume: c.Resume,
		answers: maps.Clone(c.Answers), notes: c.Notes.Clone(), times: maps.Clone(c.Times),
		extra: maps.Clone(c.Unknown), newer: c.Newer, older: c.Older, columns: maps.Clone(c.Columns),
		asides: maps.Clone(c.Asides),
	}
}
