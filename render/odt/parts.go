package odt

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/office"
	"ami-wizard/render/tree"
)

const (
	mime = "application/vnd.oasis.opendocument.text"

	manifest = office.Header + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
		`<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="` + mime + `"/>` +
		`<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>` +
		`<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>` +
		`<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`

	namespaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
		` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
		` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"`
)

// content gives the body, behind the styles that it needs.
func (p *writer) content() []byte {
	var b office.Buffer
	b.Raw(office.Header, "<office:document-content", namespaces, "><office:automatic-styles>")
	for _, style := range slices.Sorted(maps.Keys(p.texts)) {
		b.Raw(`<style:style style:name="`, textName(style), `" style:family="text"><style:text-properties`)
		for i, properties := range textProperties {
			if style&(1<<i) != 0 {
				b.Raw(properties)
			}
		}
		b.Raw("/></style:style>")
	}
	for _, width := range slices.Sorted(maps.Keys(p.columns)) {
		b.Raw(`<style:style style:name="`, columnStyle(width), `" style:family="table-column"><style:table-column-properties style:column-width="`,
			fmt.Sprintf("%.2fmm", float64(width)/20), `"/></style:style>`)
	}
	if p.first != "" {
		b.Raw(`<style:style style:name="`, firstStyle, `" style:family="paragraph" style:parent-style-name="`, p.first,
			`"><style:paragraph-properties fo:break-before="page"/></style:style>`)
	}
	b.Raw(tableStyles, "</office:automatic-styles><office:body><office:text>")
	b.Write(p.b.Bytes())
	b.Raw("</office:text></office:body></office:document-content>")
	return b.Bytes()
}

// tableStyles is the styles of tables, rows and cells, which may only be automatic.
const tableStyles = `<style:style style:name="Tableau" style:family="table"><style:table-properties style:width="164mm" table:align="left" fo:margin-bottom="5mm"/></style:style>` +
	`<style:style style:name="Rang" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>` +
	`<style:style style:name="Cellule" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:border-bottom="0.5pt solid #d8d2c5"/></style:style>` +
	`<style:style style:name="Tete" style:family="table-cell"><style:table-cell-properties fo:padding="1.5mm" fo:background-color="#f3efe6" fo:border-bottom="1pt solid #9a3412"/></style:style>`

func columnStyle(width int) string { return "Colonne" + strconv.Itoa(width) }

// textProperties is what each bit of a style of words stands for. What a blank looks like
// is told last, so that it holds in a link too.
var textProperties = [...]string{
	` fo:font-weight="bold"`, ` fo:font-style="italic"`, ` style:text-line-through-style="solid" style:text-line-through-type="single"`,
	` style:font-name="Liberation Mono"`, ` fo:background-color="#ffe28a"`, ` fo:color="#0b5394" style:text-underline-style="solid" style:text-underline-width="auto"`,
}

// textStyle gives the bits of a style of words; 0 is none.
func textStyle(s *tree.Span, linked bool) int {
	style := 0
	for i, has := range [...]bool{s.Bold, s.Italic, s.Strike, s.Code, s.Blank, linked} {
		if has {
			style |= 1 << i
		}
	}
	return style
}

func textName(style int) string { return "T" + strconv.Itoa(style) }

// meta tells the document's properties.
func meta(m render.Meta) []byte {
	var b office.Buffer
	b.Raw(office.Header, `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"`,
		` xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>`)
	b.Text(m.Title)
	b.Raw("</dc:title><dc:language>")
	b.Text(m.Language)
	b.Raw("</dc:language>")
	if !m.Date.IsZero() {
		date := m.Date.Format("2006-01-02T15:04:05Z")
		b.Raw("<meta:creation-date>", date, "</meta:creation-date><dc:date>", date, "</dc:date>")
	}
	b.Raw("</office:meta></office:document-meta>")
	return b.Bytes()
}

// titleMark stands in styles.xml for the title at the head of every page but the first.
const titleMark = "@@TITRE@@"

// pages gives the styles and the pages.
func pages(m render.Meta) []byte {
	var b office.Buffer
	before, after, _ := strings.Cut(styles, titleMark)
	b.Raw(before)
	b.Text(office.Short(m.Title))
	b.Raw(after)
	return b.Bytes()
}
