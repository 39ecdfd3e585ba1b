package wiki

import (
	"strconv"
	"strings"

	"ami-wizard/render/tree"
)

// lists writes a list, and those within it, a line an item. MediaWiki ends an item with its
// line: a table, which needs lines of its own, parts the list in two.
func (p *page) lists(n *tree.Node) {
	l := listing{page: p}
	l.list("", n)
	l.end()
}

// listing is a list whose lines are being written.
type listing struct {
	*page
	lines []string
}

// end writes the lines that there are.
func (l *listing) end() {
	if len(l.lines) > 0 {
		l.apart(strings.Join(l.lines, "\n"))
		l.lines = nil
	}
}

func (l *listing) list(around string, n *tree.Node) {
	mark := around + "*"
	if n.Ordered {
		mark = around + "#"
	}
	for i, item := range n.Items {
		opening := mark + " "
		if first := len(l.lines) == 0 || !strings.HasPrefix(l.lines[len(l.lines)-1], mark); n.Ordered && n.Start+i != 1 && (first || i == 0) {
			opening += `<li value="` + strconv.Itoa(n.Start+i) + `">` // MediaWiki's own way to begin with another number
		}
		l.item(mark, opening, item)
	}
}

// item writes the words of an item on one line, and its lists under it.
func (l *listing) item(mark, line string, nodes []tree.Node) {
	open, said := true, false // a line is begun; there are words on it
	for i := range nodes {
		n := &nodes[i]
		switch n.Kind {
		case tree.List:
			if open {
				l.lines = append(l.lines, strings.TrimRight(line, " "))
			}
			open, said = false, false
			l.list(mark, n)
			continue
		case tree.Table:
			if open {
				l.lines = append(l.lines, strings.TrimRight(line, " "))
			}
			open, said = false, false
			l.end()
			l.page.block(n)
			continue
		}
		words := l.flat(n)
		switch {
		case words == "":
		case !open: // what follows a list goes on in an item of its own
			line, open, said = mark+": "+words, true, true
		case said:
			line += lineBreak + words
		default:
			line, said = line+words, true
		}
	}
	if open {
		l.lines = append(l.lines, strings.TrimRight(line, " "))
	}
}

// lineBreak ends a line within a paragraph or an item.
const lineBreak = "<br />"

// flat writes a block of an item, or of a quotation within one, on the item's line: in the
// tags that MediaWiki shares with web pages, where its own signs need a line each.
func (l *listing) flat(n *tree.Node) string {
	l.captions.Pass(n)
	switch n.Kind {
	case tree.Code:
		return preformatted(n.Text)
	case tree.Quote, tree.Proposal:
		return tagged("blockquote", l.flats(n.Nodes))
	case tree.List:
		var items strings.Builder
		for _, item := range n.Items {
			items.WriteString(tagged("li", l.flats(item)))
		}
		if n.Ordered {
			return `<ol start="` + strconv.Itoa(n.Start) + `">` + items.String() + "</ol>"
		}
		return tagged("ul", items.String())
	case tree.Table:
		rows := tagged("caption", escape(l.captions.Next().String(), place{}))
		for i, row := range n.Rows {
			cells := ""
			for _, cell := range row {
				cells += tagged(map[bool]string{true: "th", false: "td"}[i == 0], l.line(cell, place{}))
			}
			rows += tagged("tr", cells)
		}
		return `<table class="wikitable">` + rows + "</table>"
	case tree.Heading:
		return tagged("h"+strconv.Itoa(max(2, min(n.Level, 6))), l.line(n.Spans, place{heading: true}))
	case tree.Rule, tree.Space:
		return ""
	}
	return l.line(n.Spans, place{})
}

func tagged(tag, inside string) string { return "<" + tag + ">" + inside + "</" + tag + ">" }

// flats does the same with several blocks.
func (l *listing) flats(nodes []tree.Node) string {
	var all []string
	for i := range nodes {
		if words := l.flat(&nodes[i]); words != "" {
			all = append(all, words)
		}
	}
	return strings.Join(all, lineBreak)
}

// aligned is the attribute of a cell.
var aligned = map[tree.Align]string{tree.AlignRight: `style="text-align:right" | `, tree.AlignCenter: `style="text-align:center" | `}

// table writes a table under its caption, a line a cell.
func (p *page) table(n *tree.Node) {
	lines := []string{`{| class="wikitable"`, "|+ " + escape(p.captions.Next().String(), place{})}
	for i, row := range n.Rows {
		if i > 0 {
			lines = append(lines, "|-")
		}
		for j, cell := range row {
			mark, attributes := "| ", ""
			if i == 0 {
				mark = "! "
			}
			if j < len(n.Align) {
				attributes = aligned[n.Align[j]]
			}
			lines = append(lines, strings.TrimRight(mark+attributes+p.line(cell, place{}), " "))
		}
	}
	p.apart(strings.Join(append(lines, "|}"), "\n"))
}
