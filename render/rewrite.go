package render

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// rewriter writes parsed prose in its normal form: the blocks from the tree,
// the words from the source.
type rewriter struct {
	source []byte
	spans  spans
	demote int  // added to the level of every heading
	headed bool // a heading was written
}

// lowest is the level from which headings stand below the model's own.
const lowest = 4

// highestHeading gives the level of a text's highest heading, lowest at most:
// what is missing to that must be added to the level of every heading, so that
// the highest of them stands below the model's own.
func highestHeading(doc ast.Node) int {
	highest := lowest
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			highest = min(highest, h.Level)
		}
	}
	return highest
}

// blocks gives the lines of a container's children, a blank line between them,
// and whether there is any such blank line.
func (w *rewriter) blocks(parent ast.Node, depth int) (out []string, loose bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		lines := w.block(n, depth)
		if len(lines) == 0 {
			continue
		}
		lines = apartLines(out, lines)
		if goesOn := w.goesOn(n); len(out) > 0 && (goesOn || !w.tightAfter(n, lines[0])) {
			out = w.under(out, goesOn)
			loose = loose || !goesOn
		}
		out = append(out, lines...)
	}
	return out, loose
}

// tightAfter tells a list that directly follows the words of its own item, and
// ends it: the one case in which a blank line between two blocks would show.
func (w *rewriter) tightAfter(n ast.Node, first string) bool {
	list, ok := n.(*ast.List)
	before := n.PreviousSibling()
	if !ok || !strings.Contains(first, " ") || w.isWords(n) || before.Kind() != ast.KindTextBlock || before.PreviousSibling() != nil || n.NextSibling() != nil {
		return false
	}
	return !list.IsOrdered() || list.Start == 1 // another number would go on with the words
}

func (w *rewriter) block(n ast.Node, depth int) []string {
	switch n := n.(type) {
	case *ast.Heading:
		return w.heading(n)
	case *ast.ThematicBreak:
		return []string{"___"} // the one sign that no list and no heading is made of
	case *ast.FencedCodeBlock:
		return w.fence(n)
	case *ast.CodeBlock:
		return w.indented(n)
	case *ast.Blockquote:
		if depth >= maxDepth {
			lines, _ := w.blocks(n, depth)
			return lines
		}
		lines, _ := w.blocks(n, depth+1)
		if len(lines) == 0 {
			lines = []string{""} // it still parts what stands around it
		}
		return indent(lines, "> ", "> ")
	case *ast.List:
		if !reallyList(n, w.source) {
			return w.wordLines(n, depth)
		}
		return w.list(n, depth)
	case *east.Table:
		return w.table(n)
	}
	return w.leaf(n)
}

// indent puts a marker before the first line and its width before the others.
func indent(lines []string, first, others string) []string {
	for i, line := range lines {
		if i == 0 {
			line = first + line
		} else {
			line = others + line
		}
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

func (w *rewriter) heading(n *ast.Heading) []string {
	w.headed = true
	lines := w.leaf(n)
	for i, line := range lines[:max(len(lines)-1, 0)] {
		lines[i] = strings.TrimSuffix(line, `\`) // a heading has one line
	}
	words := strings.TrimSpace(strings.Join(lines, " "))
	words = closing.ReplaceAllString(words, `$1\$2`)
	level := strings.Repeat("#", min(max(n.Level+w.demote, lowest), 6))
	return []string{strings.TrimRight(level+" "+words, " ")}
}

// closing finds the signs at the end of a heading that would close it.
var closing = regexp.MustCompile(`(^|[^\\#])(#+)$`)

func (w *rewriter) fence(n *ast.FencedCodeBlock) []string {
	lines := trimmedLines(w.source, n.Lines())
	fence := 3
	for _, line := range lines {
		if code := strings.TrimLeft(line, " "); strings.HasPrefix(code, "```") {
			fence = max(fence, len(code)-len(strings.TrimLeft(code, "`"))+1)
		}
	}
	marks := strings.Repeat("`", fence)
	info := ""
	if n.Info != nil {
		info, _, _ = strings.Cut(string(n.Info.Segment.Value(w.source)), "{") // pandoc's attributes
		info = strings.TrimSpace(strings.ReplaceAll(info, "`", ""))
	}
	return append(append([]string{marks + info}, lines...), marks)
}

// indented reads indented lines as paragraphs: people who write prose indent it,
// and fence the code.
func (w *rewriter) indented(n *ast.CodeBlock) []string {
	lines := trimmedLines(w.source, n.Lines())
	for i, line := range lines {
		lines[i] = strings.TrimLeft(line, " ")
	}
	text := prose(strings.Join(lines, "\n"))
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// list writes the items; beyond the depth that anybody reads, their content.
func (w *rewriter) list(list *ast.List, depth int) []string {
	loose := !list.IsTight || depth >= maxDepth
	var items [][]string
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		lines, apart := w.blocks(item, min(depth+1, maxDepth))
		loose = loose || apart
		switch {
		case len(lines) > 0:
		case depth < maxDepth:
			lines = []string{""}
		default: // its marker is all that it has
			lines = []string{escapeStart(markOf(item))}
		}
		items = append(items, lines)
	}
	var out []string
	for i, lines := range items {
		if len(out) > 0 && loose {
			out = append(out, "")
		}
		if depth < maxDepth {
			mark := itemMark(list, i)
			lines = indent(lines, mark, strings.Repeat(" ", len(mark)))
		}
		out = append(out, lines...)
	}
	return out
}

func itemMark(list *ast.List, i int) string {
	if !list.IsOrdered() {
		return string(list.Marker) + " "
	}
	return strconv.Itoa(min(list.Start+i, 999999999)) + string(list.Marker) + " "
}

func (w *rewriter) table(n *east.Table) []string {
	var out []string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		line := "|"
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words := strings.Join(w.leaf(cell), " ")
			if cell.NextSibling() == nil {
				words = strings.TrimSpace(words + " " + w.beyond(cell))
			}
			line += " " + words + " |"
		}
		out = append(out, line)
		if row.Kind() == east.KindTableHeader {
			out = append(out, delimiters(n.Alignments))
		}
	}
	return out
}

// beyond gives the cells that a row has beyond the header's: the table would
// not show them, and they are somebody's words.
func (w *rewriter) beyond(last ast.Node) string {
	if last.Lines() == nil || last.Lines().Len() == 0 {
		return ""
	}
	from := last.Lines().At(0).Stop
	end := bytes.IndexByte(w.source[from:], '\n')
	if end < 0 {
		end = len(w.source) - from
	}
	return literal(strings.Trim(string(w.source[from:from+end]), " |"))
}

func delimiters(alignments []east.Alignment) string {
	line := "|"
	for _, a := range alignments {
		line += map[east.Alignment]string{
			east.AlignLeft: " :--- |", east.AlignRight: " ---: |", east.AlignCenter: " :---: |",
		}[a]
		if a == east.AlignNone {
			line += " --- |"
		}
	}
	return line
}
