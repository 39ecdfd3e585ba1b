package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"ami-wizard/wizard/store"
)

// Variable is the one of the environment that names the file.
const Variable = "AMI_WIZARD_LOG"

// ErrTaken is a file that holds something else than a journal: nothing is added to it.
var ErrTaken = errors.New("the file holds something else than a journal")

// Journal is the file being written, or nil, which notes nothing.
type Journal struct {
	*slog.Logger
	lines   chan []byte
	written chan struct{} // closed once everything was
	file    io.Closer
}

// How many lines may wait to be written, and how long the end waits for them.
const (
	waiting  = 4096
	patience = 500 * time.Millisecond
)

// begins is how every line of a journal begins.
const begins = "time="

// Open begins a journal at the end of that file, which is made, for its owner alone, where
// there is none. No path is no journal.
func Open(path string) (*Journal, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the journal: %w", err)
	}
	if err := ours(file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return to(file), nil
}

// ours fails where a file holds something else than a journal.
func ours(file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("look at the journal: %w", err)
	}
	if !info.Mode().IsRegular() {
		return ErrTaken
	}
	head := make([]byte, len(begins))
	if n, _ := file.ReadAt(head, 0); n > 0 && string(head[:n]) != begins {
		return ErrTaken
	}
	return nil
}

// to writes a journal to a file until it is closed.
func to(file io.WriteCloser) *Journal {
	j := &Journal{lines: make(chan []byte, waiting), written: make(chan struct{}), file: file}
	j.Logger = slog.New(slog.NewTextHandler(queue{j.lines}, nil))
	go func() {
		defer close(j.written)
		for line := range j.lines {
			if line == nil {
				return
			}
			_, _ = file.Write(line) // a journal that cannot be written keeps nobody
		}
	}()
	return j
}

// queue hands lines over, and drops those that find no room.
type queue struct{ lines chan<- []byte }

func (q queue) Write(line []byte) (int, error) {
	select {
	case q.lines <- bytes.Clone(line):
	default:
	}
	return len(line), nil
}

// Note adds a line: what happened, and more about it, in pairs of a name and a value.
func (j *Journal) Note(what string, more ...any) {
	if j != nil {
		j.Info(what, more...)
	}
}

// Close writes what waits, for a moment at most.
func (j *Journal) Close() {
	if j == nil {
		return
	}
	late := time.After(patience)
	select {
	case j.lines <- nil:
	case <-late:
		return
	}
	select {
	case <-j.written:
		_ = j.file.Close() // everything that could be written was
	case <-late:
	}
}

// ErrorKind tells an error without its words, which may name a file: its innermost type, and
// its kind in the store.
func ErrorKind(err error) string {
	if err == nil {
		return ""
	}
	last := err
	for next := errors.Unwrap(last); next != nil; next = errors.Unwrap(last) {
		last = next
	}
	return fmt.Sprintf("%T, kind %d", last, store.KindOf(err))
}
