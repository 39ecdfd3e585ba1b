//go:build unix

package e2e

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A session is a list of steps, a line each, in the words that people would use
// who wrote down what to try:
//
//	see TEXT            wait for these words to stand on the screen
//	gone TEXT           wait for them to stand there no more
//	type TEXT           type
//	paste TEXT          paste, as one
//	key A B …           press keys, by the names of keys_test.go
//	size 80x24          make the window that big
//	signal TERM         send a signal: TERM, HUP, INT, QUIT, KILL, CONT
//	hangup              take the terminal away, as closing its window does
//	file F TEXT         wait for the file to hold these words
//	copy F G            copy a file over another, as another program would
//	remove F            remove a file or a folder with all it holds
//	fill F              write into the file until the disk is full
//	protect D           make a file system that the test mounted read-only
//	unprotect D         and to be written again
//	tty 60x16 S …       another session meanwhile, with the steps of file S
//	end 0               wait for the program to end with that code, or signal
//	terminal restored   everything about the terminal is as it was found
//	no colour           nothing that was written has a colour
//
// A step that does not come about fails the test and shows the screen.
type player struct {
	*terminal
	path   func(string) string // makes a file name absolute
	nested func(size, steps string, args []string)
}

var step = regexp.MustCompile(`^(see|gone|type|paste|key|size|signal|hangup|file|copy|remove|fill|protect|unprotect|tty|end|` +
	`terminal restored|no colour)(?: (.*))?$`)

var signals = map[string]syscall.Signal{
	"TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "INT": syscall.SIGINT, "QUIT": syscall.SIGQUIT,
	"KILL": syscall.SIGKILL, "CONT": syscall.SIGCONT,
}

// play plays the steps of a file.
func (p player) play(name, steps string) {
	for i, line := range strings.Split(steps, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		p.t = at{p.t, fmt.Sprintf("%s:%d: %s: ", name, i+1, line)}
		words := step.FindStringSubmatch(line)
		if words == nil {
			p.t.Fatalf("no such step")
		}
		p.do(words[1], words[2])
		p.t = p.t.(at).failer
	}
}

// at says where a failure happened.
type at struct {
	failer
	where string
}

func (a at) Fatalf(format string, args ...any) {
	a.failer.Fatalf("%s", a.where+fmt.Sprintf(format, args...))
}

func (p player) do(verb, rest string) {
	switch verb {
	case "see":
		p.waitFor(rest)
	case "gone":
		p.waitGone(rest)
	case "type":
		p.typ(rest)
	case "paste":
		p.paste(rest, true)
	case "key":
		p.key(strings.Fields(rest)...)
	case "size":
		cols, rows, err := parseSize(rest)
		p.check(err)
		p.resize(cols, rows)
	case "signal":
		p.signal(signals[rest])
	case "hangup":
		p.hangUp()
	case "end":
		p.ends(rest)
	case "terminal restored":
		p.check(p.leftBehind())
	case "no colour":
		p.colourless()
	default:
		p.meddle(verb, strings.Fields(rest))
	}
}

// meddle does what others do meanwhile, to files or in another terminal.
func (p player) meddle(verb string, words []string) {
	if len(words) == 0 {
		p.t.Fatalf("of what?")
	}
	path := p.path(words[0])
	switch verb {
	case "file":
		p.holds(path, strings.Join(words[1:], " "))
	case "copy":
		data, err := os.ReadFile(path)
		p.check(err)
		p.check(os.WriteFile(p.path(words[1]), data, 0o600))
	case "remove":
		p.check(removed(path))
	case "fill":
		p.check(fill(path))
	case "protect":
		p.check(remount(path, true))
	case "unprotect":
		p.check(remount(path, false))
	case "tty":
		p.nested(words[0], words[1], words[2:])
	}
}

func (p player) check(err error) {
	if err != nil {
		p.t.Fatalf("%v\n%s", err, p.screen())
	}
}

func parseSize(s string) (cols, rows int, err error) {
	_, err = fmt.Sscanf(s, "%dx%d", &cols, &rows)
	return cols, rows, err
}

func (p player) ends(want string) {
	code, signal := p.exit()
	got := strconv.Itoa(code)
	for name, s := range signals {
		if signal == s {
			got = name
		}
	}
	if got != want {
		p.t.Fatalf("ended with %s\n%s", got, p.screen())
	}
}

// holds waits for a file to hold words. Nobody tells when a file changes on every
// system, so this looks again and again.
func (p player) holds(path, words string) {
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	late := time.After(patience)
	for {
		data, err := os.ReadFile(path)
		if err == nil && strings.Contains(flat(string(data)), flat(words)) {
			return
		}
		select {
		case <-look.C:
		case <-late:
			p.t.Fatalf("after %v the file holds (%v)\n%s\nthe screen\n%s", patience, err, data, p.screen())
		}
	}
}

// sgr matches the sequences that set a style, and their parameters.
var sgr = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)

// colourless fails when a style sets a colour.
func (p player) colourless() {
	for _, found := range sgr.FindAllSubmatch(p.written(), -1) {
		for _, parameter := range strings.FieldsFunc(string(found[1]), func(r rune) bool { return r == ';' || r == ':' }) {
			if n, err := strconv.Atoi(parameter); err != nil || n >= 30 && n <= 49 || n >= 90 && n <= 107 {
				p.t.Fatalf("a colour was written: %q", found[0])
			}
		}
	}
}

// removed removes a folder under the hands of a program that writes into it: a file
// that comes in between makes one try fail.
func removed(path string) (err error) {
	for range 100 {
		if err = os.RemoveAll(path); err == nil {
			return nil
		}
	}
	return err
}

// fill writes into a file until its disk is full.
func fill(path string) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
	}()
	for block := make([]byte, 1<<12); len(block) > 0; block = block[:len(block)/2] {
		for err == nil {
			_, err = file.Write(block)
		}
		if !errors.Is(err, syscall.ENOSPC) {
			return err
		}
		err = nil
	}
	return nil
}
