package session

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// What timers bring.
type (
	// SaveDue comes when a save may be due.
	SaveDue struct{}
	// RetryDue comes some time after a save that failed.
	RetryDue struct{}
	// LookDue comes when a text that is lent is to be looked at.
	LookDue struct{ scratch *store.Scratch }
)

// What jobs bring.
type (
	// Wrote tells how a save went.
	Wrote struct {
		Saved     store.Saved
		Err       error
		change    uint64
		elsewhere bool             // to a file that a person named
		rescue    bool             // to another folder, since the draft's own refuses it
		scratches []*store.Scratch // texts of editors that it did not save after all
	}
	// shut tells that the file was given back, and what had to be saved for that.
	shut struct {
		saved store.Saved
		err   error
	}
	// adopted tells that the file goes on from another program's version.
	adopted struct{ draft sections.Draft }
	// lent tells that a text stands in its scratch file, or why it does not.
	lent struct {
		scratch *store.Scratch
		err     error
	}
	// looked brings what stands in the scratch; over: the editor ended, or the person says
	// so; failed: how the editor ended.
	looked struct {
		scratch *store.Scratch
		over    bool
		failed  error
		turn    int
		text    string
		err     error
	}
	// aside tells where a text is that was not taken, and why.
	aside struct {
		path string
		err  error
	}
)

// holds tells whether the disk holds what was to be saved.
func (w Wrote) holds() bool { return w.Err == nil && !w.Saved.Left && !w.Saved.Stale }

// reported handles what jobs and timers bring.
func (t *turn) reported(e Event) {
	switch e := e.(type) {
	case SaveDue:
		t.saveDue()
	case RetryDue:
		t.disk.retries = false
		t.save()
	case Wrote:
		t.wrote(e)
	case shut:
		t.shut(e)
	case LookDue:
		t.lookDue(e)
	case lent:
		t.begun(e)
	case looked:
		t.looked(e)
	case aside:
		t.editions = append(t.editions[:len(t.editions):len(t.editions)], e.path)
		t.tell(NotTaken{e.path, e.err})
	}
}
