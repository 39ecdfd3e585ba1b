package wizard

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/journal"
	"ami-wizard/wizard/linear"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

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

	journal *journal.Journal // of what the program does, nil where nobody asked for one
}

// Run is the whole program: it reads the command line, does what it asks, and
// gives the exit code. Errors are told on Err; Out is for data.
func Run(args []string, io Streams) int {
	debug.SetGCPercent(rarely)
	debug.SetMemoryLimit(softLimit)
	io = io.guarded()
	noted, err := journal.Open(os.Getenv(journal.Variable))
	if err != nil {
		fmt.Fprintf(io.Err, sayHeed, fmt.Sprintf(sayNoJournal, journal.Variable))
	}
	io.journal = noted
	defer noted.Close()
	noted.Note("begin", "version", version(), "system", runtime.GOOS, "machine", runtime.GOARCH, "terminal", os.Getenv("TERM"))
	code, err := dispatch(args, io)
	noted.Note("end", "code", code, "error", journal.ErrorKind(err))
	if err == nil {
		return code
	}
	p := words.Explain(err)
	fmt.Fprintf(io.Err, sayError, strings.TrimSuffix(p.What, "."), p.Hint)
	return code
}

// interactive is the program itself: ami-wizard, on a draft or on those of this folder.
func interactive(c call) (int, error) {
	lines := c.has(optLinear)
	if err := c.misplaced(); err != nil {
		return exitUsage, err
	}
	switch {
	case len(c.files) > 1:
		return exitUsage, usageError(sayTooManyFiles)
	case c.has(optCall) && len(c.files) == 0 && !c.has(optExample):
		return exitUsage, usageError(sayCallNeeds)
	case !lines && !c.terminal():
		return exitUsage, words.ErrTerminal
	}
	start, err := starting(c)
	switch {
	case errors.Is(err, words.ErrExtension):
		return exitUsage, err
	case err != nil:
		return exitMissing, err
	}
	if lines || os.Getenv("TERM") == "dumb" {
		return converse(c, start())
	}
	return play(newModel(c.cat, ".", start).project(c.has(optProjected)), c.Streams)
}

// converse is the program as plain lines, from a draft or from those of this folder.
func converse(c call, from tea.Msg) (int, error) {
	var start linear.Start
	switch from := from.(type) {
	case drafts.Opened:
		start.Opened = from
	case words.Drafts:
		start.Found = from
	}
	o := linear.Options{Inline: isTerminal(c.In), Projected: c.has(optProjected), Unasked: !c.has(optLinear)}
	done, err := linear.Run(c.cat, start, o, c.In, c.Out, c.Err)
	if err != nil || !done {
		return exitMissing, err
	}
	return exitDone, nil
}

// starting gives what the program begins with: the list of drafts, or a draft,
// opened before anything is drawn so that an error stands on a plain terminal.
func starting(c call) (tea.Cmd, error) {
	var cmd tea.Cmd
	switch {
	case c.has(optExample):
		d, err := catalogue.Example(c.cat)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", words.ErrCatalogue, err)
		}
		path := store.NewPath(".", sayExampleName)
		if len(c.files) == 1 {
			path = c.files[0]
		}
		cmd = begin(path, d)
	case len(c.files) == 1:
		cmd = openOrBegin(c.cat, c.files[0])
	default:
		return listing(c.cat, "."), nil
	}
	msg := cmd()
	if opened, ok := msg.(drafts.Opened); ok && c.has(optCall) {
		msg = opened.Answer(c.cat, c.options[optCall])
	}
	if opened, ok := msg.(drafts.Opened); ok && opened.Err != nil {
		return nil, opened.Err
	}
	return func() tea.Msg { return msg }, nil
}

// openOrBegin opens a draft, or begins one under a name that nothing bears yet,
// as editors do.
func openOrBegin(c *sections.Catalogue, path string) tea.Cmd {
	return func() tea.Msg {
		msg := openDraft(c, path)()
		if opened, ok := msg.(drafts.Opened); ok && store.KindOf(opened.Err) == store.KindMissing {
			return begin(path, sections.NewDraft(time.Now()))()
		}
		return msg
	}
}

// terminal tells whether a program can be drawn where these streams lead.
func (s Streams) terminal() bool { return isTerminal(s.In) && isTerminal(s.Out) }

func isTerminal(stream any) bool {
	f, ok := unguarded(stream).(*os.File)
	return ok && term.IsTerminal(f.Fd())
}
