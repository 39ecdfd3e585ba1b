//go:build unix

package store

import "golang.org/x/sys/unix"

// What a system says of each trouble that people are told.
const (
	errBusy        = unix.EBUSY
	errDenied      = unix.EACCES
	errFull        = unix.ENOSPC
	errIO          = unix.EIO
	errNameTooLong = unix.ENAMETOOLONG
	errReadOnly    = unix.EROFS
)
