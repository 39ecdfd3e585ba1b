package session

import (
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// Told is something that people must know, a value: each mode says it its own way.
type Told any

// What there is to tell of the draft and its file.
type (
	// Saved tells how a save went. Failing: the one before failed. Elsewhere: it was to a
	// file that a person named.
	Saved struct {
		store.Saved
		Err                error
		Failing, Elsewhere bool
	}
	// News is what people must know of a draft that was opened.
	News struct {
		Warning error // what saving here may meet, nil for nothing
		Newer   int64 // version of the model that it was written with, 0 unless it is newer
		Older   int64 // version of the model that it was written with, 0 unless it is older
		Held    int   // passages that were kept, and did not say as what
		Taken   int   // answers that were taken from editors of dead sessions
		Aside   []string
		Given   int   // answers that the call gave
		NoCall  error // why the profile of the call could not be read
		Unread  error // why the decisions could not be read
		Names   Names
	}
	// NotRecorded tells why nothing can be decided: the file of decisions could not be read.
	NotRecorded struct{ Err error }
	// TooMuch tells that a change was refused: the draft would never open again.
	TooMuch struct{}
	// Undone tells that a step was taken back, Redone that it was done again, the others
	// that there is none.
	Undone        struct{}
	Redone        struct{}
	NothingToUndo struct{}
	NothingToRedo struct{}
	// NotClosed tells why a draft was not given back.
	NotClosed struct{ Err error }
)

// What there is to tell of another program's version.
type (
	// TheirsArrived tells that another program wrote to the draft.
	TheirsArrived struct{}
	// TheirsTaken and TheirsKept tell which version the session goes on from.
	TheirsTaken struct{}
	TheirsKept  struct{}
	// TheirsGone tells that there is no other version any more.
	TheirsGone struct{ Path string }
)

// What there is to tell of a text that was lent.
type (
	// NotLent tells why an answer could not be lent.
	NotLent struct{ Err error }
	// LoanOver tells how a loan ended. Failed is how the editor did, Err why its last text
	// was not taken.
	LoanOver struct {
		Failed, Err error
		Changed     bool
		Emptied     bool
	}
	// NotTaken tells where a text is that was not taken, and why.
	NotTaken struct {
		Path string
		Err  error
	}
)

// news gives what people must know of a draft, nil for nothing.
func (o Opened) news(c *sections.Catalogue, now time.Time) Told {
	n := News{Warning: o.File.Warning(), Held: o.Held, Taken: len(o.Left.Edits), Aside: o.Left.Aside, Given: len(o.Given), NoCall: o.CallErr, Unread: o.DecisionsErr, Names: o.names(c, now)}
	if v, newer := o.Draft.NewerCatalogue(); newer {
		n.Newer = v
	}
	if v, older := o.Draft.OlderCatalogue(); older {
		n.Older = v
	}
	quiet := n.Warning == nil && n.NoCall == nil && n.Unread == nil
	if quiet && n.Older+n.Newer == 0 && n.Held+n.Taken+n.Given+n.Names.Held+len(n.Aside) == 0 {
		return nil
	}
	return n
}
