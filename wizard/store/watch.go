package store

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How a watcher waits. A save that renames over the draft is one event; what is
// written in place comes in pieces, and nobody wants to read half of it.
const (
	pollEvery = 500 * time.Millisecond // for folders that report nothing: network, some containers
	quietFor  = 20 * time.Millisecond  // without news before reading
	quietMost = 10                     // times that much at most: somebody who never stops is read all the same
	againMost = 5                      // polls that read again after news: some file systems date to 2 seconds
)

// Sight is a draft as it was seen: what Read gave, or its error.
type Sight struct {
	Data []byte
	Err  error
}

// Watcher follows a draft on disk whatever becomes of it: written in place,
// replaced, removed, moved away with its folder and back. It only ever reads.
// File events make it quick, a poll makes it sure: each is a reason to look, and
// only what was read tells whether something changed.
type Watcher struct {
	path        string
	poll, quiet time.Duration
	events      *fsnotify.Watcher // nil where the system gives none
	done        chan struct{}
	close       sync.Once

	folder fs.FileInfo // the folder that reports, as it was then
	name   string      // the draft's in it
	stamp  fs.FileInfo // the draft when it was last looked at, nil if there was none
	again  int         // polls to come that read whatever the stamp says

	begun bool // something was read; the rest is what
	sum   [sha256.Size]byte
	kind  Kind
}

// Watch begins to follow the draft at that path, where there need be nothing yet.
// A relative path is of the folder that bears its name, not of the one that once
// did: a working folder that was removed never comes back.
func Watch(path string) *Watcher {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	w := &Watcher{path: path, poll: pollEvery, quiet: quietFor, done: make(chan struct{})}
	if events, err := fsnotify.NewWatcher(); err == nil { // the poll does without
		w.events = events
	}
	return w
}

// Next gives the draft as it is now, the first time at once, then each time that
// it reads otherwise: another content, or an error of another kind. It waits until
// then, and gives false once the watcher is closed. One call at a time.
func (w *Watcher) Next() (Sight, bool) {
	for {
		if !w.wait() {
			return Sight{}, false
		}
		w.attend() // before reading, so that no change falls between
		w.moved()
		if seen, news := w.read(); news {
			return seen, true
		}
	}
}

// Close ends a Next that waits, and all of them from now on.
func (w *Watcher) Close() error {
	var err error
	w.close.Do(func() {
		close(w.done)
		if w.events != nil {
			err = w.events.Close()
		}
	})
	return err
}

// wait returns when it may be worth reading, or false once closed.
func (w *Watcher) wait() bool {
	if !w.begun {
		return !w.closed()
	}
	var events <-chan fsnotify.Event
	var lost <-chan error
	if w.events != nil {
		events, lost = w.events.Events, w.events.Errors
	}
	var poll <-chan time.Time // never, where events have to do
	if w.poll > 0 {
		ticker := time.NewTicker(w.poll)
		defer ticker.Stop()
		poll = ticker.C
	}
	for {
		select {
		case <-w.done:
			return false
		case e := <-events:
			if w.concerns(e) {
				return w.settle()
			}
		case <-lost: // more events than the system could hold
			return w.settle()
		case <-poll:
			w.attend()
			if w.moved() || w.unsure() {
				return w.settle()
			}
		}
	}
}

func (w *Watcher) closed() bool {
	select {
	case <-w.done:
		return true
	default:
		return false
	}
}

// concerns tells whether an event is about the draft's content. A closed
// watcher's channel gives the zero event, which is about nothing.
func (w *Watcher) concerns(e fsnotify.Event) bool {
	return e.Op&^fsnotify.Chmod != 0 && strings.EqualFold(filepath.Base(e.Name), w.name)
}

// settle waits until nothing moves any more, or for long enough.
func (w *Watcher) settle() bool {
	for range quietMost {
		quiet := time.NewTimer(w.quiet)
		select {
		case <-w.done:
			quiet.Stop()
			return false
		case <-quiet.C:
		}
		if !w.moved() {
			break
		}
	}
	return true
}

// attend has the system report on the folder that the draft, its links followed,
// stands in. A folder that came back is another one, even under the same number.
func (w *Watcher) attend() {
	if w.events == nil {
		return
	}
	target, err := resolve(w.path)
	if err != nil {
		return // no such folder: the poll waits for it
	}
	dir := filepath.Dir(target)
	folder, err := os.Stat(dir)
	if err != nil {
		return
	}
	w.name = filepath.Base(target)
	watched := w.events.WatchList()
	if slices.Contains(watched, dir) && os.SameFile(folder, w.folder) {
		return
	}
	for _, old := range watched {
		_ = w.events.Remove(old) // gone already, with its folder
	}
	if w.events.Add(dir) == nil { // else the poll does without
		w.folder = folder
	}
}

// moved tells whether the draft's file is another, or otherwise, than at the last call.
func (w *Watcher) moved() bool {
	now, err := os.Stat(w.path)
	if err != nil {
		now = nil
	}
	was := w.stamp
	w.stamp = now
	if now == nil || was == nil {
		return (now == nil) != (was == nil)
	}
	return !os.SameFile(now, was) || now.Size() != was.Size() || !now.ModTime().Equal(was.ModTime())
}

// unsure tells whether a stamp that did not move proves nothing: the date of the
// last change may be too coarse to show the next one, and the right to read a file
// comes back without a trace.
func (w *Watcher) unsure() bool {
	if w.again > 0 {
		w.again--
		return true
	}
	return w.kind != KindNone
}

// read reads the draft, and tells whether it is news.
func (w *Watcher) read() (Sight, bool) {
	data, err := Read(w.path)
	sum, kind := sha256.Sum256(data), KindOf(err)
	if w.begun && sum == w.sum && kind == w.kind {
		return Sight{}, false
	}
	w.begun, w.sum, w.kind, w.again = true, sum, kind, againMost
	return Sight{data, err}, true
}
