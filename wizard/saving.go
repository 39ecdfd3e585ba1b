package wizard

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// How long text may stay on the screen only. The promise of README.md, "at most
// the last second of typing", is longest plus the save itself, with room for a
// slow disk: change them together.
const (
	pause    = 300 * time.Millisecond // without a key before saving
	longest  = 700 * time.Millisecond // of typing without a pause before saving
	retrying = 3 * time.Second        // between two tries after a failure
)

// saver knows what of the draft is on the disk. Changes are numbered: what is
// saved is the number of the last snapshot that reached the disk.
type saver struct {
	tick    tick
	file    *store.File
	changed uint64    // the last change
	typed   uint64    // the last one that was more than moving about
	saved   uint64    // the last change that is on the disk
	since   time.Time // of the first change that isn't
	writing bool      // a command is at it
	next    bool      // and another save is to follow at once
	retries bool      // a retry is to come
	at      time.Time // of the last save
	err     error     // of the last try
	kept    []string  // files that hold what other programs wrote, for the way out
}

// tick is tea.Tick, or what stands for it in a test.
type tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

// saveTickMsg comes some time after a change, numbered as it was.
type saveTickMsg struct{ change uint64 }

// savedMsg tells how a save went.
type savedMsg struct {
	change uint64
	saved  store.Saved
	err    error
}

// retryMsg comes some time after a save that failed.
type retryMsg struct{}

// dirty tells whether something is on the screen only.
func (s saver) dirty() bool { return s.changed > s.saved }

// unsaved tells whether words are: the place to resume at is no loss.
func (s saver) unsaved() bool { return s.typed > s.saved }

// touched records a change of what was written, or of the place to resume at,
// and asks to be called back after the pause.
func (s saver) touched(now time.Time, typed bool) (saver, tea.Cmd) {
	if !s.dirty() {
		s.since = now
	}
	s.changed++
	if typed {
		s.typed = s.changed
	}
	return s, s.after(pause)
}

// again tries once more in a while, however many saves fail meanwhile.
func (s saver) again() (saver, tea.Cmd) {
	if s.retries {
		return s, nil
	}
	s.retries = true
	return s, s.tick(retrying, func(time.Time) tea.Msg { return retryMsg{} })
}

// due tells whether the call back of that change is to save now: nothing was
// typed since, or typing has gone on for too long.
func (s saver) due(change uint64, now time.Time) bool {
	return s.dirty() && !s.writing && (change == s.changed || now.Sub(s.since) >= longest-pause)
}

// save starts a save of the draft as it is, unless one is under way: then the
// end of that one starts the next.
func (s saver) save(c *sections.Catalogue, d sections.Draft) (saver, tea.Cmd) {
	if s.file == nil || !s.dirty() {
		return s, nil
	}
	if s.writing {
		s.next = true
		return s, nil
	}
	s.writing, s.next = true, false
	file, change := s.file, s.changed
	return s, func() tea.Msg {
		saved, err := file.Save(snapshot(c, d, change))
		return savedMsg{change, saved, err}
	}
}

// snapshot gives the bytes of a draft and of its response.
func snapshot(c *sections.Catalogue, d sections.Draft, change uint64) store.Snapshot {
	return store.Snapshot{
		Seq:      change,
		Draft:    sections.Encode(c, d),
		Response: []byte(render.Compose(c, d, render.Options{}).Markdown()),
	}
}

// done records how a save went.
func (s saver) done(msg savedMsg, now time.Time) saver {
	s.writing, s.err = false, msg.err
	for _, name := range append(slices.Clone(msg.saved.Kept), msg.saved.ResponseKept...) {
		if !slices.Contains(s.kept, name) { // a save that failed tells again
			s.kept = append(s.kept, name)
		}
	}
	if msg.err == nil {
		s.at = now
		s.saved = max(s.saved, msg.change)
		s.since = now
	}
	return s
}

// after calls back in a while for what is on the screen now.
func (s saver) after(wait time.Duration) tea.Cmd {
	change := s.changed
	return s.tick(wait, func(time.Time) tea.Msg { return saveTickMsg{change} })
}
