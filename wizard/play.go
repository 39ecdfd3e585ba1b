package wizard

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// framesPerSecond is how often the renderer looks whether there is a frame to
// draw. A key waits for half of that on average: at 60, half the budget of a key
// (README.md, figures) would go in waiting.
const framesPerSecond = 120

// A frame leaves 150 KB of litter in a heap of a few MB: collected as seldom as
// this, it is not swept between two keys. A big draft meets the limit instead.
const (
	rarely    = 400
	softLimit = 256 << 20
)

// play runs the program in the terminal and, however it ends, saves what was
// still on the screen only and gives the draft back.
func play(m Model, io Streams) (int, error) {
	debug.SetGCPercent(rarely)
	debug.SetMemoryLimit(softLimit)
	p := tea.NewProgram(m, tea.WithInput(bracketing(io.In)), tea.WithOutput(io.Out),
		tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond))
	stop := forward(p)
	final, err := p.Run()
	stop()
	code := exitDone
	if err != nil {
		code = exitMissing
	}
	if last, ok := final.(Model); ok {
		for _, name := range last.saver.kept {
			fmt.Fprintf(io.Err, sayKeptOnExit, filepath.Base(name))
		}
	}
	return m.keep.finish(m.cat, err, code, io)
}

// forward asks the program to save and leave when the system asks it to end: a
// closed window (SIGHUP), kill (SIGTERM), an interrupt from outside.
func forward(p *tea.Program) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-signals:
				p.Send(leaveMsg{hungUp: s == syscall.SIGHUP})
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// finish saves the last draft that the program held. After a clean quit it is
// on the disk already, and this writes nothing.
func (k *keeper) finish(c *sections.Catalogue, failed error, code int, io Streams) (int, error) {
	if k.file == nil {
		return code, failed
	}
	var err error
	if k.change > 0 { // even when it was saved: another program may have written since
		var saved store.Saved
		saved, err = k.file.Save(snapshot(c, k.draft, k.change))
		for _, name := range saved.Kept {
			fmt.Fprintf(io.Err, sayKeptOnExit, filepath.Base(name))
		}
	}
	path := k.file.Path()
	closing := k.file.Close()
	switch {
	case err != nil && !k.words: // only the place to resume at is not saved
	case err != nil && failed != nil:
		fmt.Fprint(io.Err, sayCrashLost)
	case err != nil:
		fmt.Fprint(io.Err, sayNotSaved)
		return exitMissing, err
	case errors.Is(failed, tea.ErrProgramPanic):
		fmt.Fprintf(io.Err, sayCrashed, filepath.Base(path))
	}
	return code, errors.Join(failed, closing)
}
