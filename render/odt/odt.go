package odt

import (
	_ "embed"
	"io"
	"strconv"

	"ami-wizard/render"
	"ami-wizard/render/office"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

//go:embed styles.xml
var styles string

// Write writes a document.
func Write(w io.Writer, d render.Document, m render.Meta) error {
	p := writer{outline: outline.Of(d), texts: map[int]bool{}, columns: map[int]bool{}}
	p.b.Grow(2 * d.Size())
	p.document(d, m)
	a := office.NewArchive(w)
	a.Store("mimetype", mime)
	a.Add("META-INF/manifest.xml", []byte(manifest))
	a.Add("meta.xml", meta(m))
	a.Add("styles.xml", pages(m))
	a.Add("content.xml", p.content())
	return a.Close()
}

// writer writes the body, and keeps which styles it needs.
type writer struct {
	b        office.Buffer
	outline  outline.Outline
	captions outline.Captions
	texts    map[int]bool // styles of words, as textStyle numbers them
	columns  map[int]bool // widths of columns, in twentieths of a millimetre
	first    string       // the style of the paragraph that begins a page
	newPage  bool         // the next paragraph is that one
	spaced   bool         // a space would be one too many here
	open     []open       // lists that are open, the outermost first
}

func (p *writer) document(d render.Document, m render.Meta) {
	p.line("Genre", outline.Kind(d))
	p.leaf("Title", d.Title)
	if version := outline.Version(m.Date); version != "" {
		p.line("Version", version)
	}
	p.contents()
	p.newPage = !d.Sheet
	p.blocks(standard, p.outline.Nodes)
	p.line("Credit", d.Credit())
}

// contents writes the contents: each line leads to its heading, and asks for its page.
func (p *writer) contents() {
	if len(p.outline.Contents) == 0 {
		return
	}
	p.b.Raw(`<text:table-of-content text:name="Sommaire" text:protected="false"><text:table-of-content-source text:outline-level="`, p.depth(), `">`,
		`<text:index-title-template text:style-name="Sommaire">`, outline.Summary, `</text:index-title-template>`)
	for level := 1; level <= 2; level++ {
		n := strconv.Itoa(level)
		p.b.Raw(`<text:table-of-content-entry-template text:outline-level="`, n, `" text:style-name="Sommaire_20_`, n, `"><text:index-entry-link-start/>`,
			`<text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/>`,
			`<text:index-entry-link-end/></text:table-of-content-entry-template>`)
	}
	p.b.Raw(`</text:table-of-content-source><text:index-body><text:index-title text:name="Titre du sommaire"><text:p text:style-name="Sommaire">`,
		outline.Summary, `</text:p></text:index-title>`)
	for _, e := range p.outline.Contents {
		p.entry("1", e)
		for _, e := range e.Entries {
			p.entry("2", e)
		}
	}
	p.b.Raw("</text:index-body></text:table-of-content>")
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

func (p *writer) entry(level string, e outline.Entry) {
	p.b.Raw(`<text:p text:style-name="Sommaire_20_`, level, `"><text:a xlink:type="simple" text:style-name="Lien_20_interne" text:visited-style-name="Lien_20_interne" xlink:href="#`)
	p.b.Text(e.ID)
	p.b.Raw(`">`)
	p.spaced = true
	p.text(e.Words)
	p.b.Raw(`<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="`)
	p.b.Text(e.ID)
	p.b.Raw(`">1</text:bookmark-ref></text:a></text:p>`)
}

// line writes a paragraph of words without style.
func (p *writer) line(style, words string) { p.leaf(style, []tree.Span{{Text: words}}) }
