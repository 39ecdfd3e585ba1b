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

// marked gives a chunk in which misencoded stands for what is no UTF-8: for the whole
// chunk where it is text alone, for the bytes in question and the text behind them where sequences of the
// terminal, which must be read, stand between them. A character that the ends of two
// chunks cut is none of them, if its other half comes.
func (b *bursts) marked(chunk []byte) []byte {
	from, to := 0, len(chunk)
	for b.half && from < len(chunk) && !utf8.RuneStart(chunk[from]) {
		from++
	}
	lost := b.half && from == 0
	if b.half = cutShort(chunk); b.half {
		to = lastStart(chunk)
	}
	switch valid := utf8.Valid(chunk[from:to]); {
	case bytes.Contains(chunk, []byte(legacyMouse)), valid && !lost:
		return chunk
	case valid:
		return append([]byte(misencoded), chunk...)
	case bytes.IndexByte(chunk, ansi.ESC) < 0:
		b.half = false
		return []byte(misencoded)
	}
	out := append([]byte(nil), chunk[:from]...)
	if lost {
		out = append(out, misencoded...)
	}
	out = append(out, withoutOdd(chunk[from:to])...)
	return append(out, chunk[to:]...)
}

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
