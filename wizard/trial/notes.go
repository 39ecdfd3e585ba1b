package trial

import (
	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// Note gives the words of the first note about a section, or one of its questions, that is
// not lifted, or nothing.
func Note(d sections.Draft, section string) string {
	for _, n := range d.Notes() {
		if n.In(section) && n.State != notes.Lifted {
			return n.Text
		}
	}
	return ""
}
