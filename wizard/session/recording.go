package session

import (
	"fmt"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/store"
)

// This file carries what the group decided beside the draft: one machine saves both.

// Record changes what the group decided. Carried: what it carries beside people's words,
// such as times, which is no loss that would keep people from leaving.
type Record struct {
	To      func(consent.Record) consent.Record
	Carried bool
}

// Decisions is what the group decided.
func (s Session) Decisions() consent.Record { return s.decided.now }

// DecisionsErr is why the file of decisions could not be read, nil where it could: it is then
// left as it is, and nothing is recorded.
func (s Session) DecisionsErr() error { return s.decided.err }

// OpenRecord reads the decisions beside a draft that was opened. It reaches the disk.
func OpenRecord(file *store.File) (consent.Record, error) {
	data, err := file.Record()
	if err != nil || data == nil {
		return consent.Record{}, err
	}
	r, err := consent.Decode(data)
	if err != nil {
		return r, fmt.Errorf("%q: %w", file.RecordPath(), err)
	}
	return r, nil
}

// decided is what the group decided, and what of it is to be saved.
type decided struct {
	now     consent.Record
	err     error
	changed uint64 // the last change that changed anything of it, 0 before the first
	words   uint64 // the last one that was more than times
}

// recordTo takes a change of the decisions, unless they could not be read, or could not be
// read again once they were written.
func (t *turn) recordTo(e Record) {
	if t.decided.err != nil {
		t.tell(NotRecorded{t.decided.err})
		return
	}
	next := e.To(t.decided.now)
	switch {
	case next.Equal(t.decided.now):
		return
	case !next.Fits():
		t.tell(TooMuch{})
		return
	}
	t.decided.now = next
	t.touch(false)
	t.decided.changed = t.disk.changed
	if !e.Carried {
		t.decided.words, t.disk.typed = t.disk.changed, t.disk.changed
	}
}
