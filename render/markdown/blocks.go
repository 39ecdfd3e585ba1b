package markdown

import (
	"slices"
	"strconv"
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
)

// Nodes writes blocks, without a line feed at their end.
func Nodes(nodes []tree.Node) string { return strings.Join(lines(nodes, sequence{}), "\n") }

// lines gives the lines of blocks, a blank line between them.
func lines(nodes []tree.Node, last sequence) []string {
	var out []string
	for i := range nodes {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, block(&nodes[i], last.next(&nodes[i]))...)
	}
	return out
}

// sequence follows blocks that stand beside each other: two lists in a row must not have
// the same markers, which would make them one.
type sequence struct {
	last *tree.Node
	sign string // of its markers, where it is a list
}

// next gives the sign of a block's markers, where it is a list.
func (s *sequence) next(n *tree.Node) string {
	sign := ""
	if n.Kind == tree.List {
		signs := signs(n)
		sign = signs[0]
		if s.sign == sign && s.last.Ordered == n.Ordered {
			sign = signs[1]
		}
	}
	s.last, s.sign = n, sign
	return sign
}

// signs gives the two signs that a list may have, the first rather than the second. Before
// numbers a hyphen would read as a minus.
func signs(n *tree.Node) [2]string {
	switch {
	case n.Ordered:
		return [2]string{".", ")"}
	case slices.ContainsFunc(n.Items, func(item []tree.Node) bool { return !numbered(item) }):
		return [2]string{"-", "*"}
	}
	return [2]string{"*", "-"}
}

// numbered tells an item that opens with a number.
func numbered(item []tree.Node) bool {
	if len(item) == 0 || item[0].Kind != tree.Paragraph {
		return false
	}
	words := tree.Words(item[0].Spans)
	return words != "" && words[0] >= '0' && words[0] <= '9'
}

// block writes one block; a list, with that sign in its markers.
func block(n *tree.Node, sign string) []string {
	switch n.Kind {
	case tree.Heading:
		return []string{heading(n.Level, n.Spans)}
	case tree.List:
		return list(n, sign)
	case tree.Quote:
		return quote(lines(n.Nodes, sequence{}))
	case tree.Proposal:
		return quote(lines(n.Nodes, sequence{}))
	case tree.Table:
		return table(n)
	case tree.Code:
		return code(n)
	case tree.Rule:
		return []string{"___"} // the one sign that no list and no heading is made of
	case tree.Space:
		return nil
	}
	return paragraph(n.Spans)
}

func heading(level int, spans []tree.Span) string {
	words := strings.Join(paragraph(spans), " ")
	words = closing.ReplaceAllString(words, `$1\$2`)
	return strings.TrimRight(strings.Repeat("#", level)+" "+words, " ")
}

// quote puts lines in a block quote.
func quote(lines []string) []string {
	if len(lines) == 0 {
		return []string{">"} // it still parts what stands around it
	}
	return indent(lines, "> ", "> ")
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

// list writes the items.
func list(n *tree.Node, sign string) []string {
	var out []string
	for i, item := range n.Items {
		if i > 0 && n.Loose {
			out = append(out, "")
		}
		mark := marker(n, i, sign)
		around := sequence{n, sign} // a list that opens an item of another: "- - -" is a rule
		body := lines(item, around)
		if !n.Loose && len(item) == 2 { // the words of an item, and its list
			body = append(lines(item[:1], around), lines(item[1:], sequence{})...)
		}
		if len(body) == 0 {
			body = []string{""}
		}
		out = append(out, indent(body, mark, strings.Repeat(" ", len(mark)))...)
	}
	return out
}

func marker(n *tree.Node, i int, sign string) string {
	if !n.Ordered {
		return sign + " "
	}
	return strconv.Itoa(min(n.Start+i, 999999999)) + sign + " "
}

// code writes lines between fences that none of them closes.
func code(n *tree.Node) []string {
	inside := strings.Split(n.Text, "\n")
	fence := 3
	for _, line := range inside {
		if line := strings.TrimLeft(line, " "); strings.HasPrefix(line, "```") {
			fence = max(fence, len(line)-len(strings.TrimLeft(line, "`"))+1)
		}
	}
	if n.Text == "" {
		inside = nil
	}
	marks := strings.Repeat("`", fence)
	return append(append([]string{marks + n.Language}, inside...), marks)
}

var delimiters = map[tree.Align]string{
	tree.AlignNone: " --- |", tree.AlignLeft: " :--- |", tree.AlignRight: " ---: |", tree.AlignCenter: " :---: |",
}

func table(n *tree.Node) []string {
	var out []string
	for i, row := range n.Rows {
		line := "|"
		for _, words := range row {
			line += " " + cell(words) + " |"
		}
		out = append(out, line)
		if i > 0 {
			continue
		}
		line = "|"
		for _, a := range n.Align {
			line += delimiters[a]
		}
		out = append(out, line)
	}
	return out
}

// paragraph writes words, a line of them a line.
func paragraph(spans []tree.Span) []string {
	var w writer
	w.spans(spans)
	w.end()
	for i := range w.lines {
		line := strings.TrimRight(w.lines[i].text, " ")
		if !w.lines[i].quoted {
			line = markup.EscapeStart(line)
		}
		w.lines[i].text = line
	}
	var out []string
	for _, line := range w.lines {
		if line.text == "" {
			continue
		}
		if last := len(out) - 1; last >= 0 {
			out[last] = broken(out[last])
		}
		out = append(out, line.text)
	}
	return out
}

// broken ends a line with a hard break; a line that ends in a backslash goes without, since
// readers of Markdown disagree on what that would say.
func broken(line string) string {
	if strings.HasSuffix(line, `\`) {
		return line
	}
	return line + `\`
}
