package terminal

import (
	"bytes"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Misencoded is the message in the place of a key or of a paste that is not in UTF-8,
// the only encoding that this package reads: the terminal is set to another. None of
// what came with it is handed on, for what can be read of it is not what was written
// ("été" in Latin-1 reads as "t"; lazygit#1336).
type Misencoded struct{}

// misencoded stands in the input for what is no UTF-8: a noncharacter, which Unicode
// keeps for such use inside a program and no text contains.
const misencoded = "\ufdd0"

// marked gives a chunk, behind the beginning of a character that the chunk before ended
// with, and keeps the one that it ends with itself until the rest of it comes: a slow link
// cuts letters. misencoded stands in it for what is no UTF-8.
func (b *bursts) marked(chunk []byte) []byte {
	lost := b.cutting() && len(chunk) > 0 && utf8.RuneStart(chunk[0]) // another character came
	if !lost {
		chunk = append(bytes.Clone(b.cut), chunk...)
	}
	b.cut = nil
	if !bytes.Contains(chunk, []byte(legacyMouse)) {
		if cutShort(chunk) {
			at := lastStart(chunk)
			b.cut, chunk = bytes.Clone(chunk[at:]), chunk[:at]
		}
		chunk = b.judged(chunk)
	}
	if lost && !bytes.HasPrefix(chunk, []byte(misencoded)) {
		return append([]byte(misencoded), chunk...)
	}
	return chunk
}

// judged puts misencoded for what is no UTF-8: for the whole chunk, and the beginning of a
// character behind it, where it is text alone; for the bytes in question and the text behind
// them where sequences of the terminal, which must be read, stand between them.
func (b *bursts) judged(chunk []byte) []byte {
	switch {
	case utf8.Valid(chunk):
		return chunk
	case bytes.IndexByte(chunk, ansi.ESC) < 0:
		b.cut = nil
		return []byte(misencoded)
	}
	return withoutOdd(chunk)
}

// cutting tells whether the rest of a character is waited for.
func (b *bursts) cutting() bool { return len(b.cut) > 0 }

// withoutOdd puts misencoded for what is no UTF-8 and for the text behind it, which was
// written with it.
func withoutOdd(chunk []byte) (out []byte) {
	for len(chunk) > 0 {
		if r, size := utf8.DecodeRune(chunk); r != utf8.RuneError || size > 1 {
			out, chunk = append(out, chunk[:size]...), chunk[size:]
			continue
		}
		out = append(out, misencoded...)
		for len(chunk) > 0 && chunk[0] >= ' ' && chunk[0] != 0x7f {
			chunk = chunk[1:]
		}
	}
	return out
}

// lastStart gives where the last character of a chunk begins.
func lastStart(chunk []byte) int {
	i := len(chunk) - 1
	for i > 0 && !utf8.RuneStart(chunk[i]) {
		i--
	}
	return i
}

// legacyMouse begins the reports of a mouse that terminals sent before they had one in
// plain digits: any three bytes follow.
const legacyMouse = "\x1b[M"

// decoded gives an event of the terminal, or Misencoded for one that holds what is no
// UTF-8. A byte that never became a character comes as an unknown event.
func decoded(e uv.Event) tea.Msg {
	text := ""
	switch e := e.(type) {
	case uv.KeyPressEvent:
		text = e.Text
	case uv.PasteEvent:
		text = e.Content
	case uv.UnknownEvent:
		if r, size := utf8.DecodeRuneInString(string(e)); size == len(e) && r >= utf8.RuneSelf {
			return Misencoded{}
		}
	}
	if strings.Contains(text, misencoded) {
		return Misencoded{}
	}
	return e
}
