package commands

import (
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"

	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/journal"
	"ami-wizard/wizard/words"
)

// Run does what a command line asks for, and gives the exit code. Errors are told on Err;
// Out is for data. The program with screens is handed over: it stands above this package.
func Run(args []string, io console.Streams, program Program) int {
	io = io.Guarded()
	noted, err := journal.Open(os.Getenv(journal.Variable))
	if err != nil {
		fmt.Fprintf(io.Err, sayHeed, fmt.Sprintf(sayNoJournal, journal.Variable))
	}
	io.Journal = noted
	defer noted.Close()
	noted.Note("begin", "version", version(), "system", runtime.GOOS, "machine", runtime.GOARCH, "terminal", os.Getenv("TERM"))
	code, err := dispatch(args, io, program)
	noted.Note("end", "code", code, "error", journal.ErrorKind(err))
	if err == nil {
		return code
	}
	p := words.Explain(err)
	fmt.Fprintf(io.Err, sayError, strings.TrimSuffix(p.What, "."), p.Hint)
	return code
}

// dispatch finds the command that is asked for and runs it.
func dispatch(args []string, io console.Streams, program Program) (int, error) {
	c, err := catalogue.Default()
	if err != nil {
		return ExitMissing, fmt.Errorf("%w: %w", words.ErrCatalogue, err)
	}
	all := table()
	asked := all[0]
	if len(args) > 0 && args[0] != "" {
		if i := slices.IndexFunc(all, func(c command) bool { return c.name == args[0] }); i >= 0 {
			asked, args = all[i], args[1:]
		}
	}
	given, err := asked.read(args, all)
	switch {
	case err != nil:
		return ExitUsage, err
	case given.has(optHelp), given.has("--aide"), given.has("-h"):
		return ExitDone, told(fmt.Fprint(io.Out, helpText(all)))
	case given.has(optVersion):
		return ExitDone, told(fmt.Fprintf(io.Out, "%s %s (%s/%s)\n", words.Program, version(), runtime.GOOS, runtime.GOARCH))
	}
	io.Journal.Note("command", "name", asked.name, "options", slices.Sorted(maps.Keys(given.options)))
	return asked.run(call{given, all, c, program, io})
}
