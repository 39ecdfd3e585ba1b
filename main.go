// Command ami-wizard walks a collective through its response to a call for
// expressions of interest, one question at a time. See README.md.
package main

import (
	"os"

	"ami-wizard/wizard"
	"ami-wizard/wizard/console"
)

func main() {
	os.Exit(wizard.Run(os.Args[1:], console.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
