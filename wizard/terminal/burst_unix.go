//go:build linux || darwin || freebsd || netbsd || openbsd

package terminal

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// refill is how long the rest of a paste may take to come: the terminal's buffer is
// small, and whoever fills it has to be woken up.
const refill = 10 * time.Millisecond

// readable waits for more to read, for a moment. A paste of 4 KB or more fills the
// buffer several times.
var readable = func(f *os.File) bool {
	fd := int(f.Fd())
	if fd >= unix.FD_SETSIZE {
		return false
	}
	var set unix.FdSet
	set.Set(fd)
	wait := unix.NsecToTimeval(refill.Nanoseconds())
	n, err := unix.Select(fd+1, &set, nil, nil, &wait)
	return err == nil && n > 0
}
