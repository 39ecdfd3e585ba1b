package terminal

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// lendMsg asks to give the terminal away for as long as use takes.
type lendMsg struct {
	use  func() error
	then func(error) tea.Msg
}

// Lend gives the terminal to something else until use returns, an editor for one, then
// takes it again and draws everything anew. then makes the message that tells of it; its
// error is what use returned, or why the terminal could not be given. One that cannot be
// taken back tells the model to end, and Run gives the error.
func Lend(use func() error, then func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg { return lendMsg{use, then} }
}

// Suspend is the command that stops the program until the shell has it go on (fg). The
// model is not told. On Windows, where shells cannot do that, it only draws anew.
func Suspend() tea.Msg {
	return lendMsg{uv.Suspend, func(error) tea.Msg { return nil }}
}

func (t *terminal) lend(m lendMsg) tea.Msg {
	err := t.release()
	if err == nil {
		err = m.use()
	}
	if back := t.hold(); back != nil {
		t.remember(back)
		t.loop.Send(t.ending) // what was typed elsewhere meanwhile is to be saved
	}
	t.measure() // its signal went to whoever had the terminal
	return m.then(err)
}

// retake takes the terminal anew once the program goes on that something else than a key
// had stopped (SIGSTOP): the shell had the terminal meanwhile, and made it its own. Where
// the terminal was lent, or Suspend is about to take it back, there is nothing to do.
// One that cannot be taken is gone, as when its window is closed, which sends the same
// signal: then the model is told to end.
func (t *terminal) retake() {
	if !t.holds() {
		return
	}
	_ = t.release() // a terminal that takes nothing more may do so again
	if t.hold() != nil {
		t.loop.Send(t.ending)
		return
	}
	t.measure()
}

// hold takes the terminal, unless the program is over.
func (t *terminal) hold() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.held || t.closed {
		return nil
	}
	if _, err := t.console.MakeRaw(); err != nil {
		return fmt.Errorf("make the terminal raw: %w", err)
	}
	t.held = true
	listener, err := listen(t.in, t)
	if err != nil {
		return err
	}
	t.listener = listener
	if err := t.painter.start(); err != nil {
		return fmt.Errorf("draw on the terminal: %w", err)
	}
	return nil
}

// release gives the terminal back as it was.
func (t *terminal) release() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.held {
		return nil
	}
	t.held = false
	t.listener.stop()
	cleared := make(chan error, 1)
	go func() { cleared <- t.painter.stop() }()
	var err error
	select {
	case err = <-cleared:
	case <-time.After(patience):
		err = errStalled
	}
	return errors.Join(err, t.console.Restore())
}

// close gives the terminal back for good.
func (t *terminal) close() {
	t.mu.Lock()
	t.closed = true
	t.mu.Unlock()
	_ = t.release() // a terminal that is gone needs nothing back
}

// holds tells whether the terminal is this program's now, neither lent nor given back.
func (t *terminal) holds() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.held
}

// patience is how long giving the terminal back waits for a read to end, which, where it
// cannot be cancelled, the next key does; and for a terminal that takes no more, of a link
// that broke, to take the last of what it is given.
const patience = 500 * time.Millisecond

var errStalled = errors.New("the terminal takes nothing more")
