package plain

import (
	"strings"
	"unicode/utf8"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Document writes a whole document as a text file: headings are underlined, and an empty
// line stands between two blocks.
func Document(d render.Document) string {
	var p page
	p.heading(d.Title, "=")
	for _, part := range d.Parts {
		if len(part.Heading) > 0 {
			p.heading(part.Heading, "=")
		}
		for _, b := range part.Blocks {
			if len(b.Heading) > 0 {
				p.heading(b.Heading, "-")
			}
			p.block(b)
		}
	}
	p.write([]string{d.Credit()})
	return p.b.String()
}

// page puts groups of lines one under the other.
type page struct{ b strings.Builder }

func (p *page) write(lines []string) {
	if len(lines) == 0 {
		return
	}
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	for _, line := range lines {
		p.b.WriteString(line + "\n")
	}
}

func (p *page) heading(spans []tree.Span, sign string) {
	words := Line(spans)
	p.write([]string{words, strings.Repeat(sign, max(1, min(utf8.RuneCountInString(words), 72)))})
}

func (p *page) block(b render.Block) {
	mark := ""
	if b.State == render.Proposed {
		mark = Proposed
	}
	for i := range b.Nodes {
		lines := Read(b.Nodes[i : i+1])
		if len(lines) > 0 {
			lines[0] = mark + lines[0]
			mark = ""
		}
		p.write(lines)
	}
}
