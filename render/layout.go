package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Bounds on what is drawn with care. Beyond them texts are wrapped as they are.
const (
	maxRich     = 64 << 10 // bytes of one block
	maxDrawn    = 8 << 10  // bytes of one leaf
	maxWord     = 1 << 10  // bytes without a space
	maxNested   = 2 * maxDepth
	minWidth    = 16 // columns below which lists and quotes no longer indent
	columnWidth = 16 // columns that a table needs for each of its own
)

// layout draws texts in normal form at one palette: containers here, leaves
// through glamour, all remembered.
type layout struct {
	look    look
	memo    memo
	engines map[int]*engine

	drawn     map[hugeKey]*hugeBlock
	drawnSize int // bytes of their texts
}

func newLayout(p Palette) *layout {
	return &layout{look: newLook(p), engines: map[int]*engine{}, drawn: map[hugeKey]*hugeBlock{}}
}

// text gives the lines of a whole text.
func (l *layout) text(s string, width, depth int) []string {
	if len(s) > maxRich || depth > maxNested {
		return l.remember(key{s, width, kindHuge}, func() []string {
			return wrapped(s, l.look, width)
		})
	}
	var out []string
	for _, c := range split(s) {
		lines := l.chunk(c, width, depth)
		if len(lines) > 0 && len(out) > 0 && c.apart {
			out = append(out, "")
		}
		out = append(out, lines...)
	}
	return out
}

func (l *layout) remember(k key, draw func() []string) []string {
	if lines, ok := l.memo.get(k); ok {
		return lines
	}
	lines := draw()
	l.memo.put(k, lines)
	return lines
}

func (l *layout) chunk(c chunk, width, depth int) []string {
	return l.remember(key{c.text, width, c.kind}, func() []string {
		switch c.kind {
		case kindItem:
			return l.item(c, width, depth)
		case kindQuote:
			inner, sign := narrowed(width, styled(l.look.quote, "│ "))
			return prefixed(l.text(unquote(c.text), inner, depth+1), sign, sign)
		case kindFence:
			lines := strings.Split(c.text, "\n")
			inner, sign := narrowed(width, "  ")
			return prefixed(coded(lines[1:max(len(lines)-1, 1)], l.look, inner), sign, sign)
		case kindRule:
			return []string{styled(l.look.rule, strings.Repeat("─", width))}
		case kindTable:
			return l.table(c.text, width, depth)
		}
		return l.leaf(c.text, width)
	})
}

// leaf draws a paragraph or a heading.
func (l *layout) leaf(s string, width int) []string {
	if len(s) > maxDrawn || longWord(s) {
		return wrapped(s, l.look, width)
	}
	e := l.engines[width]
	if e == nil {
		if len(l.engines) > 4*maxDepth {
			clear(l.engines)
		}
		e = newEngine(l.look, width)
		l.engines[width] = e
	}
	return e.draw(s)
}

// item draws an item of a list, its lines under its first word.
func (l *layout) item(c chunk, width, depth int) []string {
	at := markerWidth(firstLine(c.text))
	mark, content := strings.TrimSpace(c.text[:at]), dedent(c.text, at)
	if len(mark) == 1 {
		mark = "•"
	}
	switch {
	case strings.HasPrefix(content, "[ ] "):
		mark, content = "☐", content[4:]
	case strings.HasPrefix(content, "[x] "), strings.HasPrefix(content, "[X] "):
		mark, content = "☑", content[4:]
	}
	mark += " "
	inner := width - ansi.StringWidth(mark)
	spaces := strings.Repeat(" ", width-inner)
	if inner < minWidth {
		inner, spaces = width, ""
		return append([]string{styled(l.look.text, strings.TrimSpace(mark))}, l.text(content, inner, depth+1)...)
	}
	lines := l.text(content, inner, depth+1)
	if len(lines) == 0 {
		lines = []string{""}
	}
	return prefixed(lines, styled(l.look.text, mark), spaces)
}

// narrowed takes the width of a prefix off, unless too little would be left.
func narrowed(width int, prefix string) (int, string) {
	inner := width - ansi.StringWidth(prefix)
	if inner < minWidth {
		return width, ""
	}
	return inner, prefix
}

// prefixed gives new lines, the first behind one prefix and the others behind
// another, without spaces at their end.
func prefixed(lines []string, first, others string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		prefix := others
		if i == 0 {
			prefix = first
		}
		if line == "" {
			prefix = strings.TrimRight(prefix, " ")
		}
		out[i] = prefix + line
	}
	return out
}

func longWord(s string) bool {
	since := 0
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\n' {
			since = i
		}
		if i-since > maxWord {
			return true
		}
	}
	return false
}
