//go:build unix

package terminal

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// panics is where the error stream goes while a test looks at what a panic prints. The stream
// itself changes once: a goroutine that panicked may still print when its test is over.
var panics atomic.Pointer[os.File]

// catchPanics has the error stream go through a pipe, to that file from now on.
func catchPanics(t *testing.T, to *os.File) {
	t.Helper()
	if err := piped(); err != nil {
		t.Fatal(err)
	}
	panics.Store(to)
	t.Cleanup(func() { panics.Store(nil) })
}

var piped = sync.OnceValue(func() error {
	stderr := os.Stderr
	in, out, err := os.Pipe()
	if err != nil {
		return err
	}
	os.Stderr = out
	go func() {
		for chunk := make([]byte, 1<<16); ; {
			n, err := in.Read(chunk)
			if err != nil {
				return
			}
			to := panics.Load()
			if to == nil {
				to = stderr
			}
			_, _ = to.Write(chunk[:n]) // a session that is over takes nothing more
		}
	}()
	return nil
})

// toy shows the keys that it got; some of them do more.
type toy struct{ text string }

func (m toy) Init() tea.Cmd { return nil }

func (m toy) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case told:
		m.text += "<" + string(msg) + ">"
	case tea.KeyPressMsg:
		m.text += msg.String()
		return m, m.does(msg.String())
	}
	return m, nil
}

type told string

func (m toy) does(key string) tea.Cmd {
	broken := func() tea.Msg { panic("command") }
	switch key {
	case "q":
		return tea.Quit
	case "p":
		panic("update")
	case "c":
		return broken
	case "b":
		return tea.Batch(func() tea.Msg { return told("first") }, broken)
	case "l":
		return Lend(func() error { return errors.New("l’éditeur est parti") }, func(err error) tea.Msg { return told(err.Error()) })
	}
	return nil
}

func (m toy) View() tea.View {
	if strings.HasSuffix(m.text, "v") {
		panic("view")
	}
	return tea.NewView("clés : " + m.text)
}

// session is a terminal that a model runs in, and the emulator at its other end.
type session struct {
	t             *testing.T
	master, slave *os.File
	before        *term.State
	mu            sync.Mutex
	emu           *vt.Emulator
	over          chan struct{}
	last          tea.Model
	err           error
}

func run(t *testing.T) *session {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	size := pty.Setsize(master, &pty.Winsize{Cols: 200, Rows: 100})
	conn, err := master.SyscallConn()
	if err := errors.Join(size, err); err != nil {
		t.Fatal(err)
	}
	var inner error // package pty made it blocking: closing it would wait for a read
	err = conn.Control(func(fd uintptr) { inner = syscall.SetNonblock(int(fd), true) })
	if err := errors.Join(err, inner); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(slave.Fd())
	if err != nil {
		t.Fatal(err)
	}
	b := &session{t: t, master: master, slave: slave, before: before, emu: vt.NewEmulator(200, 100), over: make(chan struct{})}
	catchPanics(t, slave)
	var reading sync.WaitGroup
	reading.Go(func() {
		chunk := make([]byte, 1<<12)
		for {
			n, err := master.Read(chunk)
			b.mu.Lock()
			_, _ = b.emu.Write(chunk[:n])
			b.mu.Unlock()
			if err != nil {
				return
			}
		}
	})
	go func() {
		for chunk := make([]byte, 1<<10); ; {
			if _, err := b.emu.Read(chunk); err != nil { // its answers: nobody waits for them
				return
			}
		}
	}()
	go func() {
		b.last, b.err = Run(toy{}, slave, slave, tea.Quit())
		close(b.over)
	}()
	t.Cleanup(func() {
		_ = slave.Close()
		reading.Wait()
		_ = master.Close()
		if pipe, ok := b.emu.InputPipe().(io.Closer); ok {
			_ = pipe.Close() // ends its answers; closing a pipe cannot fail
		}
	})
	return b
}

// screen is the words on the emulator, one space between them.
func (b *session) screen() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.Join(strings.Fields(b.emu.String()), " ")
}

const late = 20 * time.Second

