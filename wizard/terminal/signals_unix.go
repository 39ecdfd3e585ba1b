//go:build unix

package terminal

import (
	"os"
	"syscall"
)

// goingOn is the signals that tell a program that it goes on after it was stopped.
var goingOn = []os.Signal{syscall.SIGCONT}
