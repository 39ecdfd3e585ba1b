package preview

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render/tree"
)

// Bounds on what is drawn with care. Beyond them texts are wrapped as they are.
const (
	maxRich     = 64 << 10 // bytes of one passage
	maxDrawn    = 8 << 10  // bytes of one leaf
	maxWord     = 1 << 10  // bytes without a space
	maxNested   = 16       // containers within each other
	minWidth    = 16       // columns below which lists and quotes no longer indent
	columnWidth = 16       // columns that a table needs for each of its own
)

// layout is what drawing at one palette needs, and remembers.
type layout struct {
	look    look
	memo    memo
	engines map[int]*engine
}

// drawing draws one tree: containers here, leaves through glamour.
type drawing struct {
	*layout
	plainly bool // it is too long to be drawn with care
}

func newLayout(p Palette) *layout {
	return &layout{look: newLook(p), engines: map[int]*engine{}}
}

// nodes gives the lines of blocks, a blank line between them.
func (l drawing) nodes(nodes []tree.Node, width, depth int) []string {
	var out []string
	for i := range nodes {
		out = apart(out, l.node(&nodes[i], width, depth))
	}
	return out
}

// apart adds lines to others, behind a blank line.
func apart(out, lines []string) []string {
	if len(lines) > 0 && len(out) > 0 {
		out = append(out, "")
	}
	return append(out, lines...)
}

func (l drawing) node(n *tree.Node, width, depth int) []string {
	switch n.Kind {
	case tree.Heading:
		return l.leaf(n.Spans, width, n.Level)
	case tree.List:
		return l.list(n, width, depth)
	case tree.Quote, tree.Proposal:
		if depth > maxNested {
			return l.nodes(n.Nodes, width, depth)
		}
		inner, sign := narrowed(width, styled(l.look.quote, "│ "))
		return prefixed(l.nodes(n.Nodes, inner, depth+1), sign, sign)
	case tree.Code:
		inner, sign := narrowed(width, "  ")
		return prefixed(l.remember(key{n.Text, inner, kindCode}, func() []string {
			return coded(strings.Split(n.Text, "\n"), l.look, inner)
		}), sign, sign)
	case tree.Rule:
		return []string{styled(l.look.rule, strings.Repeat("─", width))}
	case tree.Table:
		return l.table(n, width, depth)
	case tree.Space:
		return make([]string, n.Level)
	}
	return l.leaf(n.Spans, width, 0)
}

func (l *layout) remember(k key, draw func() []string) []string {
	if lines, ok := l.memo.get(k); ok {
		return lines
	}
	lines := draw()
	l.memo.put(k, lines)
	return lines
}

// leaf draws words; those of a heading of that level, from 1.
func (l drawing) leaf(spans []tree.Span, width, level int) []string {
	if len(spans) == 0 {
		return nil
	}
	k := key{fingerprint(spans), width, kindParagraph + kind(level)}
	if l.plainly {
		k.kind = kindPlain
	}
	return l.remember(k, func() []string {
		if l.plainly || tooLong(spans) {
			return wrapped(spans, l.look, width)
		}
		return l.engine(width).draw(spans, level)
	})
}

func (l *layout) engine(width int) *engine {
	e := l.engines[width]
	if e == nil {
		if len(l.engines) > 32 {
			clear(l.engines)
		}
		e = newEngine(l.look, width)
		l.engines[width] = e
	}
	return e
}

// fingerprint writes words and their styles as one text.
func fingerprint(spans []tree.Span) string {
	if len(spans) == 1 && spans[0].Style() == (tree.Span{}) {
		return spans[0].Text
	}
	var b strings.Builder
	for _, s := range spans {
		var styles byte
		for i, on := range [...]bool{s.Bold, s.Italic, s.Strike, s.Code, s.Blank, s.Break, s.Image} {
			if on {
				styles |= 1 << i
			}
		}
		b.WriteByte(0)
		b.WriteByte(styles)
		b.WriteString(s.Text)
		if s.Link != "" {
			b.WriteByte(0)
			b.WriteString(s.Link)
		}
	}
	return b.String()
}

// list draws the items, those of a loose list apart.
func (l drawing) list(n *tree.Node, width, depth int) []string {
	var out []string
	for i, item := range n.Items {
		mark := bullet
		if n.Ordered {
			mark = strconv.Itoa(n.Start+i) + "."
		}
		lines := l.item(mark, item, n.Loose, width, depth)
		if n.Loose {
			out = apart(out, lines)
		} else {
			out = append(out, lines...)
		}
	}
	return out
}

// item draws an item of a list, its lines under its first word.
func (l drawing) item(mark string, nodes []tree.Node, loose bool, width, depth int) []string {
	mark, nodes = boxed(mark, nodes)
	mark += " "
	inner := width - ansi.StringWidth(mark)
	spaces := strings.Repeat(" ", width-inner)
	narrow := inner < minWidth || depth > maxNested
	if narrow {
		inner = width
	}
	var lines []string
	for i := range nodes {
		more := l.node(&nodes[i], inner, depth+1)
		if loose || i > 1 {
			lines = apart(lines, more)
		} else {
			lines = append(lines, more...)
		}
	}
	if narrow {
		return append([]string{styled(l.look.text, strings.TrimSpace(mark))}, lines...)
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	return prefixed(lines, styled(l.look.text, mark), spaces)
}

// bullet marks the items of a list without numbers.
const bullet = "•"

// boxed gives an item that is a task the box of one, in the place of its bullet.
func boxed(mark string, nodes []tree.Node) (string, []tree.Node) {
	if len(nodes) == 0 || nodes[0].Kind != tree.Paragraph || len(nodes[0].Spans) == 0 {
		return mark, nodes
	}
	spans := nodes[0].Spans
	for typed, box := range map[string]string{"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"} {
		if words, task := strings.CutPrefix(spans[0].Text, typed); task && !spans[0].Code && !spans[0].Blank {
			first := spans[0]
			first.Text = words
			task := tree.Node{Kind: tree.Paragraph, Spans: append([]tree.Span{first}, spans[1:]...)}
			if mark != bullet {
				box = mark + " " + box
			}
			return box, append([]tree.Node{task}, nodes[1:]...)
		}
	}
	return mark, nodes
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

// tooLong tells words that glamour would take too long to draw, or one that it would not
// break.
func tooLong(spans []tree.Span) bool {
	size, since := 0, 0
	for _, s := range spans {
		size += len(s.Text)
		for i := range len(s.Text) {
			since++
			if s.Text[i] == ' ' {
				since = 0
			}
			if since > maxWord {
				return true
			}
		}
		if s.Break {
			since = 0
		}
	}
	return size > maxDrawn
}
