//go:build unix

package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/text/unicode/norm"
)

// failer ends a test; testing.TB and, through adapter, a script are.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// terminal is a program on a pseudo terminal with an emulator at its other end.
type terminal struct {
	t     failer
	cmd   *exec.Cmd
	pty   *os.File
	found *term.State // the settings of the terminal before the program came

	mu      sync.Mutex // CellAt must not meet Write
	emu     *vt.Emulator
	raw     bytes.Buffer
	modes   map[ansi.Mode]bool
	title   string
	changed chan struct{} // closed at each write, then replaced

	ended chan struct{}
	err   error // of the program, once it has ended
}

// session is what a terminal starts.
type session struct {
	cols, rows int
	dir        string
	env        []string
	silent     bool // answers no question, as many terminals don't
	args       []string
}

// connected gives the program, not started yet, and the two ends of the terminal
// that it will have.
func (s session) connected(t failer) (cmd *exec.Cmd, master, slave *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatalf("no pseudo terminal: %v", err)
	}
	cmd = exec.Command(s.args[0], s.args[1:]...)
	cmd.Dir, cmd.Env = s.dir, s.env
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	return cmd, master, slave
}

// open starts a program in a terminal of its own.
func (s session) open(t failer) *terminal {
	t.Helper()
	cmd, master, slave := s.connected(t)
	x := &terminal{
		t: t, cmd: cmd, pty: master, emu: vt.NewEmulator(s.cols, s.rows), modes: map[ansi.Mode]bool{ansi.ModeAutoWrap: true, ansi.ModeTextCursorEnable: true},
		changed: make(chan struct{}), ended: make(chan struct{}),
	}
	x.emu.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { x.modes[m] = true },
		DisableMode: func(m ansi.Mode) { delete(x.modes, m) },
		Title:       func(title string) { x.title = title },
	})
	size := &pty.Winsize{Cols: uint16(s.cols), Rows: uint16(s.rows)}
	if err := errors.Join(setSize(master, size), x.settings(&x.found), cmd.Start(), slave.Close()); err != nil {
		t.Fatalf("cannot start %q: %v", s.args, err)
	}
	go x.answer(s.silent)
	go x.read()
	return x
}

// start opens the program on these arguments, in the folder, and cleans up.
func start(t testing.TB, dir string, cols, rows int, args ...string) *terminal {
	t.Helper()
	s := session{cols: cols, rows: rows, dir: dir, env: environment(dir), args: append([]string{found(t, program)}, args...)}
	x := s.open(t)
	t.Cleanup(func() { x.close(); noRaces(t) })
	return x
}

// close ends whatever is left. A test that went well has nothing left.
func (x *terminal) close() {
	select {
	case <-x.ended:
	default:
		_ = x.cmd.Process.Kill() // it may be ending by itself
		<-x.ended
	}
	_ = x.pty.Close() // hung up already, by some
}

// read shows what the program writes, until it has gone.
func (x *terminal) read() {
	chunk := make([]byte, 1<<15)
	for {
		n, err := x.pty.Read(chunk)
		x.mu.Lock()
		x.raw.Write(chunk[:n])
		_, _ = x.emu.Write(chunk[:n]) // fails only once closed, and nobody closes it
		close(x.changed)
		x.changed = make(chan struct{})
		x.mu.Unlock()
		if err != nil { // EIO: nobody holds the other end any longer
			break
		}
	}
	x.err = x.cmd.Wait()
	if pipe, ok := x.emu.InputPipe().(io.Closer); ok {
		_ = pipe.Close() // ends answer; closing a pipe cannot fail
	}
	close(x.ended)
}

// answer gives the program what the emulator answers to its questions, or, being
// silent, takes it away: the emulator waits for somebody to.
func (x *terminal) answer(silent bool) {
	var to io.Writer = x.pty
	if silent {
		to = io.Discard
	}
	buffer := make([]byte, 1<<10)
	for {
		n, err := x.emu.Read(buffer)
		if err != nil {
			return
		}
		_, _ = to.Write(buffer[:n]) // the program may have gone meanwhile
	}
}

// settings gives those of the terminal as they are now.
func (x *terminal) settings(into **term.State) error {
	conn, err := x.pty.SyscallConn()
	if err != nil {
		return err
	}
	var inner error
	err = conn.Control(func(fd uintptr) { *into, inner = term.GetState(fd) })
	return errors.Join(err, inner)
}

// send writes bytes as the keyboard does; a program that takes none within
// patience hangs.
func (x *terminal) send(bytes string) {
	x.t.Helper()
	if err := x.trySend(bytes); err != nil {
		x.t.Fatalf("the program takes no more keys: %v\n%s", err, x.screen())
	}
}

func (x *terminal) trySend(bytes string) error {
	if err := x.pty.SetWriteDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	_, err := io.WriteString(x.pty, bytes)
	return err
}

// typ types a text.
func (x *terminal) typ(text string) { x.t.Helper(); x.send(text) }

