package odt

import (
	"strconv"

	"ami-wizard/render/office"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// standard is the style of a paragraph that stands nowhere in particular.
const standard = "Standard"

func (p *writer) blocks(style string, nodes []tree.Node) {
	for i := range nodes {
		p.block(style, &nodes[i])
	}
}

func (p *writer) block(style string, n *tree.Node) {
	p.captions.Pass(n)
	switch n.Kind {
	case tree.Heading:
		p.heading(n)
	case tree.List:
		p.list(style, n)
	case tree.Quote:
		p.blocks("Citation", n.Nodes)
	case tree.Proposal:
		p.line("Proposition_20_titre", outline.Proposed)
		p.blocks("Proposition", n.Nodes)
	case tree.Table:
		p.aside(func() { p.table(n) })
	case tree.Code:
		p.line("Code", n.Text)
	case tree.Rule:
		p.leaf("Filet", nil)
	case tree.Space:
		for range n.Level {
			p.leaf("Ligne", nil)
		}
	default:
		if outline.Announces(n) && style == standard {
			style = "Annonce"
		}
		p.leaf(style, n.Spans)
	}
}

// leaf writes a paragraph.
func (p *writer) leaf(style string, spans []tree.Span) {
	p.b.Raw(`<text:p text:style-name="`, p.style(style), `">`)
	p.spans(spans)
	p.b.Raw("</text:p>")
}

// firstStyle is the style of the paragraph that begins the pages after the contents.
const firstStyle = "Debut"

// style gives the style of a paragraph: its own, or the one that begins a page.
func (p *writer) style(name string) string {
	if p.newPage {
		p.newPage, p.first = false, name
		return firstStyle
	}
	return name
}

func (p *writer) heading(n *tree.Node) {
	level := strconv.Itoa(max(1, min(n.Level-1, 6)))
	p.b.Raw(`<text:h text:style-name="`, p.style("Heading_20_"+level), `" text:outline-level="`, level, `">`)
	if n.ID != "" {
		p.bookmark("start", n.ID)
	}
	p.spans(n.Spans)
	if n.ID != "" {
		p.bookmark("end", n.ID)
	}
	p.b.Raw("</text:h>")
}

func (p *writer) bookmark(side, id string) {
	p.b.Raw("<text:bookmark-", side, ` text:name="`)
	p.b.Text(id)
	p.b.Raw(`"/>`)
}

// textWidth is what the sides of the page leave, in twentieths of a millimetre.
const textWidth = 164 * 20

// columns shares that width among the columns of a table: what is told in twentieths of a
// point becomes as many of a millimetre, and the whole stays the whole.
func columns(rows [][]tree.Cell) []int {
	const points = textWidth * 72 * 10 / 254
	widths, upTo, told := office.Widths(rows, points), 0, 0
	for i, w := range widths {
		upTo += w
		now := upTo * textWidth / points
		widths[i], told = now-told, now
	}
	return widths
}

// cellStyles is the style of a cell's words, by the side of its column.
var cellStyles = map[tree.Align]string{tree.AlignRight: "Tableau_20_droite", tree.AlignCenter: "Tableau_20_centre"}

// table writes a table under its caption.
func (p *writer) table(n *tree.Node) {
	caption := p.captions.Next().String()
	p.line("Caption", caption)
	p.b.Raw(`<table:table table:name="Tableau`, strconv.Itoa(p.captions.Count()), `" table:style-name="Tableau">`)
	for _, width := range columns(n.Rows) {
		p.columns[width] = true
		p.b.Raw(`<table:table-column table:style-name="`, columnStyle(width), `"/>`)
	}
	for i, row := range n.Rows {
		if i == 0 {
			p.b.Raw("<table:table-header-rows>")
		}
		p.row(n, row, i == 0)
		if i == 0 {
			p.b.Raw("</table:table-header-rows>")
		}
	}
	p.b.Raw("</table:table>")
}

func (p *writer) row(n *tree.Node, row []tree.Cell, head bool) {
	p.b.Raw(`<table:table-row table:style-name="Rang">`)
	for j, cell := range row {
		box, style := "Cellule", "Tableau_20_texte"
		if j < len(n.Align) && cellStyles[n.Align[j]] != "" {
			style = cellStyles[n.Align[j]]
		}
		if head {
			box, style = "Tete", "Tableau_20_tete"
		}
		p.b.Raw(`<table:table-cell table:style-name="`, box, `" office:value-type="string">`)
		p.leaf(style, cell)
		p.b.Raw("</table:table-cell>")
	}
	p.b.Raw("</table:table-row>")
}
