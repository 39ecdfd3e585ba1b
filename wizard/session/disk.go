package session

import (
	"slices"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// How long text may stay in memory only. The promise of README.md, "at most the last second
// of typing", is longest plus the save itself, with room for a slow disk: change them
// together. A follow window shows a word once it is saved, and half a second is as long as
// a room waits without wondering.
const (
	Pause   = 250 * time.Millisecond // without a key before saving
	Longest = 400 * time.Millisecond // of typing without a pause before saving
	Retries = 3 * time.Second        // between two tries after a failure
)

// disk is what of the draft is on the disk. Changes are numbered: what is saved is the
// number of the last snapshot that reached the disk.
type disk struct {
	changed   uint64          // the last change
	typed     uint64          // the last one that was more than moving about
	drafted   uint64          // the same, of the draft alone
	saved     uint64          // the last change that is on the disk
	since     time.Time       // of the first change that isn't
	last      time.Time       // of the last change
	ticking   bool            // a SaveDue is to come
	opened    *sections.Draft // as it was opened, until the first save: what its Markdown should be
	writing   bool            // a job is at the file
	next      bool            // and another save is to follow at once
	elsewhere string          // and one to that file, as a person typed it
	retries   bool            // a RetryDue is to come
	at        time.Time       // of the last save
	err       error           // of the last try

	scratches []*store.Scratch // texts of editors that the draft holds, to be removed once it is saved
}

// touch records a change of what was written, or of what the draft carries beside, and sees
// to it that it is saved.
func (t *turn) touch(typed bool) {
	if !t.Dirty() {
		t.disk.since = t.now
	}
	t.disk.changed++
	t.disk.last = t.now
	if typed {
		t.disk.typed, t.disk.drafted = t.disk.changed, t.disk.changed
	}
	t.wake(Pause)
}

// wake asks for a SaveDue, unless one is to come: one timer serves all the keys of a
// sentence.
func (t *turn) wake(in time.Duration) {
	if !t.disk.ticking {
		t.disk.ticking = true
		t.timer(in, SaveDue{})
	}
}

// saveDue saves after a pause, or when typing has gone on for too long. Else it waits for
// when it may.
func (t *turn) saveDue() {
	t.disk.ticking = false
	if !t.Dirty() || t.disk.writing { // the end of that save looks after the rest
		return
	}
	wait := min(Pause-t.now.Sub(t.disk.last), Longest-t.now.Sub(t.disk.since))
	if wait > 0 {
		t.wake(wait)
		return
	}
	t.save()
}

// again tries once more in a while, however many saves fail meanwhile.
func (t *turn) again() {
	if !t.disk.retries {
		t.disk.retries = true
		t.timer(Retries, RetryDue{})
	}
}

// saveAnyway saves even where nothing changed, if it is to.
func (t *turn) saveAnyway(anyway bool) {
	if anyway && t.file != nil && !t.Dirty() && !t.disk.writing {
		t.startSave()
		return
	}
	t.save()
}

// save saves the draft as it is where something of it is in memory only. Of two saves the
// second starts when the first ends.
func (t *turn) save() {
	switch {
	case t.file == nil || !t.Dirty():
	case t.disk.writing:
		t.disk.next = true
	default:
		t.startSave()
	}
}

// startSave has the draft as it is written.
func (t *turn) startSave() {
	p, file, s, opened, scratches := t.snapshots, t.file, t.shot(), t.disk.opened, t.disk.scratches
	t.disk.writing, t.disk.next, t.disk.opened, t.disk.scratches = true, false, nil, nil
	t.job(func() Event {
		if opened != nil {
			p.expect(file, *opened)
		}
		e := Wrote{change: s.change, scratches: scratches}
		e.Saved, e.Err = p.write(file, s)
		if e.holds() {
			removeAll(scratches)
			e.scratches = nil
		}
		return e
	})
}

// shot is the draft to be written, and the decisions where this session changed them.
func (s Session) shot() shot {
	return shot{
		draft: s.Draft(), change: s.disk.changed, words: s.disk.drafted > s.disk.saved,
		record: s.decided.now, recordOf: s.decided.changed, recordWords: s.decided.words > s.disk.saved,
		recording: s.decided.changed > 0,
	}
}

// wrote follows the end of a save: what was typed meanwhile is saved in turn, a failure is
// tried again, and what waited for the disk goes on.
func (t *turn) wrote(e Wrote) {
	known, failing := t.theirs, t.disk.err != nil
	t.record(e)
	if e.Err != nil || !e.Saved.Left || e.Saved.Path != known { // else it was told
		t.tell(Saved{Saved: e.Saved, Err: e.Err, Failing: failing, Elsewhere: e.elsewhere})
	}
	switch {
	case t.disk.elsewhere != "":
		t.saveElsewhere(t.disk.elsewhere)
	case e.Err != nil:
		t.failed(e)
	case !t.Dirty():
		t.carryOn()
	case t.aim != staying || t.disk.next || t.now.Sub(t.disk.since) >= Longest:
		t.save()
	default:
		t.wake(Pause)
	}
	t.sweep(e)
}

// record writes down how a save went.
func (t *turn) record(e Wrote) {
	t.disk.writing, t.disk.scratches = false, append(slices.Clone(e.scratches), t.disk.scratches...)
	t.disk.err = e.Err
	t.kept = slices.Clone(t.kept)
	for _, name := range slices.Concat(e.Saved.Kept, e.Saved.RecordKept, e.Saved.ResponseKept) {
		if !slices.Contains(t.kept, name) { // a save that failed tells again
			t.kept = append(t.kept, name)
		}
	}
	t.kept = slices.DeleteFunc(t.kept, func(name string) bool { return slices.Contains(e.Saved.Dropped, name) })
	switch {
	case len(e.Saved.Kept) > 0:
		t.theirs = e.Saved.Kept[len(e.Saved.Kept)-1]
	case e.Saved.Left:
		t.theirs = e.Saved.Path
	}
	if e.Err == nil {
		t.disk.at, t.disk.since = t.now, t.now
		t.disk.saved = max(t.disk.saved, e.change)
	}
	if e.elsewhere && e.Err != nil && !t.Dirty() { // nothing is at risk
		t.disk.err = nil
	}
}

// sweep removes the files of the texts that came to be saved while a save of them was under
// way already.
func (t *turn) sweep(e Wrote) {
	done := t.disk.scratches
	if len(done) == 0 || !e.holds() || t.Dirty() {
		return
	}
	t.disk.scratches = nil
	t.job(func() Event { removeAll(done); return nil })
}

// removeAll removes files of editors; what cannot be removed now, the next session does.
func removeAll(scratches []*store.Scratch) {
	for _, s := range scratches {
		_ = s.Remove()
	}
}
