package plain

import (
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Part writes one section.
func Part(p render.Part) []string {
	var out []string
	if len(p.Heading) > 0 {
		out = append(out, heading+Line(p.Heading))
	}
	for _, b := range p.Blocks {
		if len(b.Heading) > 0 {
			out = append(out, subheading+Line(b.Heading))
		}
		lines := Nodes(b.Nodes)
		if b.State == render.Proposed && len(lines) > 0 {
			lines[0] = Proposed + lines[0]
		}
		out = append(out, lines...)
	}
	return out
}

// Line writes words on one line.
func Line(spans []tree.Span) string { return strings.Join(strings.Split(words(spans), "\n"), " ") }

// Nodes writes blocks to be heard: a heading and a quotation say what they are.
func Nodes(nodes []tree.Node) []string {
	w := writer{labels: spoken}
	w.blocks(nodes, "")
	return w.lines
}

// Read writes blocks to be read, with no word that the document does not have, but
// before a passage that nobody decided on and before a picture.
func Read(nodes []tree.Node) []string {
	w := writer{labels: labels{quoteOpens: quoteOpens, quoteEnds: quoteEnds}}
	w.blocks(nodes, "")
	return w.lines
}

// labels is the words that stand before a heading, and around a quotation.
type labels struct{ heading, quoteOpens, quoteEnds string }

var spoken = labels{heading: subheading, quoteOpens: quote}

// writer writes what there is to hear, or to read.
type writer struct {
	lines []string
	labels
}

// add gives each line of some words, the first one behind a mark.
func (w *writer) add(mark, words string) {
	for line := range strings.SplitSeq(words, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			w.lines = append(w.lines, mark+line)
			mark = ""
		}
	}
}

// blocks writes blocks; the mark stands before the first that says something.
func (w *writer) blocks(nodes []tree.Node, mark string) {
	before := len(w.lines)
	for i := range nodes {
		if w.block(&nodes[i], mark); len(w.lines) > before {
			mark = ""
		}
	}
}

func (w *writer) block(n *tree.Node, mark string) {
	switch n.Kind {
	case tree.Rule, tree.Space:
	case tree.Heading:
		w.add(mark+w.heading, words(n.Spans))
	case tree.Quote:
		before := len(w.lines)
		w.blocks(n.Nodes, mark+w.quoteOpens)
		if last := len(w.lines) - 1; last >= before {
			w.lines[last] += w.quoteEnds
		}
	case tree.Proposal:
		w.blocks(n.Nodes, mark+Proposed)
	case tree.List:
		for i := range n.Items {
			before := len(w.lines)
			if w.item(n, i, mark); len(w.lines) > before {
				mark = ""
			}
		}
	case tree.Code:
		w.add(mark, n.Text)
	case tree.Table:
		w.table(n, mark)
	default:
		w.add(mark, words(n.Spans))
	}
}

// item writes an item; an empty one has at least its number.
func (w *writer) item(list *tree.Node, i int, mark string) {
	before := len(w.lines)
	if list.Ordered {
		mark += strconv.Itoa(list.Start+i) + ". "
	} else {
		mark += "- "
	}
	w.blocks(list.Items[i], mark)
	if list.Ordered && len(w.lines) == before {
		w.lines = append(w.lines, strings.TrimSpace(mark))
	}
}

// table writes a row a line.
func (w *writer) table(n *tree.Node, mark string) {
	for i, row := range n.Rows {
		if i == 0 {
			continue
		}
		var told []string
		for j, cell := range row {
			words, name := strings.TrimSpace(words(cell)), ""
			if j < len(n.Rows[0]) {
				name = strings.TrimSpace(Line(n.Rows[0][j]))
			}
			switch {
			case words != "" && name != "":
				told = append(told, name+naming+words)
			case words != "":
				told = append(told, words)
			}
		}
		w.add(mark+"- ", strings.Join(told, cells))
		mark = ""
	}
}

// words gives the words of a leaf; where a link leads stands behind it.
func words(spans []tree.Span) string {
	var b strings.Builder
	for i := 0; i < len(spans); {
		s := spans[i]
		if s.Link == "" || s.Image {
			b.WriteString(word(s))
			i++
			continue
		}
		var linked strings.Builder
		for i < len(spans) && spans[i].Link == s.Link && !spans[i].Image {
			linked.WriteString(word(spans[i]))
			i++
		}
		b.WriteString(linked.String())
		if shown := linked.String(); shown != s.Link && "mailto:"+shown != s.Link && "http://"+shown != s.Link {
			b.WriteString(" (" + s.Link + ")")
		}
	}
	return b.String()
}

func word(s tree.Span) string {
	switch {
	case s.Break:
		return "\n"
	case s.Image:
		return image + s.Text
	}
	return s.Text
}
