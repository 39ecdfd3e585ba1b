package wizard

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/terminal"
)

// play runs the program in the terminal and, however it ends, saves what was
// still on the screen only and gives the draft back.
func play(m Model, io Streams) (int, error) {
	m.watch = watchDraft
	final, err := inTerminal(m, io)
	code := exitDone
	if err != nil {
		code = exitMissing
	}
	if last, ok := final.(Model); ok {
		for _, name := range last.saver.kept {
			fmt.Fprintf(io.Err, sayKeptOnExit, fileName(name))
		}
		for _, path := range last.editions {
			fmt.Fprintf(io.Err, sayEditionOnExit, sections.CleanLine(path))
		}
		if last.rescued && last.saver.err == nil {
			fmt.Fprintf(io.Err, sayRescued, sections.CleanLine(last.saver.file.Path()))
		}
	}
	return m.keep.finish(err, code, io)
}

// inTerminal runs a model where the streams lead, which must be a terminal. When the
// system asks the program to end, the model is asked to save and leave.
func inTerminal(m tea.Model, io Streams) (tea.Model, error) {
	in, isFile := io.In.(*os.File)
	out, areFiles := unguarded(io.Out).(*os.File)
	if !isFile || !areFiles {
		return nil, errTerminal
	}
	return terminal.Run(m, in, out, leaveMsg{})
}

// finish saves the last draft that the program held. After a clean quit it is
// on the disk already, and this writes nothing.
func (k *keeper) finish(failed error, code int, io Streams) (int, error) {
	if k.file == nil {
		return code, failed
	}
	var err error
	if k.change > 0 { // even when it was saved: another program may have written since
		err = k.save(io)
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
		fmt.Fprintf(io.Err, sayCrashed, fileName(path))
	}
	return code, errors.Join(failed, closing)
}

// save saves that draft, in another folder where its own refuses the words.
func (k *keeper) save(io Streams) error {
	saved, err := k.press.save(k.file, k.draft, k.change, k.words)
	for _, name := range saved.Kept {
		fmt.Fprintf(io.Err, sayKeptOnExit, fileName(name))
	}
	if saved.Left {
		fmt.Fprint(io.Err, sayLeftOnExit)
	}
	if saved.Yielded != "" {
		fmt.Fprintf(io.Err, sayYieldedOnExit, fileName(saved.Yielded))
	}
	if err == nil || !k.words {
		return err
	}
	if saved, lost := rescue(k.press, k.file, k.draft, k.change); lost == nil {
		fmt.Fprintf(io.Err, sayRescued, sections.CleanLine(saved.Path))
		return nil
	}
	return err
}
