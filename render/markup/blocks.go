package markup

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"ami-wizard/render/tree"
)

// reader makes a tree of what goldmark parsed.
type reader struct {
	source []byte
	words  words
}

// blocks gives a container's children.
func (r *reader) blocks(parent ast.Node, depth int) []tree.Node {
	var out []tree.Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = joined(out, r.block(n, depth), r.goesOn(n))
	}
	return out
}

// joined adds blocks to others; where the words go on, the first as new lines of the last.
func joined(out, more []tree.Node, goesOn bool) []tree.Node {
	last := len(out) - 1
	if !goesOn || last < 0 || len(more) == 0 || out[last].Kind != tree.Paragraph || more[0].Kind != tree.Paragraph {
		return append(out, more...)
	}
	out[last].Spans = append(append(out[last].Spans, tree.Span{Break: true}), more[0].Spans...)
	return append(out, more[1:]...)
}

func (r *reader) block(n ast.Node, depth int) []tree.Node {
	switch n := n.(type) {
	case *ast.Heading:
		return []tree.Node{{Kind: tree.Heading, Level: n.Level, Spans: oneLine(r.leaf(n))}}
	case *ast.ThematicBreak:
		return []tree.Node{{Kind: tree.Rule}}
	case *ast.FencedCodeBlock:
		return []tree.Node{{Kind: tree.Code, Text: strings.Join(r.lines(n.Lines()), "\n"), Language: r.language(n)}}
	case *ast.CodeBlock:
		return r.indented(n)
	case *ast.Blockquote:
		if depth >= maxDepth {
			return r.blocks(n, depth)
		}
		return []tree.Node{{Kind: tree.Quote, Nodes: r.blocks(n, depth+1)}}
	case *ast.List:
		return r.list(n, depth)
	case *east.Table:
		return []tree.Node{r.table(n)}
	}
	if spans := r.leaf(n); len(spans) > 0 {
		return []tree.Node{{Kind: tree.Paragraph, Spans: spans}}
	}
	return nil
}

// lines gives the lines of a block of code, without the spaces at their end.
func (r *reader) lines(segments *text.Segments) []string {
	lines := make([]string, 0, segments.Len())
	for i := range segments.Len() {
		seg := segments.At(i)
		lines = append(lines, Unmark(string(bytes.TrimRight(seg.Value(r.source), " \n"))))
	}
	return lines
}

// language gives the language of a block of code, without what only a machine reads.
func (r *reader) language(n *ast.FencedCodeBlock) string {
	if n.Info == nil {
		return ""
	}
	info, _, _ := strings.Cut(string(n.Info.Segment.Value(r.source)), "{") // pandoc's attributes
	return Unmark(strings.TrimSpace(strings.ReplaceAll(info, "`", "")))
}

// indented reads indented lines as paragraphs: people who write prose indent it, and fence
// the code.
func (r *reader) indented(n *ast.CodeBlock) []tree.Node {
	segments := n.Lines()
	var b strings.Builder
	for i := range segments.Len() {
		seg := segments.At(i)
		b.Write(bytes.Trim(seg.Value(r.source), " \n"))
		b.WriteByte('\n')
	}
	typed := strings.Trim(b.String(), "\n")
	if typed == "" {
		return nil
	}
	return read(typed)
}

// list gives what the items of a list are: lists, and lines of words.
func (r *reader) list(n *ast.List, depth int) []tree.Node {
	var out []tree.Node
	for _, run := range r.runs(n) {
		if run.real {
			out = append(out, r.items(n, run.items, depth)...)
		} else {
			out = append(out, r.wordLines(run.items, depth)...)
		}
	}
	return out
}

// items gives a list of items; beyond the depth that anybody reads, what they hold.
func (r *reader) items(n *ast.List, items []ast.Node, depth int) []tree.Node {
	list := tree.Node{Kind: tree.List, Ordered: n.IsOrdered()}
	if n.IsOrdered() {
		list.Start, _ = strconv.Atoi(strings.TrimRight(markOf(items[0]), ".)"))
	}
	var flat []tree.Node
	for i, item := range items {
		nodes := r.blocks(item, min(depth+1, maxDepth))
		if depth >= maxDepth && len(nodes) == 0 { // its marker is all that it has
			nodes = paragraph(markOf(item))
		}
		list.Loose = list.Loose || !tight(nodes) || i > 0 && item.HasBlankPreviousLines()
		flat = append(flat, nodes...)
		list.Items = append(list.Items, nodes)
	}
	if depth >= maxDepth {
		return flat
	}
	list.Loose = list.Loose || len(items) == n.ChildCount() && !n.IsTight
	return []tree.Node{list}
}

// tight tells the items that need no blank line: words, and at most a list under them that
// another reader of Markdown would not take for more of these words.
func tight(item []tree.Node) bool {
	if len(item) < 2 {
		return true
	}
	under := &item[1]
	return len(item) == 2 && item[0].Kind == tree.Paragraph && under.Kind == tree.List &&
		(!under.Ordered || under.Start == 1) && len(under.Items) > 0 && len(under.Items[0]) > 0
}

func paragraph(words string) []tree.Node {
	return []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{{Text: words}}}}
}

// wordLines gives as words the lines that are no list: each item's marker is the first of
// its words.
func (r *reader) wordLines(items []ast.Node, depth int) []tree.Node {
	var out []tree.Node
	for i, item := range items {
		nodes, mark := r.blocks(item, depth), markOf(item)
		if isText(item.FirstChild()) && len(nodes) > 0 && nodes[0].Kind == tree.Paragraph {
			spans := nodes[0].Spans
			nodes[0].Spans = append(tree.Append([]tree.Span{{Text: mark + " "}}, spans[0]), spans[1:]...)
		} else {
			nodes = append(paragraph(mark), nodes...)
		}
		out = joined(out, nodes, i > 0 && !item.HasBlankPreviousLines() && endsInWords(items[i-1]))
	}
	return out
}

var alignments = map[east.Alignment]tree.Align{
	east.AlignLeft: tree.AlignLeft, east.AlignRight: tree.AlignRight, east.AlignCenter: tree.AlignCenter,
}

func (r *reader) table(n *east.Table) tree.Node {
	table := tree.Node{Kind: tree.Table}
	for _, a := range n.Alignments {
		table.Align = append(table.Align, alignments[a])
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([]tree.Cell, 0, len(n.Alignments))
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words := oneLine(r.leaf(cell))
			if beyond := r.beyond(cell); cell.NextSibling() == nil && beyond != "" {
				if len(words) > 0 {
					beyond = " " + beyond
				}
				words = tree.Append(words, tree.Span{Text: beyond})
			}
			cells = append(cells, words)
		}
		for len(cells) < len(n.Alignments) {
			cells = append(cells, nil)
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

// beyond gives the cells that a row has beyond the head's: the table would not show them,
// and they are somebody's words.
func (r *reader) beyond(last ast.Node) string {
	if last.Lines() == nil || last.Lines().Len() == 0 {
		return ""
	}
	from := last.Lines().At(0).Stop
	end := bytes.IndexByte(r.source[from:], '\n')
	if end < 0 {
		end = len(r.source) - from
	}
	return Unmark(strings.Trim(string(r.source[from:from+end]), " |"))
}
