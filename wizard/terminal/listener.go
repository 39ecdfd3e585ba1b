package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"syscall"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// cancelReader is a reader that another goroutine can make return.
type cancelReader interface {
	io.Reader
	Cancel() bool
	Close() error
}

// listener reads keys, and what else a terminal says, until it is stopped.
type listener struct {
	reader  cancelReader
	stopped atomic.Bool
	over    chan struct{}
}

// listen reads a terminal and sends what it says to the loop.
func listen(in *os.File, t *terminal) (*listener, error) {
	reader, err := bracketing(in)
	if err != nil {
		return nil, fmt.Errorf("read the terminal: %w", err)
	}
	l := &listener{reader: reader, over: make(chan struct{})}
	events := make(chan uv.Event)
	go func() {
		defer t.endOnPanic()
		for e := range events {
			t.loop.Send(decoded(e))
		}
	}()
	go func() {
		defer t.endOnPanic()
		defer close(l.over)
		defer close(events)
		err := uv.NewTerminalReader(reader, os.Getenv("TERM")).StreamEvents(context.Background(), events)
		if !l.stopped.Load() {
			go t.lost(err) // the end of the program waits for this goroutine
		}
	}()
	return l, nil
}

// lost has the model end where the terminal cannot be read any more. One that is gone, as
// when its window is closed, is no failure: it reads as ended, or for a moment as broken
// (EIO), before the system's signal comes, which some programs keep from reaching this one.
func (t *terminal) lost(err error) {
	if err != nil && !errors.Is(err, syscall.EIO) {
		t.fail(fmt.Errorf("read the terminal: %w", err))
		return
	}
	t.loop.Send(t.ending)
}

func (l *listener) stop() {
	if l == nil {
		return
	}
	l.stopped.Store(true)
	l.reader.Cancel()
	select {
	case <-l.over:
	case <-time.After(patience):
	}
	_ = l.reader.Close() // it read nothing that matters any more
}

// bracketing reads a terminal with the brackets of pastes, where the system can tell
// what is to come.
func bracketing(in *os.File) (cancelReader, error) {
	if readable == nil {
		return uv.NewCancelReader(in)
	}
	b := &bursts{File: in, more: readable}
	reader, err := uv.NewCancelReader(b)
	return &pastes{cancelReader: reader, bursts: b, now: time.Now}, err
}

// lapse is how long a paste that came with its opening bracket goes on while less comes
// than a keyboard brings: its closing bracket is lost, and everything typed since would
// go on vanishing into it, the keys that quit too (irssi#942). A character whose first bytes
// came waits as long for the others.
const lapse = time.Second

// pastes ends the pastes that their terminal never ends, and the characters.
type pastes struct {
	cancelReader
	bursts    *bursts
	now       func() time.Time
	cancelled atomic.Bool
	left      time.Time // when the last read was over
	since     time.Time // when the second began in which that many bytes of a paste came
	brought   int
	cut       time.Time // when something came last, the beginning of a character maybe
}

// Cancel makes a read return.
func (r *pastes) Cancel() bool {
	r.cancelled.Store(true)
	return r.cancelReader.Cancel()
}

// Read reads what comes, behind the end of what is over without it: a paste, a character.
func (r *pastes) Read(p []byte) (int, error) {
	if !r.left.IsZero() {
		r.bursts.away = r.now().Sub(r.left)
	}
	defer func() { r.left = r.now() }()
	for {
		if r.late() {
			return copy(p, r.bursts.closed()), nil
		}
		n, err := r.bring(p)
		if n > 0 || err != nil || !r.bursts.cutting() && len(r.bursts.held) == 0 {
			return n, err
		}
		r.bursts.away = 0 // the beginning of a character came, and nothing to hand on
	}
}

// late waits for more of a paste or of a character that was begun. It is true when they are
// over without their end.
func (r *pastes) late() bool {
	for (r.bursts.pasting() || r.bursts.cutting()) && !r.cancelled.Load() {
		if r.over() {
			return true
		}
		if r.bursts.more(r.bursts.File) {
			break
		}
	}
	return false
}

// bring reads, and counts what comes.
func (r *pastes) bring(p []byte) (int, error) {
	was := r.bursts.pasting()
	n, err := r.cancelReader.Read(p)
	r.brought += n
	r.cut = r.now()
	if r.bursts.pasting() && !was {
		r.since, r.brought = r.cut, n
	}
	return n, err //nolint:wrapcheck // the reader's own errors tell a cancelled read
}

// over tells whether a second of a paste brought less than one, or whether a character that
// was begun, out of a paste of the terminal's, did not go on within a second.
func (r *pastes) over() bool {
	if r.bursts.cutting() && !r.bursts.theirs {
		return r.now().Sub(r.cut) >= lapse
	}
	if r.now().Sub(r.since) < lapse {
		return false
	}
	if r.brought < burst {
		return true
	}
	r.since, r.brought = r.now(), 0
	return false
}
