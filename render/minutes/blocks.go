package minutes

import (
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// What the minutes are written with: a heading with words, a list or a table under it.

func (m *writer) block(heading string, nodes ...tree.Node) {
	b := render.Block{Nodes: nodes}
	if heading != "" {
		b.Heading = words(heading)
	}
	m.blocks = append(m.blocks, b)
}

func (m *writer) paragraph(heading, s string) {
	m.block(heading, tree.Node{Kind: tree.Paragraph, Spans: words(s)})
}

// item is a line of a list: what it is about, and what is said of it, on one line or more.
type item struct{ about, says string }

func (i item) spans() []tree.Span {
	var spans []tree.Span
	if i.about != "" {
		spans = append(spans, tree.Span{Text: sentence(i.about), Bold: true}, tree.Span{Text: " "})
	}
	for n, line := range strings.Split(i.says, "\n") {
		if n > 0 {
			spans = append(spans, tree.Span{Break: true})
		}
		spans = append(spans, tree.Span{Text: line})
	}
	return spans
}

// list writes items under a heading, nothing where there are none.
func (m *writer) list(heading string, items []item) {
	if len(items) == 0 {
		return
	}
	list := tree.Node{Kind: tree.List}
	for _, i := range items {
		list.Items = append(list.Items, []tree.Node{{Kind: tree.Paragraph, Spans: i.spans()}})
	}
	m.block(heading, list)
}

// sentence ends words as a sentence, where they do not end so already.
func sentence(s string) string {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

func cells(all ...string) []tree.Cell {
	out := make([]tree.Cell, len(all))
	for i, s := range all {
		if s != "" {
			out[i] = words(s)
		}
	}
	return out
}

func words(s string) []tree.Span { return []tree.Span{{Text: s}} }
