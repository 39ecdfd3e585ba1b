package words

import (
	"fmt"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
)

// Draft is what home shows of one draft.
type Draft struct {
	Path, File string // where it is; its name
	Name       string // of the project; the file's where it has none
	Changed    time.Time
	Progress   sections.Tally
	Parts      []Part // its sections
	Due        string // when the response is due, as it was answered
	Where      string // the section where it stopped, behind its number
	Rank       string // the number of the question where it stopped, "5.1"
	Stopped    string // label of the question where it stopped
	Met        consent.Session
	Open       int    // notes that are not lifted
	Problem    string // why it cannot be read, in French
}

// Part is how far one section of a draft has come.
type Part struct {
	sections.Tally
	Decided consent.Level
}

// Drafts brings what looking into a folder found.
type Drafts struct {
	Drafts []Draft
	Older  int // how many others, changed before those, the folder holds
	Err    error
	// Next reads those that were changed before, nil where there are none: it reaches the disk.
	Next func() Drafts
}

// All reads all the drafts of the folder that are listed.
func (d Drafts) All() Drafts {
	for d.Next != nil {
		more := d.Next()
		d.Drafts, d.Next = append(d.Drafts, more.Drafts...), more.Next
	}
	return d
}

// Twins tells which names several drafts bear.
func Twins(all []Draft) map[string]bool {
	seen := map[string]bool{}
	for _, d := range all {
		_, twice := seen[d.Name]
		seen[d.Name] = twice
	}
	return seen
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
