package pages

import (
	"strconv"
	"strings"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// indent is how far a quotation or a list stands from what it is in.
const indent = 18

// where is where a block stands: in a quotation, in an item.
type where struct {
	style  Style
	left   float64 // from the margin to the words
	depth  int     // of lists around it
	after  float64 // the space under a paragraph
	sides  []Box   // bars and grounds beside and behind it
	marker string  // what stands before the next paragraph, in the margin of a list
}

func start() where { return where{style: body(), after: 7} }

func (l *layout) blocks(at where, nodes []tree.Node) {
	for i := range nodes {
		if at.marker != "" && nodes[i].Kind != tree.Paragraph { // a marker with nothing beside it
			l.leaf(at, nil, true)
			at.marker = ""
		}
		leads := outline.Leads(nodes[i:])
		l.block(at, &nodes[i], leads)
		if last := len(l.rows) - 1; leads && last >= 0 {
			l.rows[last].keep = true
		}
		at.marker = ""
	}
}

// block makes the rows of a block; one that leads to what follows is on the same page.
func (l *layout) block(at where, n *tree.Node, leads bool) {
	l.captions.Pass(n)
	switch n.Kind {
	case tree.Heading:
		l.heading(n)
	case tree.List:
		l.list(at, n)
	case tree.Quote:
		l.quote(at, n)
	case tree.Proposal:
		l.proposal(at, n)
	case tree.Table:
		l.table(n)
	case tree.Code:
		l.code(at, n.Text)
	case tree.Rule:
		l.add(row{before: 6, height: 8, boxes: []Box{{marginX, 4, textWidth, 0.5, ruling}}}, 6)
	case tree.Space:
		l.space(at, n.Level)
	default:
		l.leaf(at, n.Spans, leads || at.depth == 0 && outline.Announces(n))
	}
}

// space makes ruled lines, as far apart as a hand writes.
func (l *layout) space(at where, lines int) {
	for i := range max(0, lines) {
		l.add(row{height: 27, boxes: []Box{{marginX + at.left, 26, textWidth - at.left, 0.5, ruling}}, keep: i == 0 && lines > 1}, 7)
	}
}

// headings is how each level looks, from 2.
var headings = [...]struct {
	style         Style
	before, after float64
}{
	{Style{Face: Bold, Size: 17, Colour: rust}, 24, 8},
	{Style{Face: Bold, Size: 12.5, Colour: ink}, 16, 5.5},
	{Style{Face: Bold, Size: 11, Colour: ink}, 13, 4.5},
	{Style{Face: Bold, Size: 10.5, Colour: grey}, 12, 4},
}

func (l *layout) heading(n *tree.Node) {
	level := n.Level - outline.PartLevel
	if l.sheet { // what is read on one sheet has room for its words, not for their headings
		level++
	}
	h := headings[max(0, min(level, len(headings)-1))]
	first := len(l.rows)
	p := leaf{style: h.style, leading: tight, before: h.before, after: h.after, keep: true}
	if level <= 0 {
		p.under, p.gap = &Box{H: 0.5, Colour: line}, 3
	}
	l.paragraph(p, n.Spans)
	for i := first; i < len(l.rows); i++ {
		l.rows[i].keep = true
	}
	if first < len(l.rows) {
		l.rows[first].place = &place{n.ID, n.Level, l.faces.shown(Regular, outline.Line(n.Spans))}
	}
}

func (l *layout) quote(at where, n *tree.Node) {
	at.style.Colour = grey
	at.sides = append(at.sides[:len(at.sides):len(at.sides)], Box{X: marginX + at.left + 6, W: 2.2, Colour: line})
	at.left += indent
	l.blocks(at, n.Nodes)
}

// proposal tells that nobody decided on a passage, and shows it on a ground of its own.
func (l *layout) proposal(at where, n *tree.Node) {
	at.sides = append(at.sides[:len(at.sides):len(at.sides)],
		Box{X: marginX + at.left, W: textWidth - at.left, Colour: cream}, Box{X: marginX + at.left, W: 2.2, Colour: rust})
	at.left += indent / 2
	label := at
	label.style = Style{Face: Bold, Size: 9, Colour: rust}
	l.leaf(label, unstyled(outline.Proposed), true)
	l.blocks(at, n.Nodes)
}

// code makes a row of each line; spaces stand as they were typed.
func (l *layout) code(at where, text string) {
	at.style = Style{Face: Mono, Size: 9.5, Colour: ink}
	at.sides = append(at.sides[:len(at.sides):len(at.sides)], Box{X: marginX + at.left, W: textWidth - at.left, Colour: sand})
	lines := strings.Split(strings.ReplaceAll(text, "\t", "    "), "\n")
	for i, words := range lines {
		after := 0.0
		if i == len(lines)-1 {
			after = at.after
		}
		l.paragraph(leaf{style: at.style, leading: tight, left: at.left, after: after, sides: at.sides, joined: i > 0}, unstyled(strings.ReplaceAll(words, " ", "\u00a0")))
	}
}

// leaf makes the rows of a paragraph where it stands.
func (l *layout) leaf(at where, spans []tree.Span, keep bool) {
	first := len(l.rows)
	l.paragraph(leaf{style: at.style, leading: loose, left: at.left, after: at.after, sides: at.sides, joined: l.beside(at.sides), keep: keep}, spans)
	if at.marker != "" && first < len(l.rows) {
		r := &l.rows[first]
		style := Style{Size: at.style.Size, Colour: at.style.Colour}
		wide := l.faces.width(Regular, style.Size, at.marker)
		x := marginX + at.left - indent + 4
		if wide > indent-8 { // long numbers end where short ones do
			x = marginX + at.left - 4 - wide
		}
		r.runs = append([]Run{{Style: style, X: x, Y: style.Size*face*loose - style.Size*descent, W: wide, Text: at.marker}}, r.runs...)
	}
}

// beside tells whether the last row has the same bars and grounds.
func (l *layout) beside(sides []Box) bool {
	if len(l.rows) == 0 || len(sides) == 0 {
		return false
	}
	last := l.rows[len(l.rows)-1].sides
	return len(last) >= len(sides) && last[len(sides)-1].X == sides[len(sides)-1].X && last[len(sides)-1].Colour == sides[len(sides)-1].Colour
}

func (l *layout) list(at where, n *tree.Node) {
	space := at.after
	at.left += indent
	at.depth++
	if !n.Loose {
		at.after = 3.5
	}
	for i, item := range n.Items {
		at.marker = bullets[(at.depth-1)%len(bullets)]
		if n.Ordered {
			at.marker = number(at.depth, n.Start+i) + "."
		}
		if len(item) == 0 {
			l.leaf(at, nil, false)
		}
		l.blocks(at, item)
	}
	l.after = max(l.after, space)
}

// bullets is the signs of items, level by level, again and again.
var bullets = [...]string{"•", "–", "▪"}

// number writes the number of an item as its level wants: 1, a, i.
func number(depth, n int) string {
	switch {
	case n < 1 || n > 3999 || depth%3 == 1:
		return strconv.Itoa(n)
	case depth%3 == 2:
		letters := ""
		for ; n > 0; n = (n - 1) / 26 {
			letters = string(rune('a'+(n-1)%26)) + letters
		}
		return letters
	}
	var b strings.Builder
	for _, r := range roman {
		for n >= r.value {
			b.WriteString(r.letters)
			n -= r.value
		}
	}
	return b.String()
}

var roman = [...]struct {
	value   int
	letters string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}
