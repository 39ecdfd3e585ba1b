package store

import (
	"errors"
	"fmt"
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
	// A virus scanner, a sync client or a rename holds a file for a moment.
	busyTries = 10
	busyPause = 20 * time.Millisecond
)

var systemKinds = []struct {
	err  error
	kind Kind
}{
	{windows.ERROR_WRITE_PROTECT, KindReadOnly},
	{windows.ERROR_DISK_FULL, KindFull},
	{windows.ERROR_HANDLE_DISK_FULL, KindFull},
	{windows.ERROR_FILENAME_EXCED_RANGE, KindNameTooLong},
	{windows.ERROR_INVALID_NAME, KindName},
	{windows.ERROR_SHARING_VIOLATION, KindBusy},
	{windows.ERROR_LOCK_VIOLATION, KindBusy},
	{windows.ERROR_CRC, KindIO},
	{windows.ERROR_IO_DEVICE, KindIO},
	{windows.ERROR_NOT_READY, KindIO},
	{windows.ERROR_DEV_NOT_EXIST, KindIO},
	{windows.ERROR_BAD_NETPATH, KindIO},
	{windows.ERROR_NETNAME_DELETED, KindIO},
	{windows.ERROR_UNEXP_NET_ERR, KindIO},
}

// nameable refuses what Windows would take for something else than a file of that name.
func nameable(base string) error {
	if !windowsName(base) {
		return fmt.Errorf("%w: %q", ErrName, base)
	}
	return nil
}

// open reads a file and lets others rename and remove it meanwhile, which os.Open does not
// (it shares reading and writing alone, https://go.dev/issue/32088): somebody who only looks
// at a draft would keep the one who writes it from saving.
func (system) open(path string) (opened handle, err error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	const shared = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	err = patiently(func() error {
		h, err := windows.CreateFile(name, windows.GENERIC_READ, shared, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
		if err != nil {
			return &fs.PathError{Op: "open", Path: path, Err: err}
		}
		opened = os.NewFile(uintptr(h), path)
		return nil
	})
	return opened, err
}

func (system) rename(from, to string) error {
	return patiently(func() error { return os.Rename(from, to) })
}

// patiently tries again for a moment what another program keeps from being done.
func patiently(try func() error) error {
	var err error
	for range busyTries {
		err = try()
		if !errors.Is(err, windows.ERROR_ACCESS_DENIED) && !errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			return err
		}
		time.Sleep(busyPause)
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
