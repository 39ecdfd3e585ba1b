package wizard

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// Version is what --version tells.
const Version = "0.1.0"

// Exit codes, as the manual gives them.
const (
	exitDone    = 0
	exitMissing = 1 // something is missing, or failed
	exitUsage   = 2
)

// A key leaves 100 KB of litter in a heap of a few MB, and reading a draft as much as
// the draft is long: collected as seldom as this, it is not swept between two keys, nor
// before the first. A big draft meets the limit instead.
const (
	rarely    = 400
	softLimit = 256 << 20
)

// Streams is where the program reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run is the whole program: it reads the command line, does what it asks, and
// gives the exit code. Errors are told on Err; Out is for data.
func Run(args []string, io Streams) int {
	debug.SetGCPercent(rarely)
	debug.SetMemoryLimit(softLimit)
	code, err := dispatch(args, io)
	if err == nil {
		return code
	}
	p := explain(err)
	if errors.Is(err, errUsage) {
		p = problem{fmt.Sprintf(problemUsage, sections.CleanLine(usageDetail(err))), hintUsage}
	}
	fmt.Fprintf(io.Err, sayError, strings.TrimSuffix(p.problem, "."), p.hint)
	return code
}

// usageDetail is the flag package's own word on what was wrong, which quotes
// what the person typed.
func usageDetail(err error) string {
	return strings.TrimPrefix(err.Error(), errUsage.Error()+": ")
}

func usageError(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{errUsage}, args...)...)
}

func dispatch(args []string, io Streams) (int, error) {
	c, err := sections.Default()
	if err != nil {
		return exitMissing, fmt.Errorf("%w: %w", errCatalogue, err)
	}
	if len(args) > 0 {
		switch args[0] {
		case "exporter":
			return export(c, args[1:], io)
		case "suivre":
			return followDraft(c, args[1:], io)
		case "verifier":
			return verify(c, args[1:], io)
		}
	}
	return interactive(c, args, io)
}

// newFlags makes a flag set that says nothing by itself.
func newFlags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	return f
}

// parse reads flags wherever they stand among the arguments, and gives the rest.
func parse(f *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		if err := f.Parse(args); err != nil {
			return nil, usageError("%s", frenchFlagError(err))
		}
		if f.NArg() == 0 {
			return rest, nil
		}
		rest, args = append(rest, f.Arg(0)), f.Args()[1:]
	}
}

// options is the command line of the interactive program.
type options struct{ example, help, version, projected, linear bool }

func interactive(c *sections.Catalogue, args []string, io Streams) (int, error) {
	var o options
	f := newFlags("ami-wizard")
	f.BoolVar(&o.example, "exemple", false, "")
	f.BoolVar(&o.projected, "projecteur", false, "")
	f.BoolVar(&o.linear, "lineaire", false, "")
	f.BoolVar(&o.help, "help", false, "")
	f.BoolVar(&o.help, "h", false, "")
	f.BoolVar(&o.help, "aide", false, "")
	f.BoolVar(&o.version, "version", false, "")
	rest, err := parse(f, args)
	switch {
	case err != nil:
		return exitUsage, err
	case o.help:
		fmt.Fprint(io.Out, usage)
		return exitDone, nil
	case o.version:
		fmt.Fprintf(io.Out, "ami-wizard %s\n", Version)
		return exitDone, nil
	case len(rest) > 1:
		return exitUsage, usageError(sayTooManyFiles)
	case !o.linear && !io.terminal():
		return exitUsage, errTerminal
	}
	start, err := starting(c, o, rest)
	if err != nil {
		return exitMissing, err
	}
	if o.linear || os.Getenv("TERM") == "dumb" {
		return playLinear(c, start, o.linear, io)
	}
	return play(newModel(c, ".", start).project(o.projected), io)
}

// starting gives what the program begins with: the list of drafts, or a draft,
// opened before anything is drawn so that an error stands on a plain terminal.
func starting(c *sections.Catalogue, o options, rest []string) (tea.Cmd, error) {
	var cmd tea.Cmd
	switch {
	case o.example:
		d, err := sections.Example(c)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errCatalogue, err)
		}
		path := store.NewPath(".", sayExampleName)
		if len(rest) == 1 {
			path = rest[0]
		}
		cmd = begin(path, d)
	case len(rest) == 1:
		cmd = openOrBegin(c, rest[0])
	default:
		return listing(c, "."), nil
	}
	msg := cmd()
	if opened, ok := msg.(openedMsg); ok && opened.err != nil {
		return nil, opened.err
	}
	return func() tea.Msg { return msg }, nil
}

// openOrBegin opens a draft, or begins one under a name that nothing bears yet,
// as editors do.
func openOrBegin(c *sections.Catalogue, path string) tea.Cmd {
	return func() tea.Msg {
		msg := openDraft(c, path)()
		if opened, ok := msg.(openedMsg); ok && store.KindOf(opened.err) == store.KindMissing {
			return begin(path, sections.NewDraft(time.Now()))()
		}
		return msg
	}
}

// terminal tells whether a program can be drawn where these streams lead.
func (s Streams) terminal() bool { return isTerminal(s.In) && isTerminal(s.Out) }

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// frenchFlagError says in French what the flag package found.
func frenchFlagError(err error) string {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
		return fmt.Sprintf(sayUnknownFlag, name)
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag needs an argument: "); ok {
		return fmt.Sprintf(sayFlagArgument, name)
	}
	return sayBadFlag
}
