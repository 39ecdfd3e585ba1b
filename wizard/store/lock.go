package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

const (
	// lockTries bounds the race for a lock file that others make and remove.
	lockTries  = 1000
	remakes    = 3       // of them may replace a lock file that is somebody else's
	maxHolder  = 4 << 10 // bytes read from a lock file
	maxMention = 64      // runes of a name from a lock file
)

// lock is a lock that we hold, on the file that bears its name.
type lock struct {
	disk disk
	path string
	held held
	// unsigned is why the others cannot know who holds it, nil when they can.
	unsigned error
}

// acquire takes the lock or says who has it. Having locked a file is not enough:
// its holder may have removed it between our opening and our locking.
func acquire(d disk, path string) (*lock, error) {
	for try := range lockTries {
		l, err := tryAcquire(d, path, try < remakes)
		if err != nil || l != nil {
			return l, err
		}
	}
	return nil, fmt.Errorf("lock %q: it keeps being replaced", path)
}

// tryAcquire returns neither lock nor error when the file locked was not the right one.
func tryAcquire(d disk, path string, remake bool) (*lock, error) {
	shared, err := lockable(d, path)
	if err != nil {
		return nil, err
	}
	h, ok, err := d.tryLock(path)
	switch {
	case err != nil && noLocks(err):
		return nil, fmt.Errorf("lock %q: %w: %w", path, ErrNoLock, errors.Join(err, tolerateMissing(d.remove(path))))
	case err != nil:
		return nil, fmt.Errorf("lock %q: %w", path, inFolder(err))
	case !ok:
		return nil, &LockedError{Path: path, Holder: readHolder(d, path)}
	}
	l := &lock{disk: d, path: path, held: h}
	if ok, err := l.current(); err != nil || !ok {
		return nil, errors.Join(err, h.Unlock())
	}
	if shared { // removed as release does; the other name, a backup's maybe, keeps what it has
		return nil, errors.Join(tolerateMissing(d.remove(path)), h.Unlock())
	}
	return l.signedOr(remake)
}

// signedOr signs a lock, or makes way for another where it is not ours to sign.
func (l *lock) signedOr(remake bool) (*lock, error) {
	if err := l.sign(); err != nil {
		return nil, errors.Join(err, l.held.Unlock())
	}
	if remake && errors.Is(l.unsigned, fs.ErrPermission) && l.disk.remove(l.path) == nil {
		// It was left by the crash of somebody else's session: make our own.
		return nil, l.held.Unlock()
	}
	return l, nil
}

// sign tells the others who holds the lock. A file that is not ours to write in is an
// error, one that cannot be written no reason not to hold it.
func (l *lock) sign() error {
	mine, err := l.held.Stat()
	if err == nil {
		l.unsigned = l.disk.sign(l.path, mine, signature())
	}
	if errors.Is(l.unsigned, ErrNotRegular) {
		err = l.unsigned
	}
	if err != nil {
		return fmt.Errorf("lock %q: %w", l.path, err)
	}
	return nil
}

// lockable refuses what a hostile folder may have put in place of the lock: a link
// to a file we would write, a FIFO. A file that has other names is shared: it may be taken
// out of the way where it is a lock of ours, which a backup made with hard links (cp -al,
// rsync --link-dest) holds too, and is not written to.
func lockable(d disk, path string) (shared bool, err error) {
	info, err := d.lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("lock %q: %w", path, err)
	}
	if err := acceptable(info, path, MaxSize); err != nil {
		return false, err
	}
	if bearing(info) <= 1 {
		return false, nil
	}
	file, err := d.open(path)
	if err != nil {
		return false, fmt.Errorf("lock %q: %w", path, err)
	}
	defer func() { _ = file.Close() }() // opened for reading only
	return true, signed(file)
}

// current says whether the file we locked still bears its name. Not knowing is an
// error, not a no: we would meet our own lock.
func (l *lock) current() (bool, error) {
	mine, err := l.held.Stat()
	if err != nil {
		return false, fmt.Errorf("lock %q: %w", l.path, err)
	}
	there, err := l.disk.lstat(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("lock %q: %w", l.path, err)
	}
	return os.SameFile(mine, there), nil
}

// release removes the file, then the lock: in this order nobody can have locked
// the file we remove. Whatever fails, the kernel frees the lock at the latest when
// the process ends, and the next session can lock a file left behind.
func (l *lock) release() error {
	ours, err := l.current()
	if removeLock && ours {
		err = tolerateMissing(l.disk.remove(l.path))
	}
	if err = errors.Join(err, l.held.Unlock()); err != nil {
		return fmt.Errorf("release %q: %w", l.path, err)
	}
	return nil
}

func tolerateMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
