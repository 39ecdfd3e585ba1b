package store

import (
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// MaxSize is the size in bytes above which a file is not a draft.
const MaxSize = 16 << 20

var (
	// ErrNotRegular says that a path leads to a folder, a device, a FIFO, a socket,
	// or a link where none is followed.
	ErrNotRegular = errors.New("not a regular file")
	// ErrTooBig says that a file, or the text to be saved, is over the limit.
	ErrTooBig = errors.New("too big")
	// ErrNoFolder says that the folder of a file does not exist, or no longer.
	// fs.ErrNotExist is visible beside it.
	ErrNoFolder = errors.New("folder does not exist")
	// ErrReadOnly says that a file or folder is not to be written.
	ErrReadOnly = errors.New("read-only")
	// ErrNoLock says that the file system knows no locks, or gave none: two programs may
	// have the draft open at once.
	ErrNoLock = errors.New("no lock to be had")
	// ErrUnsure says that the file system does not do all that a save asks of it, sync a
	// file or set its mode: the text is written, and may not outlive a power cut.
	ErrUnsure = errors.New("file system that does less than it is asked")
	// ErrNotToml says that a link named .toml leads to a file that would not be.
	ErrNotToml = errors.New("not named .toml where the link leads")
	// ErrName says that the system takes no file of that name for a draft.
	ErrName = errors.New("not a file name here")
	// ErrMoved says that a link now stands in place of the folder of a draft, and leads to
	// another.
	ErrMoved = errors.New("folder replaced by a link to another")
)

// Holder is whoever has a draft open. Its fields come from a file that others can
// write: they hold no control character and are cut to a reasonable length, and
// are empty when unknown.
type Holder struct {
	User  string    `json:"user"`
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// LockedError says that another session has the draft open.
type LockedError struct {
	Path   string // of the lock
	Draft  string // as it was asked for
	Holder Holder
}

// Error describes the lock and its holder.
func (e *LockedError) Error() string {
	return fmt.Sprintf("%q is locked by %q on %q (process %d, since %s)",
		e.Path, e.Holder.User, e.Holder.Host, e.Holder.PID, e.Holder.Since.Format(time.RFC3339))
}

// asAsked has a LockedError name the draft as it was asked for, where a person finds it.
func asAsked(err error, path string) error {
	if locked := (*LockedError)(nil); errors.As(err, &locked) {
		locked.Draft = path
	}
	return err
}

// StrayLockError says that something else than a lock of ours bears the lock's name. It is
// never written to, and keeps nobody from saving, without a lock.
type StrayLockError struct {
	Path string
	Err  error
}

// Error says what stands there.
func (e *StrayLockError) Error() string {
	return fmt.Sprintf("%q is no lock: %v", e.Path, e.Err)
}

// Unwrap gives the reason.
func (e *StrayLockError) Unwrap() error { return e.Err }

// Kind sorts errors by what a person can do about them.
type Kind int

// The kinds of error. KindNone is for a nil error, KindOther for what no other names.
const (
	KindNone        Kind = iota
	KindOther            // nothing known
	KindLocked           // another session has the draft: see LockedError
	KindStrayLock        // something else bears the lock's name: see StrayLockError
	KindNotRegular       // ErrNotRegular
	KindTooBig           // ErrTooBig
	KindNoFolder         // ErrNoFolder: the folder is gone or never was
	KindReadOnly         // ErrReadOnly, or a file system mounted read-only
	KindNoLock           // ErrNoLock
	KindUnsure           // ErrUnsure
	KindMoved            // ErrMoved
	KindNotToml          // ErrNotToml
	KindName             // ErrName
	KindExists           // a file has that name already
	KindMissing          // no such file
	KindDenied           // permission denied
	KindFull             // no space left, or the quota is used up
	KindNameTooLong      // the name or path is too long
	KindBusy             // another program keeps the file for itself
	KindIO               // the device fails, or has been taken away
)

// kinds goes from the precise to the general: an error is of the first kind that fits.
var kinds = append([]struct {
	err  error
	kind Kind
}{
	{ErrNotRegular, KindNotRegular},
	{ErrTooBig, KindTooBig},
	{ErrNoFolder, KindNoFolder},
	{ErrReadOnly, KindReadOnly},
	{ErrMoved, KindMoved},
	{ErrNotToml, KindNotToml},
	{ErrName, KindName},
	{ErrNoLock, KindNoLock},
	{ErrUnsure, KindUnsure},
	{fs.ErrExist, KindExists},
	{fs.ErrNotExist, KindMissing},
	{fs.ErrPermission, KindDenied},
}, systemKinds...)

// KindOf returns the kind of an error of this package.
func KindOf(err error) Kind {
	if err == nil {
		return KindNone
	}
	if locked := (*LockedError)(nil); errors.As(err, &locked) {
		return KindLocked
	}
	if stray := (*StrayLockError)(nil); errors.As(err, &stray) {
		return KindStrayLock
	}
	for _, k := range kinds {
		if errors.Is(err, k.err) {
			return k.kind
		}
	}
	return KindOther
}

// inFolder marks an error met while making a file: there, a path that does not
// exist is the folder.
func inFolder(err error) error {
	if errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrNoFolder) {
		return fmt.Errorf("%w: %w", ErrNoFolder, err)
	}
	return err
}
