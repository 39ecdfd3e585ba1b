package drafts

import (
	"time"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/pack"
)

// Beside reads what stands beside the draft at that path for the rules to look at: the profile of
// its call, what the group decided, and which annexes are there. What cannot be read is left out, and why is told: it harms
// nothing else.
func Beside(path string, d sections.Draft, now time.Time) (reading.Beside, []error) {
	b := reading.Beside{Now: now, Handed: Handed(path)}
	var unread []error
	var err error
	if b.Call, _, err = ReadCall(path, d.Call); err != nil {
		unread = append(unread, err)
	}
	if b.Record, err = ReadRecord(path); err != nil {
		unread = append(unread, err)
	}
	return b, unread
}

// Handed gives what stands in the folder that is handed in with the draft at that path.
func Handed(path string) check.Handed { return check.Handed{Annexes: pack.Joined(path)} }
