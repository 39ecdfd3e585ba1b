package preview

import (
	"bytes"
	"fmt"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"ami-wizard/render/tree"
)

// engine draws leaves at one width. glamour's renderers are not safe for concurrent use,
// and neither is this.
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

// draw gives the lines of words; those of a heading of that level, from 1. What glamour
// cannot draw is wrapped as it stands.
func (e *engine) draw(spans []tree.Span, level int) []string {
	drawn, err := e.glamour(spans, level)
	if err != nil {
		return wrapped(spans, e.look, e.width)
	}
	return finish(drawn, e.look.text, e.width)
}

func (e *engine) glamour(spans []tree.Span, level int) (drawn string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("drawing a paragraph: %v", r)
		}
	}()
	var leaf ast.Node = ast.NewParagraph()
	if level > 0 {
		leaf = ast.NewHeading(level)
	}
	l := teller{look: e.look}
	l.spans(leaf, spans)
	doc := ast.NewDocument()
	doc.AppendChild(doc, leaf)
	var b bytes.Buffer
	if err := e.renderer.Render(&b, l.source, doc); err != nil {
		return "", fmt.Errorf("drawing a paragraph: %w", err)
	}
	return b.String(), nil
}

// teller tells glamour words, as the tree of goldmark that it draws from, their source
// beside it.
type teller struct {
	source []byte
	look   look
}

// spans adds words to a leaf. Where a link leads is shown behind it, since a terminal's
// window may be a picture on a wall.
func (l *teller) spans(leaf ast.Node, spans []tree.Span) {
	var last *ast.Text
	for len(spans) > 0 {
		s, run := spans[0], 1
		switch {
		case s.Break:
			if last != nil {
				last.SetHardLineBreak(true)
			}
		case s.Image:
			last = l.text(leaf, styled(l.look.muted, imageLabel+showable(s.Text+" ("+s.Link+")")))
		case s.Link != "":
			run = linked(spans)
			last = l.link(leaf, spans[:run])
		default:
			l.span(leaf, s)
			last = l.text(leaf, "")
		}
		spans = spans[run:]
	}
}

// linked counts the first spans of one link; a line break ends it.
func linked(spans []tree.Span) int {
	n := 1
	for n < len(spans) && spans[n].Link == spans[0].Link && !spans[n].Break && !spans[n].Image {
		n++
	}
	return n
}

// link adds the spans of a link, and the address where they don't read it.
func (l *teller) link(leaf ast.Node, spans []tree.Span) *ast.Text {
	for _, s := range spans {
		l.span(leaf, s)
	}
	if to := spans[0].Link; !reads(to, tree.Words(spans)) {
		return l.text(leaf, styled(l.look.muted, showable(" ("+to+")")))
	}
	return l.text(leaf, "")
}

// reads tells whether words are the address of a link.
func reads(link, words string) bool {
	return words == link || "mailto:"+words == link || "http://"+words == link
}

// span adds one span, in its styles.
func (l *teller) span(leaf ast.Node, s tree.Span) {
	within := leaf
	into := func(n ast.Node) {
		within.AppendChild(within, n)
		within = n
	}
	if s.Link != "" {
		link := ast.NewLink()
		link.Destination = []byte("#") // the address for which glamour writes no sequence
		into(link)
	}
	if s.Bold {
		into(ast.NewEmphasis(2))
	}
	if s.Italic {
		into(ast.NewEmphasis(1))
	}
	if s.Strike {
		into(east.NewStrikethrough())
	}
	words := showable(s.Text)
	if s.Blank {
		words = styled(l.look.blank, words)
	}
	if s.Code {
		code := ast.NewCodeSpan()
		into(code)
		code.AppendChild(code, ast.NewRawTextSegment(l.segment(words)))
		return
	}
	l.text(within, words)
}

func (l *teller) text(parent ast.Node, words string) *ast.Text {
	n := ast.NewTextSegment(l.segment(words))
	parent.AppendChild(parent, n)
	return n
}

// segment adds words to the source.
func (l *teller) segment(words string) text.Segment {
	from := len(l.source)
	l.source = append(l.source, words...)
	return text.NewSegment(from, len(l.source))
}
