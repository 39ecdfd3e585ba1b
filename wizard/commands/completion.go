package commands

import (
	"io"
	"strings"

	"ami-wizard/wizard/manual"
	"ami-wizard/wizard/words"
)

// completion writes what a shell completes: ami-wizard completion.
func completion(c call) (int, error) {
	shell := strings.Join(c.files, " ")
	script, known := described(c.all).Completion(words.Program, shell)
	if !known {
		return ExitUsage, usageError(sayShell, strings.Join(manual.Shells, ", "))
	}
	return ExitDone, told(io.WriteString(c.Out, script))
}
