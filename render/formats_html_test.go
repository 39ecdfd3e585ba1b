package render_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// readHTML reads a page with a parser of HTML.
func readHTML(t testing.TB, data []byte) reading {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p := htmlReader{t: t, ids: map[string]bool{}}
	p.walk(doc)
	p.words = spaced(p.b.String())
	for _, link := range p.links {
		if id, ok := strings.CutPrefix(link, "#"); ok && !p.ids[id] {
			t.Errorf("nothing stands at %s", link)
		}
	}
	return p.reading
}

// htmlTags is every element that the writer has a reason for.
var htmlTags = strings.Fields("html head meta title style body a header p h1 h2 h3 h4 h5 h6 nav ul ol li main footer br strong em s code mark " +
	"blockquote div pre hr table caption thead tbody tr th td")

// htmlAttributes is every attribute likewise.
var htmlAttributes = strings.Fields("lang charset name content class href id tabindex aria-labelledby role scope start")

type htmlReader struct {
	reading
	t   testing.TB
	b   strings.Builder
	ids map[string]bool
}

func (p *htmlReader) walk(n *html.Node) {
	if n.Type == html.TextNode {
		p.b.WriteString(n.Data)
	}
	if n.Type == html.ElementNode {
		p.element(n)
	}
	if slices.Contains([]string{"head", "nav", "caption"}, n.Data) || attribute(n, "class") == "skip" || attribute(n, "class") == "kind" ||
		attribute(n, "class") == "version" || attribute(n, "class") == "label" {
		if n.Data != "nav" {
			return
		}
		before := p.b.String()
		headings, items := p.headings, p.items
		p.children(n)
		p.headings, p.items = headings, items
		p.b.Reset()
		p.b.WriteString(before)
		return
	}
	p.children(n)
}

func (p *htmlReader) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c)
	}
}

func (p *htmlReader) element(n *html.Node) {
	if !slices.Contains(htmlTags, n.Data) {
		p.t.Errorf("an element %q", n.Data)
	}
	if !slices.Contains([]string{"a", "strong", "em", "s", "code", "mark"}, n.Data) {
		p.b.WriteByte(' ')
	}
	for _, a := range n.Attr {
		if !slices.Contains(htmlAttributes, a.Key) {
			p.t.Errorf("an attribute %q", a.Key)
		}
		switch a.Key {
		case "href":
			p.links = append(p.links, a.Val)
		case "id":
			if p.ids[a.Val] {
				p.t.Errorf("two places are %q", a.Val)
			}
			p.ids[a.Val] = true
		}
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.headings = append(p.headings, n.Data[1:]+" "+spaced(htmlText(n)))
	case "li":
		p.items++
	case "tr":
		cells := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			cells++
		}
		p.rows = append(p.rows, cells)
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func htmlText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.Data == "br" {
		return " "
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(htmlText(c))
	}
	return b.String()
}

// TestHTMLOfTheSmallModel holds the page of the small model, all of it but its sheet.
func TestHTMLOfTheSmallModel(t *testing.T) {
	for _, name := range []string{"half", "full"} {
		page := string(written(t, format(t, "html"), Compose(testCatalogue(t), smallDraft(name), Options{})))
		opening, rest, ok := strings.Cut(page, "<style>")
		_, body, closed := strings.Cut(rest, "</style>")
		if !ok || !closed {
			t.Fatal("no sheet")
		}
		golden(t, name+".html", opening+body)
		if strings.Contains(strings.ToLower(page), "<script") || strings.Contains(page, "url(") || strings.Contains(page, "@import") {
			t.Error("the page runs or fetches something")
		}
	}
}
