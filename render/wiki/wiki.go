package wiki

import (
	"io"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// Write writes a document.
func Write(w io.Writer, d render.Document, _ render.Meta) error {
	p := page{outline: outline.Of(d), names: map[string]string{}, b: make([]byte, 0, 4<<10+d.Size()*5/4)}
	for i := range p.outline.Nodes {
		if n := &p.outline.Nodes[i]; n.ID != "" {
			p.names[n.ID] = outline.Line(n.Spans)
		}
	}
	p.blocks(p.outline.Nodes)
	p.apart("----\n\n" + escape(d.Credit(), place{}))
	_, err := w.Write(p.b)
	return err
}

// page is the bytes of the page so far.
type page struct {
	b        []byte
	outline  outline.Outline
	captions outline.Captions
	names    map[string]string // of headings, by the id of their place
}

// apart writes a block, behind a blank line.
func (p *page) apart(block string) {
	if len(p.b) > 0 {
		p.b = append(p.b, '\n')
	}
	p.b = append(append(p.b, block...), '\n')
}

func (p *page) blocks(nodes []tree.Node) {
	for i := range nodes {
		p.block(&nodes[i])
	}
}

func (p *page) block(n *tree.Node) {
	p.captions.Pass(n)
	switch n.Kind {
	case tree.Heading:
		marks := strings.Repeat("=", max(2, min(n.Level, 6)))
		p.apart(marks + " " + p.line(n.Spans, place{heading: true}) + " " + marks)
	case tree.List:
		p.lists(n)
	case tree.Quote:
		p.quote("", n.Nodes)
	case tree.Proposal:
		p.quote(bold+escape(outline.Proposed, place{})+bold, n.Nodes)
	case tree.Table:
		p.table(n)
	case tree.Code:
		p.apart(preformatted(n.Text))
	case tree.Rule:
		p.apart("----")
	case tree.Space:
	default:
		if words := p.paragraph(n.Spans); words != "" {
			p.apart(words)
		}
	}
}

// quote writes blocks between the tags of a quotation, under a label.
func (p *page) quote(label string, nodes []tree.Node) {
	p.apart("<blockquote>")
	if label != "" {
		p.apart(label)
	}
	p.blocks(nodes)
	p.apart("</blockquote>")
}

// paragraph writes words that open a line.
func (p *page) paragraph(spans []tree.Span) string { return guardStart(p.line(spans, place{})) }

// preformatted writes lines as they are: a tag within which MediaWiki reads nothing but
// character references.
func preformatted(text string) string {
	return "<pre>\n" + verbatim.Replace(text) + "\n</pre>"
}

var verbatim = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "~~", "~&#126;")
