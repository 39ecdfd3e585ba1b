package docx

import (
	"strconv"
	"strings"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// spans writes words.
func (p *writer) spans(spans []tree.Span) {
	for i := 0; i < len(spans); {
		opening, ok := p.link(spans[i].Link)
		if !ok {
			p.run(&spans[i], "")
			i++
			continue
		}
		p.b.Raw(opening)
		for link := spans[i].Link; i < len(spans) && spans[i].Link == link; i++ {
			p.run(&spans[i], "Hyperlink")
		}
		p.b.Raw("</w:hyperlink>")
	}
}

// link opens a link, where one leads anywhere.
func (p *writer) link(link string) (opening string, ok bool) {
	if link == "" {
		return "", false
	}
	if id, ok := p.outline.Place(link); ok {
		return `<w:hyperlink w:anchor="` + p.anchor(id) + `" w:history="1">`, true
	}
	address, ok := outline.Address(link)
	if !ok {
		return "", false
	}
	n, known := p.links[address]
	if !known {
		p.targets = append(p.targets, address)
		n = len(p.targets)
		p.links[address] = n
	}
	return `<w:hyperlink r:id="rId` + strconv.Itoa(n) + `" w:history="1">`, true
}

func (p *writer) run(s *tree.Span, style string) {
	if s.Break {
		p.b.Raw("<w:r><w:br/></w:r>")
		return
	}
	p.b.Raw("<w:r>")
	p.look(s, style)
	if s.Image {
		p.text(outline.Image)
	}
	p.text(s.Text)
	p.b.Raw("</w:r>")
}

// look writes the properties of a run, in the order of the schema.
func (p *writer) look(s *tree.Span, style string) {
	switch {
	case s.Blank:
		style = "Blanc"
	case style == "" && s.Code:
		style = "CodeSigne"
	}
	if style == "" && !s.Bold && !s.Italic && !s.Strike {
		return
	}
	p.b.Raw("<w:rPr>")
	if style != "" {
		p.b.Raw(`<w:rStyle w:val="`, style, `"/>`)
	}
	for _, mark := range [...]struct {
		has  bool
		name string
	}{{s.Bold, "<w:b/>"}, {s.Italic, "<w:i/>"}, {s.Strike, "<w:strike/>"}} {
		if mark.has {
			p.b.Raw(mark.name)
		}
	}
	p.b.Raw("</w:rPr>")
}

// text writes words, with an element for each end of a line and each tab.
func (p *writer) text(s string) {
	for s != "" {
		i := strings.IndexAny(s, "\n\t")
		words := s
		if i >= 0 {
			words = s[:i]
		}
		if words != "" {
			p.b.Raw(`<w:t xml:space="preserve">`)
			p.b.Text(words)
			p.b.Raw("</w:t>")
		}
		if i < 0 {
			return
		}
		if s[i] == '\n' {
			p.b.Raw("<w:br/>")
		} else {
			p.b.Raw("<w:tab/>")
		}
		s = s[i+1:]
	}
}
