package odt

import (
	"strings"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// spans writes the words of a paragraph.
func (p *writer) spans(spans []tree.Span) {
	p.spaced = true
	for i := 0; i < len(spans); {
		href, ok := p.href(spans[i].Link)
		if !ok {
			p.span(&spans[i], false)
			i++
			continue
		}
		p.b.Raw(`<text:a xlink:type="simple" xlink:href="`)
		p.b.Text(href)
		p.b.Raw(`">`)
		for link := spans[i].Link; i < len(spans) && spans[i].Link == link; i++ {
			p.span(&spans[i], true)
		}
		p.b.Raw("</text:a>")
	}
}

// href gives where a link leads from the document.
func (p *writer) href(link string) (href string, ok bool) {
	if link == "" {
		return "", false
	}
	if id, ok := p.outline.Place(link); ok {
		return "#" + id, true
	}
	return outline.Address(link)
}

func (p *writer) span(s *tree.Span, linked bool) {
	if s.Break {
		p.b.Raw("<text:line-break/>")
		p.spaced = true
		return
	}
	style := textStyle(s, linked)
	if style != 0 {
		p.texts[style] = true
		p.b.Raw(`<text:span text:style-name="`, textName(style), `">`)
	}
	if s.Image {
		p.text(outline.Image)
	}
	p.text(s.Text)
	if style != 0 {
		p.b.Raw("</text:span>")
	}
}

// text writes words; spaces that are more than one, or open a line, have an element each,
// or nobody would see them.
func (p *writer) text(s string) {
	for s != "" {
		i := strings.IndexAny(s, " \n\t")
		if i != 0 {
			words := s
			if i > 0 {
				words = s[:i]
			}
			p.b.Text(words)
			p.spaced = false
			s = s[len(words):]
			continue
		}
		switch {
		case s[0] == '\n':
			p.b.Raw("<text:line-break/>")
			p.spaced = true
		case s[0] == '\t':
			p.b.Raw("<text:tab/>")
			p.spaced = true
		case p.spaced:
			p.b.Raw("<text:s/>")
		default:
			p.b.Raw(" ")
			p.spaced = true
		}
		s = s[1:]
	}
}
