package docx

import (
	"strconv"

	"ami-wizard/render"
	"ami-wizard/render/office"
)

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// relations tells what the body needs: its other files, and where links lead.
func (p *writer) relations() []byte {
	var b office.Buffer
	b.Raw(office.Header, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, part := range []struct{ id, kind, file string }{
		{"rIdStyles", "styles", "styles.xml"},
		{"rIdSettings", "settings", "settings.xml"},
		{"rIdNumbering", "numbering", "numbering.xml"},
		{"rIdHeader", "header", "header1.xml"},
		{"rIdFooter", "footer", "footer1.xml"},
	} {
		b.Raw(`<Relationship Id="`, part.id, `" Type="`, relationTypes, part.kind, `" Target="`, part.file, `"/>`)
	}
	for i, address := range p.targets {
		b.Raw(`<Relationship Id="rId`, strconv.Itoa(i+1), `" Type="`, relationTypes, `hyperlink" Target="`)
		b.Text(address)
		b.Raw(`" TargetMode="External"/>`)
	}
	b.Raw("</Relationships>")
	return b.Bytes()
}

// The signs of bullets, level by level, again and again.
var bulletSigns = [...]string{"•", "–", "▪"}

// The numbers of items, likewise.
var numberForms = [...]string{"decimal", "lowerLetter", "lowerRoman"}

// numbering tells how items are marked, and which lists begin with which number.
func (p *writer) numbering() []byte {
	var b office.Buffer
	b.Raw(office.Header, "<w:numbering", namespaces, ">")
	for kind := range 2 {
		b.Raw(`<w:abstractNum w:abstractNumId="`, strconv.Itoa(kind), `"><w:multiLevelType w:val="hybridMultilevel"/>`)
		for l := range 9 {
			n := strconv.Itoa(l)
			form, sign := "bullet", bulletSigns[l%3]
			if kind == 1 {
				form, sign = numberForms[l%3], "%"+strconv.Itoa(l+1)+"."
			}
			b.Raw(`<w:lvl w:ilvl="`, n, `"><w:start w:val="1"/><w:numFmt w:val="`, form, `"/><w:lvlText w:val="`, sign, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`)
			b.Int(indent * (l + 1))
			b.Raw(`" w:hanging="`, strconv.Itoa(indent), `"/></w:pPr></w:lvl>`)
		}
		b.Raw("</w:abstractNum>")
	}
	b.Raw(`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for i, list := range p.ordered {
		b.Raw(`<w:num w:numId="`, strconv.Itoa(bullets+1+i), `"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="`, strconv.Itoa(list.level),
			`"><w:startOverride w:val="`, strconv.Itoa(list.start), `"/></w:lvlOverride></w:num>`)
	}
	b.Raw("</w:numbering>")
	return b.Bytes()
}

// core tells the document's properties.
func core(m render.Meta) []byte {
	var b office.Buffer
	b.Raw(office.Header, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`)
	b.Text(m.Title)
	b.Raw("</dc:title><dc:language>")
	b.Text(m.Language)
	b.Raw("</dc:language>")
	if !m.Date.IsZero() {
		date := m.Date.Format("2006-01-02T15:04:05Z")
		for _, name := range []string{"created", "modified"} {
			b.Raw("<dcterms:", name, ` xsi:type="dcterms:W3CDTF">`, date, "</dcterms:", name, ">")
		}
	}
	b.Raw("</cp:coreProperties>")
	return b.Bytes()
}

// header is what stands at the head of every page but the first.
func header(m render.Meta) []byte {
	var b office.Buffer
	b.Raw(office.Header, "<w:hdr", namespaces, `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">`)
	b.Text(office.Short(m.Title))
	b.Raw("</w:t></w:r></w:p></w:hdr>")
	return b.Bytes()
}
