package wiki

import (
	"regexp"
	"strings"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// place is where words stand: it says which signs act there.
type place struct {
	heading bool // between signs of equality
	link    bool // the words of a link
}

// The marks of styles: two apostrophes, and three.
const (
	italic = "''"
	bold   = "'''"
)

// line writes words on one line, with a tag where a line ends. Bold and italic go on and off
// as MediaWiki reads them: two apostrophes turn italic on or off, three bold, five both.
func (p *page) line(spans []tree.Span, at place) string {
	w := words{page: p, at: at}
	for i := 0; i < len(spans); {
		if w.alone(spans[i:]) {
			w.style(false, false)
			w.b.WriteString(spans[i].Text)
			i++
			continue
		}
		opening, closing, n := p.leads(spans[i:])
		if n == 0 {
			w.span(&spans[i], at)
			i++
			continue
		}
		w.link(opening, closing, spans[i:i+n])
		i += n
	}
	w.style(false, false)
	return strings.Trim(w.b.String(), " ")
}

// words is a line being written, and the styles that are on.
type words struct {
	*page
	at           place
	b            strings.Builder
	bold, italic bool
}

func (w *words) style(isBold, isItalic bool) {
	if isBold != w.bold {
		w.b.WriteString(bold)
	}
	if isItalic != w.italic {
		w.b.WriteString(italic)
	}
	w.bold, w.italic = isBold, isItalic
}

// tags is the tags of each style that MediaWiki has no sign for, the outer ones first.
var tags = []struct {
	has  func(*tree.Span) bool
	name string
}{
	{func(s *tree.Span) bool { return s.Blank }, "mark"},
	{func(s *tree.Span) bool { return s.Strike }, "s"},
	{func(s *tree.Span) bool { return s.Code }, "code"},
}

func (w *words) span(s *tree.Span, at place) {
	if s.Break {
		if w.at.heading || w.at.link {
			w.b.WriteByte(' ')
		} else {
			w.b.WriteString(lineBreak)
		}
		return
	}
	text := s.Text
	if s.Image {
		text = outline.Image + text
	}
	if text == "" {
		return
	}
	w.style(s.Bold, s.Italic)
	for _, t := range tags {
		if t.has(s) {
			w.b.WriteString("<" + t.name + ">")
		}
	}
	w.b.WriteString(escape(text, at))
	for i := len(tags) - 1; i >= 0; i-- {
		if tags[i].has(s) {
			w.b.WriteString("</" + tags[i].name + ">")
		}
	}
}

// link writes a link. A style that all its words share goes on around it, and any other
// is on within it only: MediaWiki would close it on the wrong side.
func (w *words) link(opening, closing string, spans []tree.Span) {
	first, even := &spans[0], true
	for i := range spans {
		even = even && spans[i].Bold == first.Bold && spans[i].Italic == first.Italic
	}
	w.style(even && first.Bold, even && first.Italic)
	w.b.WriteString(opening)
	inside := w.at
	inside.link = true
	for i := range spans {
		w.span(&spans[i], inside)
	}
	w.style(even && first.Bold, even && first.Italic)
	w.b.WriteString(closing)
}

// leads gives the signs around the words of a link, and how many spans those are; 0 where
// no link begins.
func (p *page) leads(spans []tree.Span) (opening, closing string, n int) {
	link := spans[0].Link
	if link == "" {
		return "", "", 0
	}
	for n < len(spans) && spans[n].Link == link {
		n++
	}
	if strings.TrimSpace(tree.Words(spans[:n])) == "" {
		return "", "", 0
	}
	if id, ok := p.outline.Place(link); ok {
		if name := p.names[id]; name != "" && !strings.ContainsAny(name, "[]{}|#<>\n") {
			return "[[#" + escape(name, place{}) + "|", "]]", n
		}
		return "", "", 0
	}
	address, ok := outline.Address(link)
	if !ok {
		return "", "", 0
	}
	return "[" + addresses.Replace(address) + " ", "]", n
}

// bare finds the addresses of which MediaWiki makes a link by itself.
var bare = regexp.MustCompile(`^https?://[A-Za-z0-9/._%?=-]*[A-Za-z0-9/]$`)

// alone tells a link that reads as its address, with nothing on either side that
// MediaWiki would take for a part of it.
func (w *words) alone(spans []tree.Span) bool {
	s := spans[0]
	if s.Style() != (tree.Span{Link: s.Text}) || !bare.MatchString(s.Link) || strings.Contains(s.Link, "__") {
		return false
	}
	before := w.b.String()
	if before != "" && !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, lineBreak) {
		return false
	}
	return len(spans) == 1 || spans[1].Break || strings.HasPrefix(spans[1].Text, " ") && spans[1].Link == ""
}

// addresses writes the signs of an address that would end it, or act in it, as RFC 3986
// escapes them; an ampersand as the character reference that MediaWiki takes away.
var addresses = strings.NewReplacer("[", "%5B", "]", "%5D", "'", "%27", "~", "%7E", "__", "_%5F", "&", "&amp;")
