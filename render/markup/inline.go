package markup

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"ami-wizard/render/tree"
)

// leaf gives the words of a paragraph, a heading or a cell. A line of them ends where the
// person ended it: the field says that Enter begins a line.
func (r *reader) leaf(n ast.Node) []tree.Span {
	return trimmed(r.inlines(nil, n, tree.Span{}))
}

// trimmed takes the spaces off both ends of each line, and leaves out what is empty.
func trimmed(spans []tree.Span) []tree.Span {
	out := spans[:0]
	begins := true // a line
	for i, s := range spans {
		ends := i+1 == len(spans) || spans[i+1].Break
		switch {
		case s.Break:
			if begins {
				continue
			}
		case s.Image:
		default:
			if s.Text = trimmedText(s, begins, ends); s.Text == "" {
				continue
			}
		}
		out = append(out, s)
		begins = s.Break
	}
	if last := len(out) - 1; last >= 0 && out[last].Break {
		out = out[:last]
	}
	return out
}

// trimmedText gives the text of a span, without the spaces where its line begins or ends.
func trimmedText(s tree.Span, begins, ends bool) string {
	if s.Code {
		return s.Text
	}
	if begins {
		s.Text = strings.TrimLeft(s.Text, " ")
	}
	if ends {
		s.Text = strings.TrimRight(s.Text, " ")
	}
	return s.Text
}

func (r *reader) inlines(spans []tree.Span, parent ast.Node, style tree.Span) []tree.Span {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		spans = r.inline(spans, n, style)
	}
	return spans
}

// inline adds what one node says to the spans before it.
func (r *reader) inline(spans []tree.Span, n ast.Node, style tree.Span) []tree.Span {
	switch n := n.(type) {
	case *ast.Text:
		return r.text(spans, n, style)
	case *ast.CodeSpan:
		style.Code, style.Text = true, r.code(n)
		return tree.Append(spans, style)
	case *ast.RawHTML:
		style.Text = strings.ReplaceAll(Unmark(string(n.Segments.Value(r.source))), "\n", " ")
		return tree.Append(spans, style)
	case *ast.AutoLink:
		return r.address(spans, n, style)
	case *ast.Link:
		return r.link(spans, n, style, n.Destination, n.Title)
	case *ast.Image:
		style.Image = true
		return r.link(spans, n, style, n.Destination, n.Title)
	case *ast.Emphasis:
		style.Bold, style.Italic = style.Bold || n.Level == 2, style.Italic || n.Level == 1
	case *east.Strikethrough:
		style.Strike = true
	}
	return r.inlines(spans, n, style)
}

// text adds words, and the end of their line.
func (r *reader) text(spans []tree.Span, n *ast.Text, style tree.Span) []tree.Span {
	spans = r.words.add(spans, string(n.Segment.Value(r.source)), style)
	if n.SoftLineBreak() || n.HardLineBreak() {
		style.Text, style.Break = "", true
		spans = append(spans, style)
	}
	return spans
}

// code gives the words of a code span, on one line.
func (r *reader) code(n *ast.CodeSpan) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(r.source))
		}
	}
	words := strings.ReplaceAll(Unmark(b.String()), "\n", " ")
	if n.Parent() != nil && inCell(n) {
		words = strings.ReplaceAll(words, `\|`, "|")
	}
	return words
}

func inCell(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == east.KindTableCell {
			return true
		}
	}
	return false
}

// address adds a bare address.
func (r *reader) address(spans []tree.Span, n *ast.AutoLink, style tree.Span) []tree.Span {
	style.Text = Unmark(string(n.Label(r.source)))
	if to := Unmark(string(n.URL(r.source))); style.Link == "" && SafeLink(to) {
		style.Link = to
		if n.AutoLinkType == ast.AutoLinkEmail {
			style.Link = "mailto:" + style.Text
		}
	}
	return tree.Append(spans, style)
}

// link adds a link or an image; one that may not be followed is words, as it was typed.
func (r *reader) link(spans []tree.Span, n ast.Node, style tree.Span, to, title []byte) []tree.Span {
	destination := Unescape(Unmark(string(to)))
	if !SafeLink(string(to)) {
		image := style.Image
		style.Image = false
		return r.typedLink(spans, n, style, image, string(to), string(title))
	}
	style.Link, style.Title = destination, strings.Join(strings.Fields(Unescape(Unmark(string(title)))), " ")
	if !style.Image {
		return r.inlines(spans, n, style)
	}
	style.Text = strings.ReplaceAll(tree.Words(r.inlines(nil, n, tree.Span{})), "\n", " ")
	return append(spans, style)
}

// typedLink adds a link as the words that it was typed in.
func (r *reader) typedLink(spans []tree.Span, n ast.Node, style tree.Span, image bool, to, title string) []tree.Span {
	opening := "["
	if image {
		opening = "!["
	}
	style.Text = opening
	spans = r.inlines(tree.Append(spans, style), n, style)
	if title != "" {
		title = ` "` + title + `"`
	}
	style.Text = Unmark("](" + to + title + ")")
	return tree.Append(spans, style)
}

// oneLine makes spaces of line breaks.
func oneLine(spans []tree.Span) []tree.Span {
	var out []tree.Span
	for _, s := range spans {
		if s.Break {
			s.Break, s.Text = false, " "
		}
		out = tree.Append(out, s)
	}
	return out
}
