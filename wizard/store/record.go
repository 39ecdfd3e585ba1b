package store

import (
	"fmt"
	"path/filepath"
)

// This file keeps what a group decided, in a file of its own beside the draft, so that the
// draft can be given away without it. It is written between the draft and the response: a
// record on the disk never speaks of words that did not reach it. A death in between leaves
// the draft ahead, with nothing false in the record.

// RecordPath returns where the decisions go. It never waits for a save.
func (f *File) RecordPath() string { return f.cur.Load().record.path }

// Record reads the decisions that stand beside the draft, nil where none do: what this
// session goes on from. Whatever else is there at a save was written by another program. The
// errors are those of Open, a LockedError apart: a link in their place is not followed.
func (f *File) Record() ([]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.cur.Load()
	now, err := look(s.disk, s.record.path, s.record.limit)
	if err != nil {
		return nil, fmt.Errorf("read the decisions: %w", err)
	}
	s.record.known, s.previousRecord = now.state, now
	if !now.exists {
		return nil, nil
	}
	return now.data, nil
}

// ReadRecord reads the decisions beside a draft without locking anything, nil where there
// are none.
func ReadRecord(draft string) ([]byte, error) {
	target, err := resolve(draft)
	if err != nil {
		return nil, err
	}
	dir, base := filepath.Split(target)
	now, err := look(system{}, filepath.Join(dir, recordName(base)), MaxSize)
	if err != nil {
		return nil, fmt.Errorf("read the decisions: %w", err)
	}
	if !now.exists {
		return nil, nil
	}
	return now.data, nil
}

// saveRecord writes the decisions as a draft is written: all or nothing, another program's
// version kept beside, what the session found kept under "~". They are words: a failure
// fails the save.
func (s *session) saveRecord(snap Snapshot, locked error, saved *Saved) error {
	switch {
	case snap.Record == nil:
		return nil
	case locked != nil && !s.record.holds(snap.Record):
		return locked
	}
	if !snap.RecordIdle {
		if err := s.backup(s.record.path, &s.previousRecord, snap.Record); err != nil {
			return err
		}
	}
	out, err := s.record.write(snap.Record, snap.RecordIdle)
	saved.RecordKept, saved.Dropped = out.kept, append(saved.Dropped, out.dropped...)
	saved.RecordLeft = out.left
	if err != nil {
		return fmt.Errorf("save the decisions: %w", err)
	}
	if out.left && s.ownRecord {
		_, err = s.yield(s.record.path, snap.Record)
		return err
	}
	s.ownRecord = s.ownRecord || !snap.RecordIdle
	return nil
}
