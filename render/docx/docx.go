package docx

import (
	"embed"
	"fmt"
	"io"
	"strconv"

	"ami-wizard/render"
	"ami-wizard/render/office"
	"ami-wizard/render/outline"
	"ami-wizard/render/pages"
	"ami-wizard/render/tree"
)

// parts is the files that are the same whatever the document says.
//
//go:embed parts
var parts embed.FS

// Write writes a document.
func Write(w io.Writer, d render.Document, m render.Meta) error {
	o := outline.Of(d)
	book, err := pages.Of(d, m)
	if err != nil {
		return fmt.Errorf("number the pages: %w", err)
	}
	p := writer{outline: o, places: map[string]int{}, links: map[string]int{}, numbers: book.Numbers()}
	p.b.Grow(3 * d.Size())
	for i := range o.Nodes {
		if id := o.Nodes[i].ID; id != "" {
			p.places[id] = len(p.places) + 1
		}
	}
	p.document(d, m)
	a := office.NewArchive(w)
	for _, part := range []struct{ name, file string }{
		{"[Content_Types].xml", "content_types.xml"},
		{"_rels/.rels", "rels.xml"},
		{"word/styles.xml", "styles.xml"},
		{"word/settings.xml", "settings.xml"},
		{"word/footer1.xml", "footer.xml"},
	} {
		data, err := parts.ReadFile("parts/" + part.file)
		if err != nil {
			return err
		}
		a.Add(part.name, data)
	}
	a.Add("docProps/core.xml", core(m))
	a.Add("word/header1.xml", header(m))
	a.Add("word/numbering.xml", p.numbering())
	a.Add("word/_rels/document.xml.rels", p.relations())
	a.Add("word/document.xml", p.b.Bytes())
	return a.Close()
}

// writer writes the body, and keeps what other files must tell of it.
type writer struct {
	b        office.Buffer
	outline  outline.Outline
	captions outline.Captions
	places   map[string]int // of headings, by id
	numbers  map[string]int // their pages
	links    map[string]int // to the web and mailboxes, by address, from 1
	targets  []string       // the addresses in that order
	ordered  []numbered     // lists with numbers
	newPage  bool           // the next paragraph begins one
}

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

func (p *writer) document(d render.Document, m render.Meta) {
	p.b.Raw(office.Header, "<w:document", namespaces, "><w:body>")
	p.line("Genre", outline.Kind(d))
	p.leaf(place{style: "Title"}, d.Title)
	if version := outline.Version(m.Date); version != "" {
		p.line("Version", version)
	}
	p.contents()
	p.newPage = !d.Sheet
	p.blocks(place{}, p.outline.Nodes)
	p.line("Credit", d.Credit())
	p.b.Raw(`<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>`,
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="624" w:gutter="0"/>`,
		`<w:titlePg/></w:sectPr></w:body></w:document>`)
}

// contents writes the contents as a field that Word can make again, with the page numbers
// of our own pages until it does: those of a word processor differ by one at most.
func (p *writer) contents() {
	if len(p.outline.Contents) == 0 {
		return
	}
	p.line("Sommaire", outline.Summary)
	opening := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-` + p.depth() + `" \h \z </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	for i, e := range p.outline.Contents {
		if i > 0 {
			p.b.Raw("</w:p>")
			opening = ""
		}
		p.entry(1, e, opening)
		for _, e := range e.Entries {
			p.b.Raw("</w:p>")
			p.entry(2, e, "")
		}
	}
	p.b.Raw(`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)
}

// entry writes a line of the contents, and leaves its paragraph open.
func (p *writer) entry(level int, e outline.Entry, opening string) {
	p.b.Raw(`<w:p><w:pPr><w:pStyle w:val="TOC`)
	p.b.Int(level)
	p.b.Raw(`"/></w:pPr>`, opening, `<w:hyperlink w:anchor="`, p.anchor(e.ID), `" w:history="1">`)
	p.run(&tree.Span{Text: e.Words}, "")
	if n := p.numbers[e.ID]; n > 0 {
		p.b.Raw(`<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF `, p.anchor(e.ID),
			` \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>`)
		p.b.Int(n)
		p.b.Raw(`</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	}
	p.b.Raw("</w:hyperlink>")
}

// depth is how many levels of headings the contents have.
func (p *writer) depth() string {
	for _, e := range p.outline.Contents {
		if len(e.Entries) > 0 {
			return "2"
		}
	}
	return "1"
}

// anchor names a place: forty signs at most, of letters, digits and underscores.
func (p *writer) anchor(id string) string { return "_Toc" + strconv.Itoa(100000+p.places[id]) }

// line writes a paragraph of words without style.
func (p *writer) line(style, words string) {
	p.leaf(place{style: style}, []tree.Span{{Text: words}})
}
