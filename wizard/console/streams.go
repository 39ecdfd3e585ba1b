package console

import (
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"ami-wizard/wizard/journal"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// Streams is where the program reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer

	Journal *journal.Journal // of what the program does, nil where nobody asked for one
}

// Interactive tells whether a program can be drawn where these streams lead.
func (s Streams) Interactive() bool { return IsTerminal(s.In) && IsTerminal(s.Out) }

// IsTerminal tells whether a stream is a terminal, guarded or not.
func IsTerminal(stream any) bool {
	f, ok := unguarded(stream).(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// Terminal gives the terminal that the output goes to.
func (s Streams) Terminal() (*os.File, bool) {
	out, isFile := unguarded(s.Out).(*os.File)
	return out, isFile && IsTerminal(out)
}

// Play runs a model where the streams lead, which must be a terminal. When the system asks
// the program to end, the model gets the message that has it save and leave.
func (s Streams) Play(m tea.Model, leave tea.Msg) (tea.Model, error) {
	in, isFile := s.In.(*os.File)
	out, areFiles := unguarded(s.Out).(*os.File)
	if !isFile || !areFiles {
		return nil, words.ErrTerminal
	}
	last, err := terminal.Run(s.Journal.Watch(m), in, out, leave)
	return journal.Unwatched(last), err
}
