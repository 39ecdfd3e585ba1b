package store

import "golang.org/x/sys/windows"

// What a system says of each trouble that people are told.
const (
	errBusy        = windows.ERROR_SHARING_VIOLATION
	errDenied      = windows.ERROR_ACCESS_DENIED
	errFull        = windows.ERROR_DISK_FULL
	errIO          = windows.ERROR_IO_DEVICE
	errNameTooLong = windows.ERROR_FILENAME_EXCED_RANGE
	errReadOnly    = windows.ERROR_WRITE_PROTECT
)
