//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
	"golang.org/x/sys/unix"
)

const (
	openFlags = unix.O_NONBLOCK | unix.O_NOCTTY
	lockFlags = unix.O_NOFOLLOW
	// removeLock: an open file can lose its name here.
	removeLock = true
)

var systemKinds = []struct {
	err  error
	kind Kind
}{
	{unix.ENOTDIR, KindNoFolder},
	{unix.EROFS, KindReadOnly},
	{unix.ENOSPC, KindFull},
	{unix.EDQUOT, KindFull},
	{unix.ENAMETOOLONG, KindNameTooLong},
	{unix.EBUSY, KindBusy},
	{unix.ETXTBSY, KindBusy},
	{unix.EIO, KindIO},
	{unix.ENXIO, KindIO},
	{unix.ENODEV, KindIO},
	{unix.ESTALE, KindIO},
	{unix.ENOTCONN, KindIO},
}

// nameable has nothing to say: but for a slash, a name is any bytes.
func nameable(string) error { return nil }

// open never waits for the other end of a FIFO, nor takes a terminal as its own.
func (system) open(path string) (handle, error) {
	return os.OpenFile(path, os.O_RDONLY|openFlags, 0)
}

func (system) rename(from, to string) error { return os.Rename(from, to) }

// syncDir makes a rename last. Some network file systems refuse to sync a folder:
// there is nothing more to ask of them.
func (system) syncDir(dir string) (err error) {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := folder.Close(); err == nil {
			err = cerr
		}
	}()
	if err = folder.Sync(); unknownToDisk(err) {
		return nil
	}
	return err
}

// unknownToDisk tells a call that the file system does not know from one that failed.
func unknownToDisk(err error) bool {
	return errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.ENOSYS)
}

// notOurs tells a change of mode that the file system keeps for itself: vfat and many
// network shares allow none.
func notOurs(err error) bool { return errors.Is(err, unix.EPERM) }

func (system) writable(dir string) error {
	if err := unix.Access(dir, unix.W_OK|unix.X_OK); err != nil {
		return &fs.PathError{Op: "access", Path: dir, Err: err}
	}
	return nil
}

// tryLock reads only, so that a lock file left by somebody else's crash can be locked too,
// and a disk can be made read-only while a draft of it is open. NFS locks only what is open
// for writing, and says EBADF, or EIO, of the rest.
func (system) tryLock(path string) (held, bool, error) {
	return tryLockWith(path, lockWith)
}

func lockWith(path string, access int) (held, bool, error) {
	lock := flock.New(path, flock.SetFlag(os.O_CREATE|access|openFlags|lockFlags), flock.SetPermissions(lockMode))
	ok, err := lock.TryLock()
	return lock, ok, err
}

// tryLockWith tries for reading, then for writing where the system asks for it.
func tryLockWith(path string, try func(path string, access int) (held, bool, error)) (held, bool, error) {
	lock, ok, err := try(path, os.O_RDONLY)
	if !errors.Is(err, unix.EBADF) && !errors.Is(err, unix.EIO) {
		return lock, ok, err
	}
	return try(path, os.O_RDWR)
}

// bearing counts the names that a file bears in its file system.
func bearing(info fs.FileInfo) uint64 {
	if stat := statOf(info); stat != nil {
		return uint64(stat.Nlink)
	}
	return 1
}

// noLocks tells a file system without locks from a lock that failed.
func noLocks(err error) bool {
	return errors.Is(err, unix.ENOLCK) || unknownToDisk(err)
}

// keepOwner gives the new file the owner and group of the old as far as the system
// lets us, which is for root, and for a group one belongs to. Refusal is the usual
// case in a shared folder, and no reason to leave a text unsaved.
func keepOwner(file handle, made, old fs.FileInfo) {
	was, is := statOf(old), statOf(made)
	if was == nil || is == nil || (was.Uid == is.Uid && was.Gid == is.Gid) {
		return
	}
	if file.Chown(int(was.Uid), int(was.Gid)) != nil {
		_ = file.Chown(-1, int(was.Gid)) // refused: see above
	}
}

// statOf returns the system's own view of a file, nil when info is not from the system.
func statOf(info fs.FileInfo) *syscall.Stat_t {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	return stat
}
