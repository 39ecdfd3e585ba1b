package render

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// span is a stretch of the source that a parser read as one thing.
type span struct {
	from, to int
	literal  bool // to be shown as it was typed; otherwise left exactly as it is
}

// spans are kept in the order of the source; they never overlap.
type spans []span

var spansKey = parser.NewContextKey()

// proseParser reads what people type: CommonMark with tables, but that no
// paragraph defines references, no line under words makes them a heading and no tag
// opens a block: what stands between tags is read as the Markdown that it would be
// without them. Signs that people type as words are words (signs.go).
var proseParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(ordered{parser.NewListItemParser()}, 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(hash{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(comparison{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(recorder{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(recorder{parser.NewLinkParser()}, 200),
			util.Prioritized(recorder{parser.NewAutoLinkParser()}, 300),
			util.Prioritized(recorder{parser.NewRawHTMLParser()}, 400),
			util.Prioritized(newEmphasis(), 500),
			util.Prioritized(newStrikethrough(), 500),
			util.Prioritized(recorder{extension.NewLinkifyParser()}, 999),
		),
		parser.WithParagraphTransformers(util.Prioritized(barred{extension.NewTableParagraphTransformer()}, 200)),
	)
})

// parseProse gives the blocks of a text, and the spans of its inline words that
// are either to be left alone or to be neutralised.
func parseProse(source []byte) (ast.Node, spans) {
	pc, found := parser.NewContext(), &spans{}
	pc.Set(spansKey, found)
	doc := proseParser().Parse(text.NewReader(source), parser.WithContext(pc))
	found.strays(doc, source)
	return doc, found.sorted()
}

// sorted puts spans in the order of the source, which a table within a heading
// upsets, each ending where the next begins at the latest.
func (s spans) sorted() spans {
	slices.SortFunc(s, func(a, b span) int { return a.from - b.from })
	for i := range len(s) - 1 {
		s[i].to = min(s[i].to, s[i+1].from)
	}
	return s
}

// recorder notes where an inline parser found something: goldmark's tree does
// not tell where the address of a link stands.
type recorder struct{ parser.InlineParser }

// Parse does what the parser within does.
func (r recorder) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, before := block.Position()
	n := r.InlineParser.Parse(parent, block, pc)
	if n == nil {
		return nil
	}
	found, ok := pc.Get(spansKey).(*spans)
	if !ok {
		return n
	}
	_, after := block.Position()
	s := span{from: before.Start, to: after.Start}
	if s.to < s.from {
		s.to = math.MaxInt // the block ends here
	}
	switch n := n.(type) {
	case *ast.CodeSpan:
	case *ast.Link:
		s.literal = !safeLink(string(n.Destination))
	case *ast.Image:
		s.literal = !safeLink(string(n.Destination))
	case *ast.AutoLink:
		s.literal = !plainAddress(string(n.URL(block.Source())))
	case *ast.RawHTML:
		s.literal = true
	default:
		return n
	}
	*found = append(*found, s)
	return n
}

// plainAddress tells an address that every reader of Markdown sees as one, from
// its first character to its last.
func plainAddress(address string) bool {
	return safeLink(address) && wordByte(address[0]) && !strings.ContainsAny(address, "`[]<") && tame(address) == address
}

// CloseBlock passes on to the parser within, which may wait for it.
func (r recorder) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := r.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// rewrite writes a text again in its normal form, its headings down by that
// many levels. It tells the level of the highest heading outside of lists and
// quotes, and whether there is any heading at all. A parser that gives up on a
// text must not take the program with it: the text is then kept as typed.
func rewrite(s string, demote int) (form string, highest int, headed bool) {
	defer func() {
		if recover() != nil {
			form, highest, headed = literalLines(s), lowest, false
		}
	}()
	source := []byte(s)
	doc, found := parseProse(source)
	w := rewriter{source: source, spans: found, demote: demote}
	lines, _ := w.blocks(doc, 0)
	return strings.Join(lines, "\n"), highestHeading(doc), w.headed
}

// lineOf gives the words of a segment, without the spaces around them.
func lineOf(source []byte, seg text.Segment) (from, to int) {
	from, to = seg.Start, min(seg.Stop, len(source))
	for from < to && (source[from] == ' ' || source[from] == '\n') {
		from++
	}
	for from < to && (source[to-1] == ' ' || source[to-1] == '\n') {
		to--
	}
	return from, to
}

// trimmedLines gives the lines of a block of code.
func trimmedLines(source []byte, segments *text.Segments) []string {
	lines := make([]string, 0, segments.Len())
	for i := range segments.Len() {
		seg := segments.At(i)
		lines = append(lines, string(bytes.TrimRight(seg.Value(source), " \n")))
	}
	return lines
}