func (b *session) sees(words string) {
	b.t.Helper()
	for end := time.Now().Add(late); ; time.Sleep(2 * time.Millisecond) {
		text := b.screen()
		if strings.Contains(text, words) {
			return
		}
		if time.Now().After(end) {
			b.t.Fatalf("not on the screen: %s\n%s", words, text)
		}
	}
}

func (b *session) types(keys string) {
	b.t.Helper()
	if _, err := b.master.WriteString(keys); err != nil {
		b.t.Fatal(err)
	}
}

// ends waits for the end, and tells what of the terminal is not as it was.
func (b *session) ends() {
	b.t.Helper()
	select {
	case <-b.over:
	case <-time.After(late):
		b.t.Fatalf("still running:\n%s", b.screen())
	}
	now, err := term.GetState(b.slave.Fd())
	if err != nil {
		b.t.Fatal(err)
	}
	if !reflect.DeepEqual(now, b.before) {
		b.t.Errorf("the terminal's settings are %+v, they were %+v", now, b.before)
	}
}

func TestRun(t *testing.T) {
	b := run(t)
	b.sees("clés :")
	b.types("é日")
	b.sees("clés : é日")
	b.types("q")
	b.ends()
	if b.err != nil || b.last != (toy{"é日q"}) {
		t.Errorf("ended with %v, %v", b.last, b.err)
	}
}

// TestGone holds that a model is told to end where its terminal is gone, as when a window is
// closed, even before the system's signal comes: nothing failed.
func TestGone(t *testing.T) {
	b := run(t)
	b.sees("clés :")
	if err := b.master.Close(); err != nil {
		t.Fatal(err)
	}
	select {
	case <-b.over:
	case <-time.After(late):
		t.Fatal("still running")
	}
	if b.err != nil {
		t.Errorf("ended with %v", b.err)
	}
}

// TestLend holds that keys, screen and model go on as they were once what had the
// terminal gives it back, and that its error reaches the model.
func TestLend(t *testing.T) {
	b := run(t)
	b.types("al")
	b.sees("clés : al<l’éditeur est parti>")
	b.types("l")
	b.sees("clés : al<l’éditeur est parti>l<l’éditeur est parti>")
	b.types("xq")
	b.ends()
	if got := b.last.(toy).text; !strings.HasSuffix(got, ">xq") {
		t.Errorf("keys after it: %q", got)
	}
}

// TestPanic holds that a panic, wherever it comes, finds the terminal given back, shows
// there, and is told.
func TestPanic(t *testing.T) {
	for key, words := range map[string]string{"p": "update", "v": "view", "c": "command", "b": "command"} {
		t.Run(key, func(t *testing.T) {
			b := run(t)
			b.sees("clés :")
			b.types(key)
			b.ends()
			b.sees(words)
			if b.emu.IsAltScreen() {
				t.Error("the alternate screen is still there")
			}
			if !errors.Is(b.err, tea.ErrProgramPanic) {
				t.Errorf("told as %v", b.err)
			}
		})
	}
}

// TestPainterPanic holds that one in a goroutine of this package ends the program, and is
// told.
func TestPainterPanic(t *testing.T) {
	shown, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	catchPanics(t, shown)
	x := &terminal{painter: newPainter(&brittle{}, nil), loop: tea.NewProgram(toy{})}
	if err := x.painter.start(); err != nil {
		t.Fatal(err)
	}
	x.painter.show(frame{content: "a", width: 5, height: 1})
	x.draw(t.Context())
	if !errors.Is(x.ended(), tea.ErrProgramPanic) {
		t.Errorf("told as %v", x.ended())
	}
	var told []byte
	for range 1000 { // it comes through a pipe
		if told, err = os.ReadFile(shown.Name()); err != nil || strings.Contains(string(told), "brittle") {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := errors.Join(err, shown.Close()); err != nil || !strings.Contains(string(told), "brittle") {
		t.Errorf("%v: the panic does not show: %s", err, told)
	}
}

// brittle is an output that breaks at its second use.
type brittle struct{ used bool }

func (b *brittle) Write(p []byte) (int, error) {
	if b.used {
		panic("brittle")
	}
	b.used = true
	return len(p), nil
}
