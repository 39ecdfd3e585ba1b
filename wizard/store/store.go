package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// File is a draft open for writing. Its methods may be called from any goroutine.
type File struct {
	mu sync.Mutex
	// cur is where the draft is. Only SaveAs changes it, under mu; it is read without mu
	// where a save under way must not be waited for.
	cur    atomic.Pointer[session]
	seq    uint64 // the highest of the snapshots that reached the disk
	closed bool
	// loose is what went wrong with the lock of a place left by SaveAs; Close tells.
	loose error
	// watchers end with the file.
	watchers []*Watcher
}

func newFile(s *session) *File {
	f := &File{}
	f.cur.Store(s)
	return f
}

// session is a draft at one place. SaveAs goes to another.
type session struct {
	disk     disk
	draft    slot
	record   slot
	response slot
	lockPath string
	lock     *lock       // nil while we do not hold it
	warning  error       // what Open found that saving here may meet
	unlocked error       // why we do not hold the lock, when saving goes on without
	told     []Kind      // the kinds of warnings that were told
	folder   fs.FileInfo // that the draft stood in when it was opened
	// own: a save of this session had something of its own in it; ownRecord: in the
	// decisions.
	own, ownRecord bool
	// previous is what Open found, until it is in "reponse.toml~"; previousRecord what
	// Record did.
	previous, previousRecord found
}

// Open opens a draft for writing and returns its content: it checks what kind of
// file it is, takes the lock, removes the temporary files of dead sessions, reads.
//
// The errors are a *LockedError when another session has it; ErrNotRegular;
// ErrTooBig; ErrNoFolder; or the system's, fs.ErrNotExist and fs.ErrPermission
// among them. A draft that can be read but maybe not saved here opens: see Warning.
func Open(path string) (*File, []byte, error) { return open(system{}, path) }

func open(d disk, path string) (*File, []byte, error) {
	target, err := resolve(path)
	if err != nil {
		return nil, nil, err
	}
	// Look before locking: a wrong name must not leave a lock file behind.
	if err := findDraft(d, target); err != nil {
		return nil, nil, err
	}
	s := newSession(d, target)
	if _, s.folder, err = d.folder(filepath.Dir(target)); err != nil {
		return nil, nil, fmt.Errorf("open %q: %w", target, inFolder(err))
	}
	if err := s.prepare(); err != nil {
		return nil, nil, asAsked(err, path)
	}
	now, err := lookDraft(d, target)
	if err != nil {
		return nil, nil, errors.Join(err, s.release())
	}
	s.draft.known, s.previous = now.state, now
	if s.warning == nil {
		s.warning = protected(now.info, target)
	}
	s.news(s.unlocked) // Warning tells it
	return newFile(s), now.data, nil
}

// Create reserves the name of a new draft: it takes the lock. Nothing stands there
// before the first Save, so that a session given up leaves nothing.
//
// The errors are fs.ErrExist when something bears the name, and those of Open. A
// folder where nothing can be written is an error here.
func Create(path string) (*File, error) { return create(system{}, path) }

func create(d disk, path string) (*File, error) {
	target, err := resolveNew(path)
	if err != nil {
		return nil, err
	}
	s, err := newPlace(d, target)
	if err != nil {
		return nil, asAsked(err, path)
	}
	return newFile(s), nil
}

// newPlace opens a session on a name that nothing bears.
func newPlace(d disk, target string) (*session, error) {
	s := newSession(d, target)
	_, folder, err := d.folder(filepath.Dir(target))
	if err != nil {
		return nil, fmt.Errorf("create %q: %w", target, inFolder(err))
	}
	s.folder = folder
	if err := s.holdLock(); err != nil {
		return nil, err
	}
	if s.unlocked != nil { // a folder in which nothing can be made gives no lock either
		if err := s.disk.writable(filepath.Dir(target)); err != nil {
			return nil, fmt.Errorf("create %q: %w", target, inFolder(err))
		}
	}
	_, err = d.lstat(target)
	if err == nil {
		err = fmt.Errorf("create %q: %w", target, fs.ErrExist)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, errors.Join(err, s.release())
	}
	if s.lock != nil { // a session may have died here before its first save
		s.warning = errors.Join(s.warning, sweep(d, s.draft.temps, time.Time{}))
	}
	return s, nil
}

