package terminal

import (
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// burst is how many bytes of plain text that come at once are no typing: somebody
// pastes, in a terminal or through a program that does not say so.
const burst = 64

// bursts reads a terminal and puts the brackets of a paste around bursts of text.
// Taken for keys, a page costs a redraw a character, minutes in all, and its tabs
// go from question to question.
type bursts struct {
	*os.File
	more   func(*os.File) bool // tells whether more can be read at once
	open   bool                // a paste of ours is under way
	theirs bool                // one that came with brackets is
	tail   string              // the end of what was read, where a bracket may be cut
}

// bracketing reads a terminal that way where the system can tell what is to come.
func bracketing(in io.Reader) io.Reader {
	if f, ok := in.(*os.File); ok && readable != nil {
		return &bursts{File: f, more: readable}
	}
	return in
}

// Read never keeps anything for the next call: whoever calls waits for the file to
// have something first.
func (b *bursts) Read(p []byte) (int, error) {
	room := len(p) - len(ansi.BracketedPasteStart) - len(ansi.BracketedPasteEnd)
	if room < burst {
		return b.File.Read(p)
	}
	chunk := make([]byte, room)
	n, err := b.File.Read(chunk)
	if n <= 0 {
		return n, err
	}
	return copy(p, b.bracketed(chunk[:n])), err
}

// bracketed gives a chunk with the brackets that it lacks: around what it begins
// with, up to the first key that is no text.
func (b *bursts) bracketed(chunk []byte) []byte {
	text := b.pasted(chunk)
	ours := b.open || text >= burst
	if b.theirs || b.cutBracket() {
		ours = false
	}
	b.follow(string(chunk))
	if !ours {
		return chunk
	}
	var out []byte
	if !b.open {
		out = append(out, ansi.BracketedPasteStart...)
	}
	out = append(out, chunk[:text]...)
	b.open = text == len(chunk) && (b.more(b.File) || cutShort(chunk))
	if !b.open {
		out = append(out, ansi.BracketedPasteEnd...)
	}
	return append(out, chunk[text:]...)
}

// pasted counts the bytes that a paste may have brought. The enter or the tab that
// ends everything is a key: a script types an answer and goes on that way.
func (b *bursts) pasted(chunk []byte) int {
	text := plain(chunk)
	if text == len(chunk) && text > 0 && strings.IndexByte("\r\t", chunk[text-1]) >= 0 && !b.more(b.File) {
		return text - 1
	}
	return text
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

// follow keeps track of the brackets that come from the terminal.
func (b *bursts) follow(chunk string) {
	seen := b.tail + chunk
	begins := strings.LastIndex(seen, ansi.BracketedPasteStart)
	ends := strings.LastIndex(seen, ansi.BracketedPasteEnd)
	if begins != ends {
		b.theirs = begins > ends
	}
	b.tail = seen[max(0, len(seen)-len(ansi.BracketedPasteStart)+1):]
}

// plain counts the bytes up to the first that is no text, tab or enter.
func plain(chunk []byte) int {
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
