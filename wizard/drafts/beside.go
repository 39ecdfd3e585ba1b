package drafts

import (
	"time"

	"ami-wizard/render/reading"
)

// Beside reads what stands beside the draft at that path for the rules to look at: the profile of
// its call, and what the group decided. What cannot be read is left out, and why is told: it harms
// nothing else.
func Beside(path string, now time.Time) (reading.Beside, []error) {
	b := reading.Beside{Now: now}
	var unread []error
	var err error
	if b.Call, err = ReadCall(path); err != nil {
		unread = append(unread, err)
	}
	if b.Record, err = ReadRecord(path); err != nil {
		unread = append(unread, err)
	}
	return b, unread
}
