package words

import (
	"fmt"
	"time"

	"ami-wizard/sections"
)

// Draft is what home shows of one draft.
type Draft struct {
	Path, Name string // the file; the project's name
	Changed    time.Time
	Progress   sections.Tally
	Stopped    string // label of the question where it stopped
	Problem    string // why it cannot be read, in French
}

// Drafts brings what listing the folder found.
type Drafts struct {
	Drafts []Draft
	Older  int // how many others, changed before those, the folder holds
	Err    error
}

// OlderDrafts tells of the drafts that are not listed, and how to open one.
func OlderDrafts(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return sayOlderDraft
	}
	return fmt.Sprintf(sayOlderDrafts, n)
}
