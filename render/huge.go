package render

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// hugePiece is the bytes from which lines of a huge text are wrapped together.
const hugePiece = 2 << 10

// hugeKey tells the blocks that are too big to be drawn with care.
type hugeKey struct {
	question string
	width    int
	kind     kind
}

// hugeBlock is such a block as it was last drawn. It is wrapped line by line, so a
// key costs the lines around it: the text is cut at its line breaks.
type hugeBlock struct {
	pieces[[]string]
	look  look
	width int
	sign  string   // before each line
	lines []string // of all the pieces
}

// huge gives the lines of a huge block behind its gutter.
func (l *layout) huge(k hugeKey, text, sign string) []string {
	h := l.drawn[k]
	if h == nil {
		h = &hugeBlock{look: l.look, width: k.width, sign: sign}
	}
	if h.text != text {
		l.drawnSize += len(text) - len(h.text)
		if l.drawnSize > remembered { // nobody types in so many
			clear(l.drawn)
			l.drawnSize = len(text)
		}
		l.drawn[k] = h
		h.follow(text, h)
		h.join()
	}
	return h.lines
}

// join puts the lines of all the pieces together.
func (h *hugeBlock) join() {
	size := 0
	for _, p := range h.list {
		size += len(p.made)
	}
	lines := make([]string, 0, size)
	for _, p := range h.list {
		lines = append(lines, p.made...)
	}
	h.lines = trimmed(lines, prefixed([]string{""}, h.sign, h.sign)[0])
}

// ends tells where a line ends: wrapping starts anew there.
func (h *hugeBlock) ends(text string, at int) bool { return text[at] == '\n' }

func (h *hugeBlock) next(rest string) (size int, closed bool) {
	return cut(rest, hugePiece, h), true
}

// make wraps a piece: but for the first, it begins with the break that ended
// the one before.
func (h *hugeBlock) make(source string) []string {
	drawn := lipgloss.Wrap(lit(strings.TrimPrefix(source, "\n"), h.look), h.width, "")
	return prefixed(finishLines(drawn, h.look.text, h.width), h.sign, h.sign)
}
