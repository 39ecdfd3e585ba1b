package preview

import (
	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Page is the lines of a preview.
type Page struct {
	Lines    []string
	From, To int // the lines [From,To) hold the focused question's block; both 0 when it is nowhere

	places map[string]Extent // by question, where they are asked for
}

// Preview draws documents for a terminal and remembers the pieces: what did not
// change since the last time costs nothing. The zero Preview is usable; one is
// not for concurrent use.
type Preview struct {
	palette Palette
	layout  *layout
}

// New makes a preview that remembers nothing yet.
func New() *Preview { return &Preview{} }

// gutter is the columns on the left of every line, where marks stand.
const gutter = 2

// Part draws one section; focus is the id of a question, or empty.
func (p *Preview) Part(part render.Part, width int, pal Palette, focus string) Page {
	var page Page
	p.part(&page, part, p.ready(width, pal), focus)
	return page
}

// Document draws the whole response; focus is the id of a question, or empty.
func (p *Preview) Document(doc render.Document, width int, pal Palette, focus string) Page {
	var page Page
	inner := p.ready(width, pal)
	p.heading(&page, 1, doc.Title, inner)
	for _, part := range doc.Parts {
		p.part(&page, part, inner, focus)
	}
	return page
}

// Extent is the lines [From,To) of a page.
type Extent struct{ From, To int }

// Places draws the whole response, and tells where the passage of each question stands.
func (p *Preview) Places(doc render.Document, width int, pal Palette) (Page, map[string]Extent) {
	page := Page{places: map[string]Extent{}}
	inner := p.ready(width, pal)
	p.heading(&page, 1, doc.Title, inner)
	for _, part := range doc.Parts {
		p.part(&page, part, inner, "")
	}
	return page, page.places
}

// ready takes a palette in and gives the columns that are left for the text.
func (p *Preview) ready(width int, pal Palette) int {
	if p.layout == nil || p.palette != pal {
		p.palette, p.layout = pal, newLayout(pal)
	}
	return max(width-gutter, 2)
}

func (p *Preview) part(page *Page, part render.Part, width int, focus string) {
	if len(part.Heading) > 0 {
		p.heading(page, 2, part.Heading, width)
	}
	for _, b := range part.Blocks {
		if len(b.Heading) > 0 {
			p.heading(page, 3, b.Heading, width)
		}
		focused := focus != "" && b.Holds(focus)
		lines := p.block(b, width, focused)
		page.part(len(lines) > 0)
		if focused && page.To == 0 {
			page.From, page.To = len(page.Lines), len(page.Lines)+len(lines)
		}
		if page.places != nil {
			for _, q := range b.Questions {
				page.places[q] = Extent{len(page.Lines), len(page.Lines) + len(lines)}
			}
		}
		page.Lines = append(page.Lines, lines...)
	}
}

// part puts a blank line before what follows, if anything stands before it.
func (page *Page) part(follows bool) {
	if follows && len(page.Lines) > 0 {
		page.Lines = append(page.Lines, "")
	}
}

func (p *Preview) heading(page *Page, level int, words []tree.Span, width int) {
	lines := prefixed(drawing{layout: p.layout}.leaf(words, width, level), "  ", "  ")
	page.part(len(lines) > 0)
	page.Lines = append(page.Lines, lines...)
}

// block draws a block behind its gutter. Signs and words tell everything, so that colours
// only add to them.
func (p *Preview) block(b render.Block, width int, focused bool) []string {
	l := p.layout
	sign := "  "
	switch {
	case focused:
		sign = styled(l.look.mark, "▌") + " "
	case b.State == render.Proposed:
		sign = styled(l.look.proposal, "┊") + " "
	}
	lines := drawing{l, b.Size() > maxRich}.nodes(b.Nodes, width, 0)
	return p.labelled(b, prefixed(lines, sign, sign), width, sign)
}

// labelled puts a line over a passage that nobody has decided on.
func (p *Preview) labelled(b render.Block, lines []string, width int, sign string) []string {
	if b.State != render.Proposed {
		return lines
	}
	label := wrapped([]tree.Span{{Text: proposalLabel}}, look{text: p.layout.look.proposal}, width)
	return append(prefixed(label, sign, sign), lines...)
}

// ProposalLines is how many lines, over a passage that nobody has decided on, say so in a
// preview of that width.
func ProposalLines(width int) int {
	return len(wrapped([]tree.Span{{Text: proposalLabel}}, look{}, max(width-gutter, 2)))
}
