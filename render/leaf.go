package render

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// leafParser reads the leaves of the normal form: paragraphs, headings, tables.
var leafParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewLinkifyParser(), 999),
		),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
})

// engine draws leaves at one width. glamour's renderers are not safe for
// concurrent use, and neither is this.
type engine struct {
	look     look
	width    int
	renderer renderer.Renderer
}

func newEngine(l look, width int) *engine {
	drawer := glamour.NewRenderer(glamour.Options{
		WordWrap: width, InlineTableLinks: true, PreserveNewLines: true, Styles: l.config,
	})
	return &engine{l, width, renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(drawer, 1000)))}
}

// draw gives a leaf's lines. What glamour cannot draw is wrapped as it stands.
func (e *engine) draw(leaf string) []string {
	drawn, err := e.glamour(leaf)
	if err != nil {
		return wrapped(leaf, e.look, e.width)
	}
	return finish(drawn, e.look.text, e.width)
}

func (e *engine) glamour(leaf string) (drawn string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("drawing a paragraph: %v", r)
		}
	}()
	l := reader{source: []byte(leaf), look: e.look}
	doc := leafParser().Parse(text.NewReader(l.source))
	l.read(doc)
	var b bytes.Buffer
	if err := e.renderer.Render(&b, l.source, doc); err != nil {
		return "", fmt.Errorf("drawing a paragraph: %w", err)
	}
	return b.String(), nil
}

// reader makes a tree's words ready for glamour, which would otherwise resolve
// escapes twice, follow links with sequences of its own, and break lines where
// the source does. The words it makes are added to the source's end.
type reader struct {
	source []byte
	look   look
	blank  bool // within a blank
}

func (l *reader) read(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		switch n := n.(type) {
		case *ast.Text:
			l.text(parent, n)
		case *ast.CodeSpan:
			l.code(n)
		case *ast.AutoLink:
			parent.ReplaceChild(parent, n, l.link(string(n.Label(l.source))))
		case *ast.Image:
			l.image(parent, n)
		case *ast.Link:
			l.read(n)
			l.address(parent, n)
		default:
			l.read(n)
		}
		n = next
	}
}

// text puts a node's words in its place, blanks lit on their own: a blank may
// well begin in one node and end in another.
func (l *reader) text(parent ast.Node, n *ast.Text) {
	words := showable(unescape(string(n.Segment.Value(l.source))))
	if n.SoftLineBreak() {
		words += " "
	}
	hard := n.HardLineBreak()
	n.SetSoftLineBreak(false)
	n.SetHardLineBreak(false)
	last := n
	for first := true; first || words != ""; first = false {
		piece, rest := l.piece(words)
		words = rest
		if first {
			n.Segment = l.segment(piece)
			continue
		}
		added := ast.NewTextSegment(l.segment(piece))
		parent.InsertAfter(parent, last, added)
		last = added
	}
	last.SetHardLineBreak(hard)
}

// piece cuts the words at the next mark, and lights those of a blank.
func (l *reader) piece(words string) (piece, rest string) {
	mark := BlankOpen
	if l.blank {
		mark = BlankClose
	}
	piece, rest, found := strings.Cut(words, mark)
	if l.blank {
		piece = styled(l.look.blank, piece)
	}
	l.blank = l.blank != found
	return piece, rest
}

// code joins a code span's words on one line.
func (l *reader) code(n *ast.CodeSpan) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(l.source))
		}
	}
	n.RemoveChildren(n)
	words := strings.ReplaceAll(b.String(), "\n", " ")
	n.AppendChild(n, ast.NewRawTextSegment(l.segment(showable(unmark(words)))))
}

// link gives words in the style of a link. Its address is the one for which
// glamour writes no sequence.
func (l *reader) link(words string) *ast.Link {
	link := ast.NewLink()
	link.Destination = []byte("#")
	link.AppendChild(link, ast.NewTextSegment(l.segment(showable(words))))
	return link
}

// address shows where a link leads, since a terminal's window may be a picture
// on a wall.
func (l *reader) address(parent ast.Node, n *ast.Link) {
	address := unescape(string(n.Destination))
	n.Destination = []byte("#")
	if address == "" || showable(address) == l.words(n) {
		return
	}
	words := styled(l.look.muted, showable(" ("+address+")"))
	parent.InsertAfter(parent, n, ast.NewTextSegment(l.segment(words)))
}

// image shows an image as its words and its address.
func (l *reader) image(parent ast.Node, n *ast.Image) {
	l.read(n)
	words := imageLabel + ansi.Strip(l.words(n)) + showable(" ("+unescape(string(n.Destination))+")")
	parent.ReplaceChild(parent, n, ast.NewTextSegment(l.segment(styled(l.look.muted, words))))
}

// words gives the words under a node.
func (l *reader) words(parent ast.Node) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			b.Write(t.Segment.Value(l.source))
		} else {
			b.WriteString(l.words(n))
		}
	}
	return b.String()
}

// segment adds words to the source.
func (l *reader) segment(words string) text.Segment {
	from := len(l.source)
	l.source = append(l.source, words...)
	return text.NewSegment(from, len(l.source))
}

// showable makes words that glamour shows as they are. The narrow no-break
// space becomes the plain one, which wrapping knows not to break at.
func showable(s string) string {
	if !strings.ContainsAny(s, "\\&\u202f") {
		return s
	}
	return showing.Replace(s)
}

var showing = strings.NewReplacer(`\`, string(standBackslash), "&", string(standAmpersand), "\u202f", "\u00a0")
