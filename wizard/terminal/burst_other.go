//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package terminal

import "os"

// readable is unknown here: pastes come as the terminal gives them.
var readable func(*os.File) bool