func newSession(d disk, target string) *session {
	dir, base := filepath.Split(target)
	temps := filepath.Join(dir, tempPrefix(base))
	response, record := responseName(base), recordName(base)
	dated := datedAside(dir, response)
	return &session{
		disk:     d,
		lockPath: filepath.Join(dir, lockName(base)),
		draft: slot{
			disk: d, path: target, limit: MaxSize, temps: temps, aside: datedAside(dir, base),
		},
		record: slot{
			disk: d, path: filepath.Join(dir, record), limit: MaxSize, temps: temps, aside: datedAside(dir, record),
		},
		response: slot{
			disk: d, path: filepath.Join(dir, response), limit: responseLimit, temps: temps,
			aside: func(n int) string {
				if n == 1 {
					return filepath.Join(dir, backupName(response))
				}
				return dated(n - 1)
			},
		},
	}
}

// prepare takes the lock, and with it cleans up after the dead. Only somebody else
// holding the lock is an error: a draft must be readable on a full or read-only disk.
func (s *session) prepare() error {
	err := s.holdLock()
	if locked := (*LockedError)(nil); errors.As(err, &locked) {
		return err
	}
	if err == nil && s.lock != nil {
		err = sweep(s.disk, s.draft.temps, time.Time{})
	}
	dir := filepath.Dir(s.draft.path)
	if denied := s.disk.writable(dir); denied != nil {
		err = fmt.Errorf("%q: %w: %w", dir, ErrReadOnly, denied)
	}
	if err != nil {
		s.warning = err
	}
	return nil
}

// holdLock is step 1 of the package comment. Another session's lock is an error. What else
// keeps the lock from being had is no reason to leave a text unsaved: step 5 goes without
// it, and Warning tells. Something planted at the lock's name is left to its maker.
func (s *session) holdLock() error {
	err := s.tryLock()
	s.unlocked = nil
	if locked := (*LockedError)(nil); err == nil || errors.As(err, &locked) {
		return asAsked(err, s.draft.path)
	}
	if errors.Is(err, ErrNotRegular) || errors.Is(err, ErrTooBig) {
		err = &StrayLockError{s.lockPath, err}
	}
	if !errors.Is(err, ErrNoLock) {
		err = fmt.Errorf("%w: %w", ErrNoLock, err)
	}
	s.unlocked = err
	return nil
}

func (s *session) tryLock() error {
	if s.lock != nil {
		if ours, err := s.lock.current(); err != nil || ours {
			return err
		}
	}
	l, err := acquire(s.disk, s.lockPath)
	if err != nil {
		return err
	}
	lost := s.lock
	s.lock, s.warning = l, l.unsigned
	if lost != nil {
		return lost.release() // of a file that lost its name: nothing is removed
	}
	return nil
}

func (s *session) release() error {
	if s.lock == nil {
		return nil
	}
	l := s.lock
	s.lock = nil
	return l.release()
}

// Path returns where the draft is, links followed. It never waits for a save: the
// screens show it at every key.
func (f *File) Path() string { return f.cur.Load().draft.path }

// ResponsePath returns where the response goes. It never waits for a save.
func (f *File) ResponsePath() string { return f.cur.Load().response.path }

// Warning returns why saving here may fail, or may meet another session, as far as
// is known: ErrReadOnly, ErrNoLock, what kept the lock from being taken. It is nil
// when all is well, and may change at each Save.
func (f *File) Warning() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return cmp.Or(f.cur.Load().warning, f.cur.Load().unlocked)
}

// Expect tells what response the draft, as Open read it, gives. A file beside that
// holds something else was changed by hand, and Save will keep it. Without Expect
// Save keeps whatever is there.
func (f *File) Expect(response []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.cur.Load().response.written {
		f.cur.Load().response.known = stateOf(response)
	}
}

// Close gives the lock back. What was not saved is not saved; a Save after it fails
// with fs.ErrClosed. An error means at most that a lock file stays, which stops nobody.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	for _, w := range f.watchers {
		f.loose = errors.Join(f.loose, w.Close())
	}
	return errors.Join(f.loose, f.cur.Load().release())
}
