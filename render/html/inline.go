package html

import (
	"strconv"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// spans writes words, each run of them within the marks of its style; a link is one,
// whatever the styles within it.
func (p *page) spans(spans []tree.Span) {
	for i := 0; i < len(spans); {
		href, ok := p.href(spans[i].Link)
		if !ok {
			p.span(&spans[i])
			i++
			continue
		}
		first := i
		for i < len(spans) && spans[i].Link == spans[first].Link {
			i++
		}
		p.raw("<a href=\"")
		p.words(href)
		if tree.Words(spans[first:i]) == href { // paper need not tell it twice
			p.raw("\" class=\"shown")
		}
		p.raw("\">")
		for j := range spans[first:i] {
			p.span(&spans[first+j])
		}
		p.raw("</a>")
	}
}

// href gives where a link leads from the page.
func (p *page) href(link string) (href string, ok bool) {
	if link == "" {
		return "", false
	}
	if id, ok := p.outline.Place(link); ok {
		return "#" + id, true
	}
	return outline.Address(link)
}

// styles is the marks of each style, the outer ones first.
var styles = []struct {
	has              func(*tree.Span) bool
	opening, closing string
}{
	{func(s *tree.Span) bool { return s.Blank }, "<mark>", "</mark>"},
	{func(s *tree.Span) bool { return s.Bold }, "<strong>", "</strong>"},
	{func(s *tree.Span) bool { return s.Italic }, "<em>", "</em>"},
	{func(s *tree.Span) bool { return s.Strike }, "<s>", "</s>"},
	{func(s *tree.Span) bool { return s.Code }, "<code>", "</code>"},
}

func (p *page) span(s *tree.Span) {
	if s.Break {
		p.raw("<br>\n")
		return
	}
	for _, style := range styles {
		if style.has(s) {
			p.raw(style.opening)
		}
	}
	if s.Image {
		p.raw(outline.Image)
	}
	p.words(s.Text)
	for i := len(styles) - 1; i >= 0; i-- {
		if styles[i].has(s) {
			p.raw(styles[i].closing)
		}
	}
}

// aligned is the class of a column's cells.
var aligned = map[tree.Align]string{tree.AlignRight: " class=\"right\"", tree.AlignCenter: " class=\"center\""}

// table writes a table, which scrolls by itself on a narrow screen, and may then be
// reached without a mouse.
func (p *page) table(n *tree.Node) {
	caption := p.captions.Next()
	id := "_tableau-" + strconv.Itoa(p.captions.Count())
	p.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">\n<table>\n<caption id=\"" + id + "\">")
	p.words(caption.Number)
	switch rest := caption.Rest(); {
	case caption.Above && rest != "":
		p.raw("<span class=\"heard\">")
		p.words(rest)
		p.raw("</span>")
	default:
		p.words(rest)
	}
	p.raw("</caption>\n")
	for i, row := range n.Rows {
		switch i {
		case 0:
			p.raw("<thead>\n")
		case 1:
			p.raw("<tbody>\n")
		}
		p.row(n, row, i == 0)
		if i == 0 {
			p.raw("</thead>\n")
		}
	}
	if len(n.Rows) > 1 {
		p.raw("</tbody>\n")
	}
	p.raw("</table>\n</div>\n")
}

func (p *page) row(n *tree.Node, row []tree.Cell, head bool) {
	p.raw("<tr>")
	for j, cell := range row {
		tag, scope := "td", ""
		switch {
		case head && says(cell):
			tag, scope = "th", " scope=\"col\""
		case j == 0 && says(cell):
			tag, scope = "th", " scope=\"row\""
		}
		align := ""
		if j < len(n.Align) {
			align = aligned[n.Align[j]]
		}
		p.raw("<" + tag + scope + align + ">")
		p.spans(cell)
		p.raw("</" + tag + ">")
	}
	p.raw("</tr>\n")
}

// says tells a cell with words: an empty one heads nothing.
func says(cell tree.Cell) bool { return outline.Line(cell) != "" }
