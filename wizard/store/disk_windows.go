package store

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/sys/windows"
)

const (
	openFlags = 0
	lockFlags = 0
	// removeLock: removing a file that others are opening is a race here, so the lock stays.
	removeLock = false
	// A virus scanner or a sync client holds a new file for a moment.
	renameTries = 10
	renamePause = 20 * time.Millisecond
)

var systemKinds = []struct {
	err  error
	kind Kind
}{
	{windows.ERROR_WRITE_PROTECT, KindReadOnly},
	{windows.ERROR_DISK_FULL, KindFull},
	{windows.ERROR_HANDLE_DISK_FULL, KindFull},
	{windows.ERROR_FILENAME_EXCED_RANGE, KindNameTooLong},
	{windows.ERROR_CRC, KindIO},
	{windows.ERROR_IO_DEVICE, KindIO},
	{windows.ERROR_NOT_READY, KindIO},
}

func (system) rename(from, to string) error {
	var err error
	for range renameTries {
		err = os.Rename(from, to)
		if !errors.Is(err, windows.ERROR_ACCESS_DENIED) && !errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			return err
		}
		time.Sleep(renamePause)
	}
	return err
}

// syncDir has no counterpart on Windows: the journal of NTFS orders renames.
func (system) syncDir(string) error { return nil }

// writable cannot be known on Windows without writing: the save will tell.
func (system) writable(string) error { return nil }

func (system) tryLock(path string) (held, bool, error) {
	lock := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(lockMode))
	ok, err := lock.TryLock()
	return lock, ok, err
}

func noLocks(err error) bool {
	return errors.Is(err, windows.ERROR_NOT_SUPPORTED) || errors.Is(err, windows.ERROR_INVALID_FUNCTION)
}

// keepOwner has nothing to do: a new file takes its rights from its folder.
func keepOwner(handle, fs.FileInfo, fs.FileInfo) {}

// bearing is not told by a FileInfo of Windows, where making a hard link takes the right to
// write the file.
func bearing(fs.FileInfo) uint64 { return 1 }

// unknownToDisk tells a call that the file system does not know from one that failed.
func unknownToDisk(err error) bool { return noLocks(err) }

// notOurs is false: a mode is one bit here, which its owner may change.
func notOurs(error) bool { return false }
