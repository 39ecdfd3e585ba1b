package markup

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"ami-wizard/render/tree"
)

// lowest is the level from which headings stand below the model's own.
const lowest = 4

// people reads what people type: CommonMark with tables, but that no paragraph defines
// references, no line under words makes them a heading and no tag opens a block: what
// stands between tags is read as the Markdown that it would be without them. Signs that
// people type as words are words (signs.go).
var people = sync.OnceValue(func() parser.Parser {
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
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(newEmphasis(), 500),
			util.Prioritized(newStrikethrough(), 500),
			util.Prioritized(newAddress(), 999),
		),
		parser.WithParagraphTransformers(util.Prioritized(barred{extension.NewTableParagraphTransformer()}, 200)),
	)
})

// Parse reads a long answer: the blocks of it, the highest heading at level 4. A parser that
// gives up on a text must not take the program with it: the text is then given as it was
// typed, as is one of more blocks than anybody writes.
func Parse(typed string) (nodes []tree.Node) {
	typed = strings.Trim(typed, "\n")
	defer func() {
		if recover() != nil {
			nodes = asTyped(typed)
		}
	}()
	switch {
	case typed == "":
		return nil
	case crowded(typed):
		return asTyped(typed)
	case wordsAlone(typed):
		return paragraphs(typed)
	}
	nodes = read(typed)
	demote(nodes, lowest-highest(nodes))
	return nodes
}

// Line reads words that stand on one line, a heading's.
func Line(typed string) []tree.Span {
	var w words
	if !strings.Contains(typed, "\n") && typed != "" && plainStart(typed) && plainWords(typed) {
		return w.add(nil, typed, tree.Span{})
	}
	for _, n := range read(typed) {
		if n.Kind == tree.Paragraph {
			return oneLine(n.Spans)
		}
	}
	return w.add(nil, typed, tree.Span{})
}

// read parses a text.
func read(typed string) []tree.Node {
	source := []byte(bound(strings.ReplaceAll(typed, "\t", "    ")))
	r := reader{source: source}
	return r.blocks(people().Parse(text.NewReader(source)), 0)
}

// asTyped gives a text line for line, as code is.
func asTyped(typed string) []tree.Node {
	return []tree.Node{{Kind: tree.Code, Text: Unmark(typed)}}
}

// highest gives the level of the highest heading outside of lists and quotes.
func highest(nodes []tree.Node) int {
	level := lowest
	for _, n := range nodes {
		if n.Kind == tree.Heading {
			level = min(level, n.Level)
		}
	}
	return level
}

// demote moves the headings of a new tree down by that many levels.
func demote(nodes []tree.Node, by int) {
	for i := range nodes {
		n := &nodes[i]
		if n.Kind == tree.Heading {
			n.Level = min(max(n.Level+by, lowest), 6)
		}
		demote(n.Nodes, by)
		for _, item := range n.Items {
			demote(item, by)
		}
	}
}

// paragraphs gives a plain text's paragraphs.
func paragraphs(typed string) []tree.Node {
	var nodes []tree.Node
	var spans []tree.Span
	end := func() {
		if len(spans) > 0 {
			nodes = append(nodes, tree.Node{Kind: tree.Paragraph, Spans: spans})
			spans = nil
		}
	}
	var w words
	for line := range strings.SplitSeq(typed, "\n") {
		if line == "" {
			end()
			continue
		}
		if len(spans) > 0 {
			spans = append(spans, tree.Span{Break: true})
		}
		spans = w.add(spans, line, tree.Span{})
	}
	end()
	return nodes
}
