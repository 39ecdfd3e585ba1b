package wizard

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// How long text may stay on the screen only. The promise of README.md, "at most
// the last second of typing", is longest plus the save itself, with room for a
// slow disk: change them together. A follow window shows a word once it is saved,
// and half a second is as long as a room waits without wondering.
const (
	pause    = 250 * time.Millisecond // without a key before saving
	longest  = 400 * time.Millisecond // of typing without a pause before saving
	retrying = 3 * time.Second        // between two tries after a failure
)

// saver knows what of the draft is on the disk. Changes are numbered: what is
// saved is the number of the last snapshot that reached the disk.
type saver struct {
	tick    tick
	press   *press
	file    *store.File
	changed uint64          // the last change
	typed   uint64          // the last one that was more than moving about
	saved   uint64          // the last change that is on the disk
	since   time.Time       // of the first change that isn't
	last    time.Time       // of the last change
	ticking bool            // a call back is to come
	opened  *sections.Draft // as it was opened, until the first save: what its Markdown should be
	writing bool            // a command is at it
	next    bool            // and another save is to follow at once
	retries bool            // a retry is to come
	at      time.Time       // of the last save
	err     error           // of the last try
	kept    []string        // files that hold what other programs wrote, for the way out
	theirs  string          // file that holds another program's version, which nobody looked at yet

	scratches []*store.Scratch // texts of editors that the draft holds, to be removed once it is saved
}

// tick is tea.Tick, or what stands for it in a test.
type tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

// sealMsg ends the step under way; settledMsg has it saved as well.
type (
	sealMsg    struct{}
	settledMsg struct{}
)

// saveTickMsg comes when a save may be due.
type saveTickMsg struct{}

// savedMsg tells how a save went.
type savedMsg struct {
	change uint64
	saved  store.Saved
	err    error
	lent   []*store.Scratch // texts of editors that it did not save after all
}

// holds tells whether the disk holds what was to be saved.
func (s savedMsg) holds() bool { return s.err == nil && !s.saved.Left && !s.saved.Stale }

// removeAll removes files of editors; what cannot be removed now, the next session does.
func removeAll(scratches []*store.Scratch) {
	for _, s := range scratches {
		_ = s.Remove()
	}
}

// retryMsg comes some time after a save that failed.
type retryMsg struct{}

// dirty tells whether something is on the screen only.
func (s saver) dirty() bool { return s.changed > s.saved }

// unsaved tells whether words are: the place to resume at is no loss.
func (s saver) unsaved() bool { return s.typed > s.saved }

// touched records a change of what was written, or of the place to resume at,
// and sees to it that it is saved.
func (s saver) touched(now time.Time, typed bool) (saver, tea.Cmd) {
	if !s.dirty() {
		s.since = now
	}
	s.changed++
	s.last = now
	if typed {
		s.typed = s.changed
	}
	return s.wake(pause)
}

// wake asks to be called back, unless that is under way: one timer serves all the
// keys of a sentence.
func (s saver) wake(in time.Duration) (saver, tea.Cmd) {
	if s.ticking {
		return s, nil
	}
	s.ticking = true
	return s, s.tick(in, func(time.Time) tea.Msg { return saveTickMsg{} })
}

// due tells, when called back, whether to save now: after a pause, or when typing
// has gone on for too long. Else it asks to be called back when it may be.
func (s saver) due(now time.Time) (next saver, due bool, cmd tea.Cmd) {
	s.ticking = false
	if !s.dirty() || s.writing { // the end of that save looks after the rest
		return s, false, nil
	}
	wait := min(pause-now.Sub(s.last), longest-now.Sub(s.since))
	if wait <= 0 {
		return s, true, nil
	}
	s, cmd = s.wake(wait)
	return s, false, cmd
}

// again tries once more in a while, however many saves fail meanwhile.
func (s saver) again() (saver, tea.Cmd) {
	if s.retries {
		return s, nil
	}
	s.retries = true
	return s, s.tick(retrying, func(time.Time) tea.Msg { return retryMsg{} })
}

// save starts a save of the draft as it is, unless one is under way: then the
// end of that one starts the next.
func (s saver) save(d sections.Draft) (saver, tea.Cmd) {
	if s.file == nil || !s.dirty() {
		return s, nil
	}
	if s.writing {
		s.next = true
		return s, nil
	}
	file, press, change, opened, words := s.file, s.press, s.changed, s.opened, s.unsaved()
	lent := s.scratches
	s.writing, s.next, s.opened, s.scratches = true, false, nil, nil
	return s, func() tea.Msg {
		if opened != nil {
			press.expect(*opened, file)
		}
		saved, err := press.save(file, d, change, words)
		msg := savedMsg{change, saved, err, lent}
		if msg.holds() {
			removeAll(lent)
			msg.lent = nil
		}
		return msg
	}
}

// met records where another program's version is, if a save met one.
func (s saver) met(saved store.Saved) saver {
	s.kept = slices.DeleteFunc(slices.Clone(s.kept), func(name string) bool { return slices.Contains(saved.Dropped, name) })
	switch {
	case len(saved.Kept) > 0:
		s.theirs = saved.Kept[len(saved.Kept)-1]
	case saved.Left:
		s.theirs = saved.Path
	}
	return s
}

// done records how a save went.
func (s saver) done(msg savedMsg, now time.Time) saver {
	s.writing, s.err, s.scratches = false, msg.err, append(msg.lent, s.scratches...)
	for _, name := range append(slices.Clone(msg.saved.Kept), msg.saved.ResponseKept...) {
		if !slices.Contains(s.kept, name) { // a save that failed tells again
			s.kept = append(s.kept, name)
		}
	}
	s = s.met(msg.saved)
	if msg.err == nil {
		s.at = now
		s.saved = max(s.saved, msg.change)
		s.since = now
	}
	return s
}