// paste pastes a text as a terminal with bracketed paste does, or one without.
func (x *terminal) paste(text string, bracketed bool) {
	x.t.Helper()
	if bracketed {
		text = ansi.BracketedPasteStart + text + ansi.BracketedPasteEnd
	}
	x.send(text)
}

// key presses keys by name. Escape ends a call: what follows it at once would be
// one key with it.
func (x *terminal) key(names ...string) {
	x.t.Helper()
	for i, name := range names {
		code, ok := keyCode(name)
		if !ok || name == "esc" && i+1 < len(names) {
			x.t.Fatalf("no such key, or not here: %q", name)
		}
		x.send(code)
	}
}

// setSize sets the size of a terminal, and leaves its master such that closing it ends a
// read under way: package pty makes it blocking, and then it hangs up only once something
// is written to it.
func setSize(master *os.File, size *pty.Winsize) error {
	err := pty.Setsize(master, size)
	conn, failed := master.SyscallConn()
	if failed != nil {
		return errors.Join(err, failed)
	}
	var inner error
	failed = conn.Control(func(fd uintptr) { inner = syscall.SetNonblock(int(fd), true) })
	return errors.Join(err, failed, inner)
}

// resize changes the size of the terminal.
func (x *terminal) resize(cols, rows int) {
	x.t.Helper()
	x.mu.Lock()
	x.emu.Resize(cols, rows)
	x.mu.Unlock()
	if err := setSize(x.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		x.t.Fatalf("cannot resize: %v", err)
	}
}

// screen is what stands on the screen, without styles or spaces at the ends of
// lines, in NFC: the emulator is not at its best with combining accents.
func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.text()
}

func (x *terminal) text() string {
	var out strings.Builder
	for y := range x.emu.Height() {
		line := ""
		for col := 0; col < x.emu.Width(); {
			cell := x.emu.CellAt(col, y)
			if cell == nil || cell.Width == 0 {
				col++
				continue
			}
			line += cell.Content
			col += cell.Width
		}
		out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return norm.NFC.String(out.String())
}

// until waits for the screen to satisfy a test. It looks each time the program
// wrote something; a program that ended will write no more.
func (x *terminal) until(want string, ok func(screen string) bool) {
	x.t.Helper()
	late := time.After(patience)
	for {
		x.mu.Lock()
		text, changed := x.text(), x.changed
		x.mu.Unlock()
		if ok(text) {
			return
		}
		select {
		case <-changed:
		case <-late:
			x.t.Fatalf("after %v, not on the screen: %s\n%s", patience, want, text)
		case <-x.ended:
			if text := x.screen(); !ok(text) {
				x.t.Fatalf("ended (%v) without showing: %s\n%s", x.err, want, text)
			}
			return
		}
	}
}

// waitFor waits for words to stand on the screen, wherever lines break.
func (x *terminal) waitFor(words string) {
	x.t.Helper()
	x.until(words, func(screen string) bool { return strings.Contains(flat(screen), flat(words)) })
}

// waitGone waits for words to stand there no more.
func (x *terminal) waitGone(words string) {
	x.t.Helper()
	x.until("anything but "+words, func(screen string) bool { return !strings.Contains(flat(screen), flat(words)) })
}

// signal sends a signal to the program.
func (x *terminal) signal(s syscall.Signal) {
	x.t.Helper()
	if err := x.cmd.Process.Signal(s); err != nil {
		x.t.Fatalf("cannot send %v: %v", s, err)
	}
}

// hangUp takes the terminal away, as closing its window does.
func (x *terminal) hangUp() { _ = x.pty.Close() }

// exit waits for the program to end: its exit code, or -1 and the signal.
func (x *terminal) exit() (int, syscall.Signal) {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(patience):
		x.t.Fatalf("still running after %v:\n%s", patience, x.screen())
	}
	status := x.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if status.Signaled() {
		return -1, status.Signal()
	}
	return status.ExitStatus(), 0
}

// leftBehind says what the program, now gone, left of the terminal as it wanted it.
func (x *terminal) leftBehind() error {
	var now *term.State
	if err := x.settings(&now); err != nil {
		return err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	var errs []error
	if !reflect.DeepEqual(now, x.found) {
		errs = append(errs, fmt.Errorf("settings %+v, they were %+v", now, x.found))
	}
	if x.emu.IsAltScreen() {
		errs = append(errs, errors.New("the alternate screen"))
	}
	normal := map[ansi.Mode]bool{ansi.ModeAutoWrap: true, ansi.ModeTextCursorEnable: true}
	left := maps.Clone(x.modes)
	maps.DeleteFunc(left, func(m ansi.Mode, _ bool) bool { return normal[m] })
	if len(left) > 0 {
		errs = append(errs, fmt.Errorf("modes %v", left))
	}
	if !x.modes[ansi.ModeTextCursorEnable] {
		errs = append(errs, errors.New("no cursor"))
	}
	return errors.Join(errs...)
}

// written is every byte that the program wrote.
func (x *terminal) written() []byte {
	x.mu.Lock()
	defer x.mu.Unlock()
	return bytes.Clone(x.raw.Bytes())
}
