package wizard

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// play runs the program in the terminal and, however it ends, saves what was
// still on the screen only and gives the draft back.
func play(m Model, streams console.Streams) (int, error) {
	m.watch = watchDraft
	final, err := streams.Play(m, leaveMsg{})
	streams.Err = &lastWords{out: streams.Err}
	code := commands.ExitDone
	if err != nil {
		code = commands.ExitMissing
	}
	if last, ok := final.(Model); ok {
		for _, name := range last.session.Kept() {
			fmt.Fprintf(streams.Err, sayKeptOnExit, words.FileName(name))
		}
		for _, path := range last.session.Editions() {
			fmt.Fprintf(streams.Err, sayEditionOnExit, text.CleanLine(path))
		}
		if last.session.Rescued() {
			m.keep.unkept = true
			fmt.Fprintf(streams.Err, sayRescued, text.CleanLine(last.session.File().Path()))
		}
	}
	return m.keep.finish(err, code, streams)
}

// lastPatience is how long the last words wait for a terminal to take them.
const lastPatience = 500 * time.Millisecond

// lastWords writes what is told on the way out. Where the terminal takes nothing any more, as
// at the end of a link that broke, it gives up after lastPatience, so that the program ends.
type lastWords struct {
	out     io.Writer
	stalled bool
}

var errStalled = errors.New("the terminal takes nothing more")

// Write waits for a while only.
func (l *lastWords) Write(words []byte) (int, error) {
	if l.stalled {
		return 0, errStalled
	}
	words = bytes.Clone(words) // they may be asked for after this has returned
	written := make(chan error, 1)
	go func() { _, err := l.out.Write(words); written <- err }()
	select {
	case err := <-written:
		return len(words), err
	case <-time.After(lastPatience):
		l.stalled = true
		return 0, errStalled
	}
}

// finish saves the last draft that the program held, and gives it back. After a clean quit
// it is on the disk already, and this writes nothing.
func (k *keeper) finish(failed error, code int, streams console.Streams) (int, error) {
	f := k.last.Finish()
	if f.Draft == "" {
		return code, failed
	}
	k.tell(f, streams)
	if errors.Is(failed, tea.ErrProgramPanic) {
		defer fmt.Fprint(streams.Err, words.CrashReport)
	}
	ended := errors.Join(failed, f.Closing)
	switch {
	case f.Missed: // only the place to resume at is not saved
	case f.Err != nil && failed != nil:
		fmt.Fprint(streams.Err, words.CrashLost)
	case f.Err != nil:
		fmt.Fprint(streams.Err, words.NotSaved)
		return commands.ExitMissing, f.Err
	case errors.Is(failed, tea.ErrProgramPanic):
		fmt.Fprintf(streams.Err, words.Crashed, words.FileName(f.Draft))
	case ended == nil && !k.unkept:
		sayWhere(streams, f.Draft, f.Response)
	}
	return code, ended
}

// tell tells what became of the last save.
func (k *keeper) tell(f session.Finished, streams console.Streams) {
	k.unkept = k.unkept || f.GivenUp || f.Saved.Left || f.Saved.Yielded != "" || f.Rescued != ""
	for _, name := range f.Saved.Kept {
		fmt.Fprintf(streams.Err, sayKeptOnExit, words.FileName(name))
	}
	for _, name := range f.Saved.RecordKept {
		fmt.Fprintln(streams.Err, words.RecordKept+words.FileName(name))
	}
	if f.Saved.Recreated {
		fmt.Fprintln(streams.Err, words.Recreated)
	}
	if f.Saved.Left {
		fmt.Fprint(streams.Err, sayLeftOnExit)
	}
	if f.Saved.Yielded != "" {
		fmt.Fprintf(streams.Err, sayYieldedOnExit, words.FileName(f.Saved.Yielded))
	}
	if f.Rescued != "" {
		fmt.Fprintf(streams.Err, sayRescued, text.CleanLine(f.Rescued))
	}
}

// sayWhere tells, on the way out, where the draft is, and the response where there is one.
func sayWhere(streams console.Streams, path, response string) {
	if _, err := os.Stat(response); err != nil {
		fmt.Fprintf(streams.Err, sayLeftDraft, fromHere(path))
		return
	}
	fmt.Fprintf(streams.Err, sayLeftBoth, fromHere(path), fromHere(response))
}

// fromHere names a file as it is found from the folder that the program was started in.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return text.CleanLine(path)
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return text.CleanLine(path)
	}
	if short, err := filepath.Rel(here, absolute); err == nil && filepath.IsLocal(short) {
		return text.CleanLine(short)
	}
	return text.CleanLine(absolute)
}
