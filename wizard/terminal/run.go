package terminal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"syscall"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// terminal is the one that the program runs in.
type terminal struct {
	in      *os.File
	console uv.Console
	painter *painter
	loop    *tea.Program
	ending  tea.Msg // tells the model to save and end

	mu       sync.Mutex // guards what follows
	held     bool       // the terminal is this program's, for now
	closed   bool       // the terminal was given back for good
	listener *listener  // reads the terminal, while it is held
	failed   error      // why the program was ended from here
}

// Run runs a model in a terminal, full screen, until it quits, and gives its last
// value, or nil after a panic. When the system asks the program to end (SIGTERM,
// SIGHUP, SIGQUIT, an interrupt), the model gets the message ending: it may save first,
// and nobody can be asked anything any more.
//
// The errors are Bubble Tea's, tea.ErrProgramPanic among them, and those of a
// terminal that cannot be read or made raw. Whatever happens, the terminal is given
// back as it was.
func Run(m tea.Model, in, out *os.File, ending tea.Msg) (tea.Model, error) {
	t := &terminal{
		in:      in,
		console: uv.NewConsole(in, out, nil),
		painter: newPainter(out, os.Environ()),
		ending:  ending,
	}
	signals := make(chan os.Signal, 8)
	uv.NotifyWinch(signals, append(goingOn, os.Interrupt, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGHUP)...)
	defer signal.Stop(signals)
	width, height := t.size() // a change that comes later finds somebody listening
	t.loop = tea.NewProgram(host{model: m, t: t}, tea.WithoutRenderer(), tea.WithInput(nil), tea.WithOutput(out),
		tea.WithoutSignalHandler(), tea.WithWindowSize(width, height), tea.WithFPS(1))
	done, stop := context.WithCancel(context.Background())
	defer stop()
	defer t.close()
	if err := t.hold(); err != nil {
		return nil, err
	}
	if _, err := out.WriteString(questions()); err != nil {
		return nil, fmt.Errorf("ask the terminal what it can do: %w", err)
	}
	go t.draw(done)
	go t.awaitSignals(done, signals)
	last, err := t.loop.Run()
	t.close()
	h, _ := last.(host)
	return h.model, errors.Join(t.ended(), err)
}

// stopTicker stops the ticker of the renderer that Bubble Tea starts even when it is to draw
// nothing: with neither a renderer nor an input of its own, that is all there is to
// release.
func (t *terminal) stopTicker() tea.Msg {
	_ = t.loop.ReleaseTerminal()
	return nil
}

// draw paints frames as they come.
func (t *terminal) draw(done context.Context) {
	defer t.endOnPanic()
	for {
		select {
		case <-t.painter.wake:
			_ = t.painter.paint() // a terminal that is gone: its signal comes
		case <-done.Done():
			return
		}
	}
}

// awaitSignals hands the system's signals on to the model. While the terminal is lent,
// those that keys make are meant for the program that has it: they reach every program of
// the terminal.
func (t *terminal) awaitSignals(done context.Context, signals <-chan os.Signal) {
	defer t.endOnPanic()
	for {
		select {
		case s := <-signals:
			switch {
			case s == syscall.SIGTERM, s == syscall.SIGHUP:
				t.loop.Send(t.ending)
			case s == os.Interrupt, s == syscall.SIGQUIT:
				if t.holds() {
					t.loop.Send(t.ending)
				}
			case slices.Contains(goingOn, s):
				t.retake()
			default:
				t.measure()
			}
		case <-done.Done():
			return
		}
	}
}

// measure tells the model how large the terminal is now.
func (t *terminal) measure() {
	width, height := t.size()
	t.loop.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// size asks the terminal; one that doesn't know, on a serial line, is taken for what
// COLUMNS and LINES say, or for the smallest of old.
func (t *terminal) size() (width, height int) {
	width, height, err := t.console.GetSize()
	if err != nil || width <= 0 || height <= 0 {
		return number("COLUMNS", 80), number("LINES", 24)
	}
	return width, height
}

func number(variable string, otherwise int) int {
	n := 0
	if _, err := fmt.Sscan(os.Getenv(variable), &n); err != nil || n <= 0 {
		return otherwise
	}
	return n
}

// fail ends the program, for a reason that Run gives.
func (t *terminal) fail(err error) {
	t.remember(err)
	t.loop.Kill()
}

// remember keeps an error for Run to give.
func (t *terminal) remember(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.failed = errors.Join(t.failed, err)
}

func (t *terminal) ended() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.failed
}

// endOnPanic, deferred, ends the program after a panic in a goroutine of this package,
// which nobody else would catch.
func (t *terminal) endOnPanic() {
	r := recover()
	if r == nil {
		return
	}
	stack := strings.ReplaceAll(string(debug.Stack()), "\n", "\r\n")
	t.close()
	fmt.Fprintf(os.Stderr, "%v\r\n\r\n%s\r\n", r, stack)
	t.fail(tea.ErrProgramPanic)
}
