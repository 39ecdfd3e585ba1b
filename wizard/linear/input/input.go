package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
)

// Source is where the lines of the linear mode come from.
type Source interface {
	// Next waits for a line, for that long at most if it is more than nothing.
	Next(patience time.Duration) (Line, Event)
	// Begun is what came of a line whose end did not come yet. It is the next line, where
	// Next just told of a pause, a beginning or the end.
	Begun() string
}

// Event tells why a source answered.
type Event int

// The events.
const (
	Got       Event = iota // a line
	Pause                  // none came in time
	Beginning              // of a line
	End                    // no line will come any more, or the system asks to leave
)

// Line is a line as it came in, cleaned.
type Line struct {
	Text string
	Cut  bool // more of it came than an answer may hold
	Full bool // as long as a terminal lets a line be: it may have lost its end
	Odd  bool // not in UTF-8: nobody knows what was written, and Text is empty
}

// terminalLine is how many bytes the line discipline of Linux keeps of a line
// that is Line or pasted; it drops the others without a word.
const terminalLine = 4095

// Lines reads lines while it listens to the system's signals. The reading
// stands in a goroutine of its own because nothing else can interrupt a read;
// it touches nothing but its channel.
type Lines struct {
	lines   chan Line
	signals chan os.Signal // each ends the reading
	done    chan struct{}
	over    bool

	stirred chan struct{} // more of a line whose end is to come
	mu      sync.Mutex    // guards it
	pending []byte
}

// Read begins to read lines. The system's signals to leave, and whatever comes on signals,
// end that.
func Read(in io.Reader, signals chan os.Signal) *Lines {
	s := &Lines{
		lines: make(chan Line), signals: signals, done: make(chan struct{}), stirred: make(chan struct{}, 1),
	}
	signal.Notify(s.signals, os.Interrupt, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGHUP)
	// Nobody listening any more is no reason to lose answers: writing then fails,
	// and reading goes on.
	signal.Ignore(syscall.SIGPIPE)
	go s.read(in)
	return s
}

func (s *Lines) read(in io.Reader) {
	defer close(s.lines)
	r := bufio.NewReader(io.TeeReader(in, s))
	for {
		line, err := readLine(r, sections.MaxAnswer)
		if err != nil {
			return
		}
		if r.Buffered() == 0 { // the last line too, which nothing ends
			s.forget()
		}
		select {
		case s.lines <- line:
		case <-s.done:
			return
		}
	}
}

// Write keeps the beginning of a line, of what is read. Of a line that is too long it keeps
// as much as an answer may hold.
func (s *Lines) Write(chunk []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	line := chunk
	if end := bytes.LastIndexByte(chunk, '\n'); end >= 0 {
		s.pending, line = s.pending[:0], chunk[end+1:]
	}
	s.pending = append(s.pending, line[:min(len(line), sections.MaxAnswer-len(s.pending))]...)
	if len(line) > 0 {
		select {
		case s.stirred <- struct{}{}:
		default: // it is to be heard of already
		}
	}
	return len(chunk), nil
}

// forget says that what came is a line by now.
func (s *Lines) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = s.pending[:0]
}

// Begun gives what came of the line under way.
// Begun is what came of a line whose end did not come yet.
func (s *Lines) Begun() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := string(s.pending)
	for i := 0; i < utf8.UTFMax-1 && text != "" && !utf8.ValidString(text); i++ { // its last character may be half there
		text = text[:len(text)-1]
	}
	if !utf8.ValidString(text) {
		return ""
	}
	return cleanLine(text)
}

// Stop gives the signals back. A read under way ends with the program.
func (s *Lines) Stop() {
	signal.Stop(s.signals)
	signal.Reset(syscall.SIGPIPE)
	close(s.done)
}

// Next waits for a line.
func (s *Lines) Next(patience time.Duration) (Line, Event) {
	if s.over {
		return Line{}, End
	}
	var late <-chan time.Time
	if patience > 0 {
		late = time.After(patience)
	}
	select {
	case line, more := <-s.lines:
		if more {
			return line, Got
		}
	case <-late:
		return Line{}, Pause
	case <-s.stirred:
		return Line{}, Beginning
	case <-s.signals:
	}
	s.over = true
	return Line{}, End
}

// readLine reads a line of any length and keeps that many bytes of it. What
// stands behind the last line break is a line too.
func readLine(r *bufio.Reader, limit int) (Line, error) {
	var line []byte
	size := 0
	for {
		chunk, err := r.ReadSlice('\n')
		size += len(chunk)
		line = append(line, chunk[:min(len(chunk), limit+2-len(line))]...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && size == 0 {
			return Line{}, fmt.Errorf("read a line: %w", err)
		}
		break
	}
	text := strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r")
	out := Line{Full: size >= terminalLine}
	if len(text) > limit {
		out.Cut, text = true, text[:limit]
		for text != "" && !utf8.ValidString(text[max(0, len(text)-utf8.UTFMax):]) && len(text) > limit-utf8.UTFMax {
			text = text[:len(text)-1]
		}
	}
	if !utf8.ValidString(text) {
		return Line{Odd: true}, nil
	}
	out.Text = cleanLine(text)
	return out, nil
}

func cleanLine(words string) string {
	return clipboard.Signs(text.Clean(KeySequence.ReplaceAllString(words, "")))
}

// KeySequence is what a plain terminal sends for an arrow or another key that
// is no character.
var KeySequence = regexp.MustCompile(`\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Z])`)
