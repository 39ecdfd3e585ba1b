package store

import (
	"errors"
	"io/fs"
	"slices"
)

// Changes waits for what other programs write to a draft that this session has open. The
// system's file events wake it and nothing else: where there are none, a save tells.
type Changes struct {
	file    *File
	watcher *Watcher
	told    state
	looked  bool // once at least: what came before the watch began was not missed
}

// Changes begins to watch the draft at the place where it is now. Closing the file ends it.
func (f *File) Changes() *Changes {
	f.mu.Lock()
	defer f.mu.Unlock()
	w := Watch(f.cur.Load().draft.path)
	w.poll, w.begun = 0, true
	w.attend()
	c := &Changes{file: f, watcher: w}
	if f.closed {
		_ = w.Close() // it only read
	}
	f.watchers = append(f.watchers, w)
	return c
}

// Next waits for news: theirs is true for another program's version that was not told yet,
// false where one that was told is no more, because what this session knows is there again.
// ok is false at the end.
func (c *Changes) Next() (theirs, ok bool) {
	for !c.looked || c.watcher.stirred() {
		c.looked = true
		now, err := c.file.look()
		switch {
		case err != nil || !now.exists: // nothing there to be shown: the next save tells
		case c.file.knows(now.state):
			was := c.told
			c.told = state{}
			if was.exists {
				return false, true
			}
		case now.state != c.told:
			c.told = now.state
			return true, true
		}
	}
	return false, false
}

// stirred waits until the file may have changed and is at rest; false once closed, or where
// the system reports nothing.
func (w *Watcher) stirred() bool {
	if w.events == nil || !w.wait() {
		return false
	}
	w.attend()
	w.moved()
	return true
}

// Theirs returns what another program left in place of the draft, and whether it did.
func (f *File) Theirs() ([]byte, bool, error) {
	theirs, err := f.look()
	if err != nil || !theirs.exists || f.knows(theirs.state) {
		return nil, false, err
	}
	return theirs.data, true, nil
}

func (f *File) look() (found, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return look(f.cur.Load().disk, f.cur.Load().draft.path, f.cur.Load().draft.limit)
}

func (f *File) knows(there state) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.cur.Load().draft.knows(there)
}

// Gone tells whether the draft, which this session opened or saved, is not there any more:
// deleted, or moved away, with its folder maybe. The text is then in memory only: whoever
// leaves saves it again first, words of its own or not.
func (f *File) Gone() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.cur.Load()
	if f.closed || !s.draft.known.exists {
		return false
	}
	_, err := s.disk.lstat(s.draft.path)
	return errors.Is(err, fs.ErrNotExist) || KindOf(err) == KindNoFolder
}

// Adopt goes on from a version that Theirs returned, as if it had been opened; response is
// the one that it gives. What was written since is still another program's.
func (f *File) Adopt(theirs, response []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.cur.Load()
	now := found{state: stateOf(theirs), data: slices.Clone(theirs), info: s.previous.info}
	s.draft.known, s.draft.tried, s.draft.written, s.previous, s.own = now.state, state{}, false, now, false
	// Their response may have come along, or ours may still be there: either can go.
	s.response.tried, s.response.known = s.response.known, stateOf(response)
}
