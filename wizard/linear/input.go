package linear

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

// source is where the lines of the linear mode come from.
type source interface {
	// next waits for a line, for that long at most if it is more than nothing.
	next(patience time.Duration) (typed, event)
	// begun is what came of a line whose end did not come yet. It is the next line, where
	// next just told of a pause, a beginning or the end.
	begun() string
}

// event tells why a source answered.
type event int

const (
	gotLine event = iota
	gotPause
	gotBeginning // of a line
	gotEnd       // no line will come any more, or the system asks to leave
)

// typed is a line as it came in, cleaned.
type typed struct {
	text string
	cut  bool // more of it came than an answer may hold
	full bool // as long as a terminal lets a line be: it may have lost its end
	odd  bool // not in UTF-8: nobody knows what was written, and text is empty
}

// terminalLine is how many bytes the line discipline of Linux keeps of a line
// that is typed or pasted; it drops the others without a word.
const terminalLine = 4095

// lineSource reads lines while it listens to the system's signals. The reading
// stands in a goroutine of its own because nothing else can interrupt a read;
// it touches nothing but its channel.
type lineSource struct {
	lines   chan typed
	signals chan os.Signal
	done    chan struct{}
	over    bool

	stirred chan struct{} // more of a line whose end is to come
	mu      sync.Mutex    // guards it
	pending []byte
}

func newLineSource(in io.Reader) *lineSource {
	s := &lineSource{
		lines: make(chan typed), signals: make(chan os.Signal, 1), done: make(chan struct{}), stirred: make(chan struct{}, 1),
	}
	signal.Notify(s.signals, os.Interrupt, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGHUP)
	// Nobody listening any more is no reason to lose answers: writing then fails,
	// and reading goes on.
	signal.Ignore(syscall.SIGPIPE)
	go s.read(in)
	return s
}

func (s *lineSource) read(in io.Reader) {
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
func (s *lineSource) Write(chunk []byte) (int, error) {
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
func (s *lineSource) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = s.pending[:0]
}

func (s *lineSource) begun() string {
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

// stop gives the signals back. A read under way ends with the program.
func (s *lineSource) stop() {
	signal.Stop(s.signals)
	signal.Reset(syscall.SIGPIPE)
	close(s.done)
}

func (s *lineSource) next(patience time.Duration) (typed, event) {
	if s.over {
		return typed{}, gotEnd
	}
	var late <-chan time.Time
	if patience > 0 {
		late = time.After(patience)
	}
	select {
	case line, more := <-s.lines:
		if more {
			return line, gotLine
		}
	case <-late:
		return typed{}, gotPause
	case <-s.stirred:
		return typed{}, gotBeginning
	case <-s.signals:
	}
	s.over = true
	return typed{}, gotEnd
}

// readLine reads a line of any length and keeps that many bytes of it. What
// stands behind the last line break is a line too.
func readLine(r *bufio.Reader, limit int) (typed, error) {
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
			return typed{}, fmt.Errorf("read a line: %w", err)
		}
		break
	}
	text := strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r")
	out := typed{full: size >= terminalLine}
	if len(text) > limit {
		out.cut, text = true, text[:limit]
		for text != "" && !utf8.ValidString(text[max(0, len(text)-utf8.UTFMax):]) && len(text) > limit-utf8.UTFMax {
			text = text[:len(text)-1]
		}
	}
	if !utf8.ValidString(text) {
		return typed{odd: true}, nil
	}
	out.text = cleanLine(text)
	return out, nil
}

func cleanLine(words string) string {
	return clipboard.Signs(text.Clean(keySequence.ReplaceAllString(words, "")))
}

// keySequence is what a plain terminal sends for an arrow or another key that
// is no character.
var keySequence = regexp.MustCompile(`\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Z])`)

// entry is a line as the linear mode understands it.
type entry struct {
	text    string
	command bool // text is a command, without its bar
	end     bool
}

// askHelp is the command for help on what is being asked.
const askHelp = "?"

// parseEntry tells commands from answers. Doubling the sign makes an answer of
// what would be a command.
func parseEntry(text string) entry {
	bare := strings.TrimSpace(text)
	switch {
	case bare == askHelp || bare == "/"+askHelp:
		return entry{text: askHelp, command: true}
	case bare == askHelp+askHelp:
		return entry{text: askHelp}
	case bare == ".":
		return entry{}
	case bare == "..":
		return entry{text: "."}
	case strings.HasPrefix(bare, "//"):
		return entry{text: strings.Replace(text, "//", "/", 1)}
	case strings.HasPrefix(bare, "/"):
		return entry{text: strings.TrimSpace(bare[1:]), command: true}
	}
	return entry{text: text}
}
