//go:build !unix

package terminal

import "os"

// goingOn is empty here: shells cannot stop a program.
var goingOn []os.Signal
