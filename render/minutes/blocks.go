package minutes

import (
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

// list writes items under a heading, nothing where there are none.
func (m *writer) list(heading string, items []string) {
	if len(items) == 0 {
		return
	}
	list := tree.Node{Kind: tree.List}
	for _, item := range items {
		list.Items = append(list.Items, []tree.Node{{Kind: tree.Paragraph, Spans: words(item)}})
	}
	m.block(heading, list)
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
