package markdown

import (
	"slices"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Document writes a whole document. The blanks and the passages that nobody decided on say
// so in words.
func Document(d render.Document) string { return string(Append(nil, d)) }

// Append does the same behind what b holds, and gives what b became.
func Append(b []byte, d render.Document) []byte {
	return written(b, d, func(n *tree.Node, sign string) []byte { return joined(block(n, sign)) })
}

// written writes a document whose blocks, a list with that sign in its markers, are written
// by a function.
func written(b []byte, d render.Document, block func(n *tree.Node, sign string) []byte) []byte {
	p := page{b: slices.Grow(b, size(d)), block: block}
	p.b = append(append(p.b, heading(1, d.Title)...), '\n')
	for _, part := range d.Parts {
		p.part(part)
	}
	p.write([]string{"---"})
	p.write(paragraph([]tree.Span{{Text: d.Credit()}}))
	return p.b
}

// size is about the bytes that a document takes: a long one is not copied as it grows.
func size(d render.Document) int {
	n := len(d.Credit())
	for _, part := range d.Parts {
		for _, b := range part.Blocks {
			n += b.Size() + b.Size()/8 + 64 // escapes, blank lines, signs
		}
	}
	return n
}

// page joins blocks with the blank lines that keep them apart.
type page struct {
	b     []byte
	last  sequence
	block func(n *tree.Node, sign string) []byte
}

func (p *page) part(part render.Part) {
	if len(part.Heading) > 0 {
		p.apart([]string{heading(2, part.Heading)})
	}
	for _, b := range part.Blocks {
		if len(b.Heading) > 0 {
			p.apart([]string{heading(3, b.Heading)})
		}
		if b.State == render.Proposed {
			p.apart(quote(append([]string{proposalTag, ""}, lines(b.Nodes, sequence{})...)))
			continue
		}
		for i := range b.Nodes {
			p.b = append(p.b, p.block(&b.Nodes[i], p.last.next(&b.Nodes[i]))...)
		}
	}
}

// apart writes what no list goes on behind.
func (p *page) apart(lines []string) {
	p.last = sequence{}
	p.write(lines)
}

// write writes a block's lines, behind a blank line.
func (p *page) write(lines []string) {
	p.b = append(p.b, joined(lines)...)
}
