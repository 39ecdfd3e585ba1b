package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Plain gives a part as lines to be heard or felt: a paragraph a line, headings
// told in words, a table's cells behind their column's name, and none of
// Markdown's signs, which a voice would spell out.
func (p Part) Plain() []string {
	var out []string
	if p.Heading != "" {
		out = append(out, plainHeading+strings.Join(Plain(p.Heading), " "))
	}
	for _, b := range p.Blocks {
		if b.Heading != "" {
			out = append(out, plainSubheading+strings.Join(Plain(b.Heading), " "))
		}
		lines := Plain(b.Text)
		if b.State == Proposed && len(lines) > 0 {
			lines[0] = plainProposed + lines[0]
		}
		out = append(out, lines...)
	}
	return out
}

// Plain does the same for the text of one block. A parser that gives up on a
// text must not take the program with it: the text is then given as it stands.
func Plain(text string) (lines []string) {
	defer func() {
		if recover() != nil {
			lines = strings.Split(unmark(unescape(text)), "\n")
		}
	}()
	if len(text) > maxRich {
		return strings.Split(unmark(unescape(text)), "\n")
	}
	doc, _ := parseProse([]byte(text))
	p := plainer{source: []byte(text)}
	p.blocks(doc, "")
	return p.lines
}

// plainer walks parsed prose and writes what there is to hear.
type plainer struct {
	source []byte
	lines  []string
}

// add gives each line of some words, the first one behind a mark.
func (p *plainer) add(mark, words string) {
	for line := range strings.SplitSeq(unmark(words), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			p.lines = append(p.lines, mark+line)
			mark = ""
		}
	}
}

// blocks writes the blocks of a container; the mark stands before the first.
func (p *plainer) blocks(parent ast.Node, mark string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		p.block(n, mark)
		mark = ""
	}
}

func (p *plainer) block(n ast.Node, mark string) {
	switch n := n.(type) {
	case *ast.ThematicBreak:
	case *ast.Heading:
		p.add(plainSubheading, p.words(n))
	case *ast.Blockquote:
		p.blocks(n, mark+plainQuote)
	case *ast.List:
		number := n.Start
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if n.IsOrdered() {
				p.blocks(item, strconv.Itoa(number)+". ")
			} else {
				p.blocks(item, "- ")
			}
			number++
		}
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		p.add(mark, string(n.Lines().Value(p.source)))
	case *east.Table:
		p.table(n)
	default:
		p.add(mark, p.words(n))
	}
}

// table writes a row a line.
func (p *plainer) table(table *east.Table) {
	var names []string
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var told []string
		column := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words := strings.TrimSpace(p.words(cell))
			switch {
			case row.Kind() == east.KindTableHeader:
				names = append(names, words)
			case words != "" && column < len(names) && names[column] != "":
				told = append(told, names[column]+cardSeparator+words)
			case words != "":
				told = append(told, words)
			}
			column++
		}
		p.add("- ", strings.Join(told, plainCells))
	}
}

// words gives the inline words of a leaf.
func (p *plainer) words(leaf ast.Node) string {
	var b strings.Builder
	for n := leaf.FirstChild(); n != nil; n = n.NextSibling() {
		b.WriteString(p.inline(n))
	}
	return b.String()
}

func (p *plainer) inline(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Text:
		text := string(n.Segment.Value(p.source))
		if n.Parent().Kind() != ast.KindCodeSpan {
			text = unescape(text)
		}
		switch {
		case n.HardLineBreak():
			return text + "\n"
		case n.SoftLineBreak():
			return text + " "
		}
		return text
	case *ast.AutoLink:
		return string(n.URL(p.source))
	case *ast.RawHTML:
		return string(n.Segments.Value(p.source))
	case *ast.Image:
		return imageLabel + p.words(n)
	case *ast.Link:
		words, to := p.words(n), unescape(string(n.Destination))
		if words == to || to == "" {
			return words
		}
		return fmt.Sprintf("%s (%s)", words, to)
	}
	return p.words(n)
}
