package wizard

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/linear"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// How seldom memory is collected, so that no collection falls between two keys or before the
// first frame: a key leaves 100 KB of garbage in a heap of a few MB, and reading a draft as
// much as the draft is long. A big draft meets the limit instead.
const (
	rarely    = 400
	softLimit = 256 << 20
)

// Run is the whole program: it reads the command line, does what it asks, and
// gives the exit code.
func Run(args []string, io console.Streams) int {
	debug.SetGCPercent(rarely)
	debug.SetMemoryLimit(softLimit)
	return commands.Run(args, io, program)
}

// program is the program itself: on a draft or on those of this folder, with screens or by
// lines.
func program(w commands.Wanted) (int, error) {
	start, err := starting(w)
	switch {
	case errors.Is(err, words.ErrExtension):
		return commands.ExitUsage, err
	case err != nil:
		return commands.ExitMissing, err
	}
	if w.Lines || os.Getenv("TERM") == "dumb" {
		return converse(w, start())
	}
	return play(newModel(w.Cat, ".", start).project(w.Projected), w.Streams)
}

// converse is the program as plain lines, from a draft or from those of this folder.
func converse(w commands.Wanted, from tea.Msg) (int, error) {
	var start linear.Start
	switch from := from.(type) {
	case drafts.Opened:
		start.Opened = from
	case words.Drafts:
		start.Found = from.All()
	}
	o := linear.Options{Inline: console.IsTerminal(w.In), Projected: w.Projected, Unasked: !w.Lines}
	done, err := linear.Run(w.Cat, start, o, w.In, w.Out, w.Err)
	if err != nil || !done {
		return commands.ExitMissing, err
	}
	return commands.ExitDone, nil
}

// starting gives what the program begins with: the list of drafts, or a draft,
// opened before anything is drawn so that an error stands on a plain terminal.
func starting(w commands.Wanted) (tea.Cmd, error) {
	var cmd tea.Cmd
	switch {
	case w.Example:
		d, err := catalogue.Example(w.Cat)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", words.ErrCatalogue, err)
		}
		path := w.File
		if path == "" {
			path = store.NewPath(".", sayExampleName)
		}
		cmd = begin(path, d)
	case w.File != "":
		cmd = openOrBegin(w.Cat, w.File)
	default:
		return listing(w.Cat, "."), nil
	}
	msg := cmd()
	if opened, ok := msg.(drafts.Opened); ok && w.Call != "" {
		msg = opened.Answer(w.Cat, w.Call)
	}
	if opened, ok := msg.(drafts.Opened); ok {
		opened.Opened.Path = w.Path
		msg = opened
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
