package docx

import (
	"strconv"

	"ami-wizard/render/office"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// Lengths in twentieths of a point.
const (
	indent    = 360
	textWidth = 11906 - 2*1304
)

// place is where a block stands: in a quote, in an item.
type place struct {
	style string // of its paragraphs; none is that of the kind of block
	left  int    // from the margin to the words
	depth int    // of lists around it
	keep  bool   // the paragraph belongs with what follows
	mark  int    // the list whose marker the next paragraph bears, from 1; 0 for none
}

func (p *writer) blocks(at place, nodes []tree.Node) {
	for i := range nodes {
		if at.mark > 0 && nodes[i].Kind != tree.Paragraph { // a marker with nothing beside it
			p.leaf(at, nil)
			at.mark = 0
		}
		at.keep = nodes[i].Kind == tree.Paragraph && outline.Leads(nodes[i:])
		p.block(at, &nodes[i])
		at.mark = 0
	}
}

func (p *writer) block(at place, n *tree.Node) {
	p.captions.Pass(n)
	switch n.Kind {
	case tree.Heading:
		p.heading(n)
	case tree.List:
		p.list(at, n)
	case tree.Quote:
		p.blocks(place{style: "Quote", left: at.left + indent, depth: at.depth}, n.Nodes)
	case tree.Proposal:
		p.line("PropositionTitre", outline.Proposed)
		p.blocks(place{style: "Proposition", left: at.left + indent/2, depth: at.depth}, n.Nodes)
	case tree.Table:
		p.table(n)
	case tree.Code:
		at.style, at.keep = "Code", false
		p.leaf(at, []tree.Span{{Text: n.Text}})
	case tree.Rule:
		p.leaf(place{style: "Filet"}, nil)
	case tree.Space:
		for range n.Level {
			p.leaf(place{style: "Ligne"}, nil)
		}
	default:
		at.keep = at.keep || at.depth == 0 && outline.Announces(n)
		p.leaf(at, n.Spans)
	}
}

// leaf writes a paragraph.
func (p *writer) leaf(at place, spans []tree.Span) {
	p.open(at)
	p.spans(spans)
	p.b.Raw("</w:p>")
}

// open opens a paragraph, its properties in the order of the schema.
func (p *writer) open(at place) {
	style := at.style
	if style == "" && at.depth > 0 {
		style = "ListParagraph"
	}
	p.b.Raw("<w:p>")
	if style == "" && !p.newPage && !at.keep && at.left == 0 {
		return
	}
	p.b.Raw("<w:pPr>")
	if style != "" {
		p.b.Raw(`<w:pStyle w:val="`, style, `"/>`)
	}
	if at.keep {
		p.b.Raw("<w:keepNext/>")
	}
	if p.newPage {
		p.b.Raw("<w:pageBreakBefore/>")
		p.newPage = false
	}
	p.marker(at)
	p.b.Raw("</w:pPr>")
}

// marker tells the marker before a paragraph, and how far from the margin it stands.
func (p *writer) marker(at place) {
	hanging := ""
	if at.mark > 0 {
		p.b.Raw(`<w:numPr><w:ilvl w:val="`, strconv.Itoa(level(at.depth)), `"/><w:numId w:val="`, strconv.Itoa(at.mark), `"/></w:numPr>`)
		hanging = `" w:hanging="` + strconv.Itoa(indent)
	}
	if at.left > 0 {
		p.b.Raw(`<w:ind w:left="`, strconv.Itoa(at.left), hanging, `"/>`)
	}
}

// level gives the level of a list within so many: Word has nine.
func level(depth int) int { return max(0, min(depth-1, 8)) }

func (p *writer) heading(n *tree.Node) {
	p.open(place{style: "Heading" + strconv.Itoa(max(1, min(n.Level-1, 6)))})
	if n.ID == "" {
		p.spans(n.Spans)
	} else {
		id := strconv.Itoa(p.places[n.ID])
		p.b.Raw(`<w:bookmarkStart w:id="`, id, `" w:name="`, p.anchor(n.ID), `"/>`)
		p.spans(n.Spans)
		p.b.Raw(`<w:bookmarkEnd w:id="`, id, `"/>`)
	}
	p.b.Raw("</w:p>")
}

// numbered is a list with numbers.
type numbered struct{ level, start int }

// bullets is the list that every item without a number is of.
const bullets = 1

func (p *writer) list(at place, n *tree.Node) {
	inside := place{style: at.style, left: at.left + indent, depth: at.depth + 1}
	mark := bullets
	if n.Ordered {
		p.ordered = append(p.ordered, numbered{level(inside.depth), min(max(n.Start, 0), 32767)}) // the highest that Word knows
		mark = bullets + len(p.ordered)
	}
	for _, item := range n.Items {
		inside.mark = mark
		if len(item) == 0 {
			p.leaf(inside, nil)
		}
		p.blocks(inside, item)
	}
}

var justified = map[tree.Align]string{tree.AlignRight: `<w:jc w:val="right"/>`, tree.AlignCenter: `<w:jc w:val="center"/>`}

// table writes a table under its caption; behind it a short line keeps what follows away.
func (p *writer) table(n *tree.Node) {
	p.line("Caption", p.captions.Next().String())
	widths := office.Widths(n.Rows, textWidth)
	p.b.Raw(`<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/><w:tblW w:w="`)
	p.b.Int(textWidth)
	p.b.Raw(`" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		p.b.Raw(`<w:gridCol w:w="`, strconv.Itoa(w), `"/>`)
	}
	p.b.Raw("</w:tblGrid>")
	for i, row := range n.Rows {
		style := "TableauTexte"
		p.b.Raw("<w:tr><w:trPr><w:cantSplit/>")
		if i == 0 {
			style = "TableauTete"
			p.b.Raw("<w:tblHeader/>")
		}
		p.b.Raw("</w:trPr>")
		for j, cell := range row {
			p.b.Raw(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(widths[j]), `" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="`, style, `"/>`)
			if i == 1 && len(n.Rows) > 2 || i > 0 && i == len(n.Rows)-2 { // two rows at least on each page
				p.b.Raw("<w:keepNext/>")
			}
			if j < len(n.Align) {
				p.b.Raw(justified[n.Align[j]])
			}
			p.b.Raw("</w:pPr>")
			p.spans(cell)
			p.b.Raw("</w:p></w:tc>")
		}
		p.b.Raw("</w:tr>")
	}
	p.b.Raw("</w:tbl>")
	p.leaf(place{style: "TableauSuite"}, nil)
}
