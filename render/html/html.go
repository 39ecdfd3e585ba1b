package html

import (
	_ "embed"
	"html"
	"io"
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

//go:embed style.css
var sheet string

// Ids of the page's own places: no section's begins with such a sign.
const (
	contentsID = "_sommaire"
	mainID     = "_contenu"
)

// Write writes a document.
func Write(w io.Writer, d render.Document, m render.Meta) error {
	p := page{outline: outline.Of(d), b: make([]byte, 0, 8<<10+d.Size()*3/2)}
	p.head(m)
	p.title(d, m)
	p.contents()
	p.raw("<main id=\"" + mainID + "\" tabindex=\"-1\">\n")
	p.blocks(p.outline.Nodes)
	p.raw("</main>\n<footer>\n<p>")
	p.words(d.Credit())
	p.raw("</p>\n</footer>\n</body>\n</html>\n")
	_, err := w.Write(p.b)
	return err
}

// page is the bytes of the page so far.
type page struct {
	b        []byte
	outline  outline.Outline
	captions outline.Captions
}

func (p *page) raw(markup string) { p.b = append(p.b, markup...) }

// words writes words, none of which is markup.
func (p *page) words(s string) { p.b = append(p.b, html.EscapeString(s)...) }

func (p *page) head(m render.Meta) {
	language, _, _ := strings.Cut(m.Language, "-")
	p.raw("<!DOCTYPE html>\n<html lang=\"")
	p.words(language)
	p.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	if !m.Date.IsZero() {
		p.raw("<meta name=\"dcterms.modified\" content=\"" + m.Date.Format("2006-01-02T15:04:05Z") + "\">\n")
	}
	p.raw("<title>")
	p.words(strings.ReplaceAll(m.Title, "\n", " "))
	p.raw("</title>\n<style>\n" + sheet + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#" + mainID + "\">" + skip + "</a>\n")
}

func (p *page) title(d render.Document, m render.Meta) {
	p.raw("<header>\n<p class=\"kind\">")
	p.words(outline.Kind(d))
	p.raw("</p>\n<h1>")
	p.spans(d.Title)
	p.raw("</h1>\n")
	if version := outline.Version(m.Date); version != "" {
		p.raw("<p class=\"version\">")
		p.words(version)
		p.raw("</p>\n")
	}
	p.raw("</header>\n")
}

func (p *page) contents() {
	if len(p.outline.Contents) == 0 {
		return
	}
	p.raw("<nav aria-labelledby=\"" + contentsID + "\">\n<h2 id=\"" + contentsID + "\">" + outline.Summary + "</h2>\n")
	p.entries(p.outline.Contents)
	p.raw("</nav>\n")
}

func (p *page) entries(all []outline.Entry) {
	p.raw("<ul>\n")
	for _, e := range all {
		p.raw("<li><a href=\"#")
		p.words(e.ID)
		p.raw("\">")
		p.words(e.Words)
		p.raw("</a>")
		if len(e.Entries) > 0 {
			p.raw("\n")
			p.entries(e.Entries)
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
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
		p.heading(n)
	case tree.List:
		p.list(n)
	case tree.Quote:
		p.raw("<blockquote>\n")
		p.blocks(n.Nodes)
		p.raw("</blockquote>\n")
	case tree.Proposal:
		p.raw("<div class=\"proposal\">\n<p class=\"label\">" + outline.Proposed + "</p>\n")
		p.blocks(n.Nodes)
		p.raw("</div>\n")
	case tree.Table:
		p.table(n)
	case tree.Code:
		p.raw("<pre tabindex=\"0\"><code>")
		p.words(n.Text)
		p.raw("</code></pre>\n")
	case tree.Rule:
		p.raw("<hr>\n")
	case tree.Space:
		p.raw("<div class=\"space\">" + strings.Repeat("<div></div>", max(0, n.Level)) + "</div>\n")
	default:
		p.raw("<p>")
		p.spans(n.Spans)
		p.raw("</p>\n")
	}
}

func (p *page) heading(n *tree.Node) {
	tag := "h" + strconv.Itoa(max(2, min(n.Level, 6)))
	p.raw("<" + tag)
	if n.ID != "" {
		p.raw(" id=\"")
		p.words(n.ID)
		p.raw("\"")
	}
	p.raw(">")
	p.spans(n.Spans)
	p.raw("</" + tag + ">\n")
}

func (p *page) list(n *tree.Node) {
	opening, closing := "<ul>\n", "</ul>\n"
	if n.Ordered {
		opening, closing = "<ol>\n", "</ol>\n"
		if n.Start != 1 {
			opening = "<ol start=\"" + strconv.Itoa(n.Start) + "\">\n"
		}
	}
	p.raw(opening)
	for _, item := range n.Items {
		p.raw("<li>")
		for i := range item {
			if item[i].Kind == tree.Paragraph && !n.Loose {
				if i > 0 && item[i-1].Kind == tree.Paragraph {
					p.raw("<br>\n")
				}
				p.spans(item[i].Spans)
				continue
			}
			p.block(&item[i])
		}
		p.raw("</li>\n")
	}
	p.raw(closing)
}
