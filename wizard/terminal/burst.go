package terminal

import (
	"bytes"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A person's keys come one by one, and each is read as it comes: the fastest hand, and
// the fastest key held down, leave some thirty milliseconds between two. So one read
// that brings more than a person can have typed while nobody was reading is a paste,
// made in a terminal or through a program that does not say so: its tabs and its enters
// are text, and so are its letters, whatever they would do as keys. Two exceptions:
//   - one character again and again is a key held down, however many came;
//   - two characters are a paste only if others come on their heels: a link that
//     stumbled may bring two keys together.
//
// The enter or the tab that opens or ends a text, and is the only one before or behind
// it, is a key: a script types an answer and goes on that way, and so does a person whose
// machine was too busy to read. A text ends where nothing comes behind it, or another key,
// or an answer of the terminal.
// A macro that sends its keys one by one, at any speed, sends keys.
const (
	keystroke = 30 * time.Millisecond
	twoKeys   = 2
)

// burst is how many bytes in a second no keyboard brings.
const burst = 64

// bursts reads a terminal and puts the brackets of a paste around bursts of text.
// Taken for keys, a page costs a redraw a character, minutes in all, and its tabs
// go from question to question (zulip-terminal#962).
type bursts struct {
	*os.File
	more   func(*os.File) bool // tells whether more can be read at once
	away   time.Duration       // for how long nobody was reading, before the read under way
	open   bool                // a paste of ours is under way
	theirs bool                // one that came with brackets is
	tail   string              // the end of what was read, where a bracket may be cut
	cut    []byte              // the beginning of a character that what was read ends with
	held   []byte              // the enter or the tab that a paste may end with: what comes next tells
}

// Read keeps for the next call the beginning of a character, or a key that may end a paste:
// whoever calls waits for the file to have something first.
func (b *bursts) Read(p []byte) (int, error) {
	room := len(p) - len(ansi.BracketedPasteStart) - len(ansi.BracketedPasteEnd)
	room -= len(misencoded) + utf8.UTFMax + len("\r")
	if room < burst {
		return b.File.Read(p)
	}
	chunk := make([]byte, room)
	n, err := b.File.Read(chunk)
	if n <= 0 {
		return n, err
	}
	return copy(p, b.bracketed(b.marked(chunk[:n]))), err
}

// bracketed gives a chunk with the brackets that it lacks: around what it begins
// with, up to the first key that is no text.
func (b *bursts) bracketed(chunk []byte) []byte {
	chunk = append(b.held, chunk...)
	b.held = nil
	n := b.sequence(chunk)
	if n == 0 {
		n = b.leading(chunk)
	}
	if n > 0 {
		b.track(string(chunk[:n]))
		return append(chunk[:n:n], b.bracketed(chunk[n:])...)
	}
	text, undecided := b.pasted(chunk)
	ours := b.open || b.tooFast(chunk[:text])
	if b.theirs || b.cutBracket() {
		ours = false
	}
	b.track(string(chunk))
	if !ours {
		return chunk
	}
	var out []byte
	if !b.open {
		out = append(out, ansi.BracketedPasteStart...)
	}
	if undecided {
		text--
		b.open, b.held = true, chunk[text:]
		return append(out, chunk[:text]...)
	}
	out = append(out, chunk[:text]...)
	b.open = text == len(chunk) && (b.more(b.File) || b.cutting())
	if !b.open {
		out = append(out, ansi.BracketedPasteEnd...)
	}
	return append(out, chunk[text:]...)
}

// tooFast tells whether a text that came in one read is more than was typed.
func (b *bursts) tooFast(text []byte) bool {
	first, _ := ansi.FirstGraphemeCluster(string(text), ansi.GraphemeWidth)
	if strings.Repeat(first, len(text)/max(1, len(first))) == string(text) {
		return false // nothing, or a key held down
	}
	characters := 0
	for left := string(text); left != ""; characters++ {
		cluster, _ := ansi.FirstGraphemeCluster(left, ansi.GraphemeWidth)
		left = left[max(1, len(cluster)):]
	}
	switch typed := 1 + int(b.away/keystroke); {
	case characters <= typed:
		return false
	case characters <= twoKeys:
		return b.more(b.File)
	}
	return true
}

// sequence counts the bytes of the sequence that opens a chunk, a key or an answer of the
// terminal: a text may stand behind it. Brackets and mice of old are left to others.
func (b *bursts) sequence(chunk []byte) int {
	if len(chunk) < 2 || b.pasting() || b.cutBracket() || chunk[0] != ansi.ESC || bytes.HasPrefix(chunk, []byte(legacyMouse)) ||
		bytes.HasPrefix(chunk, []byte(ansi.BracketedPasteStart)) {
		return 0
	}
	_, _, n, state := ansi.DecodeSequence(chunk, ansi.NormalState, nil)
	if bytes.HasPrefix(chunk, []byte("\x1bO")) { // a key of the keypad takes one more
		n = len("\x1bOA")
	}
	if state != ansi.NormalState || n >= len(chunk) {
		return 0
	}
	return n
}

// leading counts the byte of an enter or a tab that opens a text without another: a key,
// by which a script goes on before it types an answer.
func (b *bursts) leading(chunk []byte) int {
	if b.pasting() || b.cutBracket() || len(chunk) < 2 || strings.IndexByte("\r\t", chunk[0]) < 0 {
		return 0
	}
	text := bytes.TrimRight(chunk[1:textLength(chunk)], "\r\t")
	if len(text) == 0 || bytes.ContainsAny(text, "\r\t\n") {
		return 0
	}
	return 1
}

// pasted counts the bytes that a paste may have brought: the enter or the tab that ends it
// is a key. Where nothing stands behind that one yet and more is to come, it is undecided.
func (b *bursts) pasted(chunk []byte) (text int, undecided bool) {
	text = textLength(chunk)
	if text == 0 || strings.IndexByte("\r\t", chunk[text-1]) < 0 {
		return text, false
	}
	if text == len(chunk) && b.more(b.File) {
		return text, true
	}
	return text - 1, false
}

// cutBracket tells whether what was read last may be the beginning of a bracket.
func (b *bursts) cutBracket() bool {
	for i := 1; i < len(ansi.BracketedPasteStart); i++ {
		if strings.HasSuffix(b.tail, ansi.BracketedPasteStart[:i]) {
			return true
		}
	}
	return false
}

// pasting tells whether a paste is under way.
func (b *bursts) pasting() bool { return b.open || b.theirs }

// closed ends the paste under way, if one is, and gives what ends it; a character that was
// cut never came whole, and a key that was held back comes behind.
func (b *bursts) closed() string {
	end := ""
	if b.cutting() {
		end = misencoded
	}
	if b.pasting() {
		end += ansi.BracketedPasteEnd
	}
	end += string(b.held)
	b.open, b.theirs, b.cut, b.held = false, false, nil, nil
	return end
}

// track keeps track of the brackets that come from the terminal.
func (b *bursts) track(chunk string) {
	seen := b.tail + chunk
	begins := strings.LastIndex(seen, ansi.BracketedPasteStart)
	ends := strings.LastIndex(seen, ansi.BracketedPasteEnd)
	if begins != ends {
		b.theirs = begins > ends
	}
	b.tail = seen[max(0, len(seen)-len(ansi.BracketedPasteStart)+1):]
}

// textLength counts the bytes up to the first that is no text, tab or enter.
func textLength(chunk []byte) int {
	for i, c := range chunk {
		if c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7f {
			return i
		}
	}
	return len(chunk)
}

// cutShort tells whether the last character is only begun.
func cutShort(chunk []byte) bool {
	for i := 1; i <= min(len(chunk), utf8.UTFMax); i++ {
		if rest := chunk[len(chunk)-i:]; utf8.RuneStart(rest[0]) {
			return !utf8.FullRune(rest)
		}
	}
	return false
}
