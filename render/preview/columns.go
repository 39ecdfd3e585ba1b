package preview

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render/tree"
)

// divider stands between two columns of a table, crossing in the rule under its head.
const (
	divider  = " │ "
	crossing = "─┼─"
)

// table draws a table, or its rows as a list where its columns would be too narrow for the
// words of its head.
func (l drawing) table(n *tree.Node, width, depth int) []string {
	if len(n.Rows) == 0 || len(n.Rows[0]) == 0 {
		return nil
	}
	if len(n.Rows[0])*columnWidth > width && len(n.Rows) > 1 || l.tooLongTable(n) {
		return l.records(n, width, depth)
	}
	widths, fit := l.widths(n, width)
	if !fit {
		return l.records(n, width, depth)
	}
	var out []string
	for i, row := range n.Rows {
		out = append(out, l.row(row, n.Align, widths)...)
		if i == 0 {
			out = append(out, l.under(widths))
		}
	}
	return out
}

// tooLongTable tells a table that is not drawn with care.
func (l drawing) tooLongTable(n *tree.Node) bool {
	size := 0
	for _, row := range n.Rows {
		for _, cell := range row {
			if size += len(tree.Words(cell)) + 3; tooLong(cell) {
				return true
			}
		}
	}
	return l.plainly || size > maxDrawn
}

// records draws the rows as a list, each cell but the first behind the name of its column;
// of a table without rows, the head.
func (l drawing) records(n *tree.Node, width, depth int) []string {
	list := tree.Node{Kind: tree.List}
	head := n.Rows[0]
	for _, row := range n.Rows[1:] {
		var spans []tree.Span
		for i, cell := range row {
			if i > 0 && len(cell) > 0 && i < len(head) {
				spans = append(append(append(spans, tree.Span{Break: true}), head[i]...), tree.Span{Text: naming})
			}
			if i < len(head) {
				spans = append(spans, cell...)
			}
		}
		list.Items = append(list.Items, []tree.Node{{Kind: tree.Paragraph, Spans: spans}})
	}
	if len(n.Rows) == 1 {
		var spans []tree.Span
		for i, cell := range head {
			if i > 0 {
				spans = append(spans, tree.Span{Text: " · "})
			}
			spans = append(spans, cell...)
		}
		return l.leaf(spans, width, 0)
	}
	return l.node(&list, width, depth+1)
}

// widths shares out the columns: each gets its longest head word, then what the longest
// word of its cells lacks, then the room goes where a cell takes the most lines. It tells
// whether the head's words fit.
func (l drawing) widths(n *tree.Node, width int) (widths []int, fit bool) {
	columns := len(n.Rows[0])
	room := width - ansi.StringWidth(divider)*(columns-1)
	words, whole := make([]int, columns), make([]int, columns)
	widths = make([]int, columns)
	for i, row := range n.Rows {
		for j, cell := range row[:min(len(row), columns)] {
			for _, line := range l.leaf(cell, max(room, 1), 0) {
				word := longestWord(line)
				if i == 0 {
					widths[j] = max(widths[j], word, 1)
				}
				words[j], whole[j] = max(words[j], word), max(whole[j], ansi.StringWidth(line))
			}
		}
	}
	for j := range widths {
		widths[j] = max(widths[j], 1)
		room -= widths[j]
	}
	if room < 0 {
		return widths, false
	}
	room = grow(widths, words, room)
	grow(widths, whole, room)
	return widths, true
}

// grow widens columns towards what they want, always the one that lacks the most, and gives
// the room that is left.
func grow(widths, want []int, room int) int {
	for ; room > 0; room-- {
		most := -1
		for j := range widths {
			if widths[j] < want[j] && (most < 0 || lines(want[j], widths[j]) > lines(want[most], widths[most])) {
				most = j
			}
		}
		if most < 0 {
			break
		}
		widths[most]++
	}
	return room
}

// lines estimates, in hundredths, the lines that so many columns of words take.
func lines(words, width int) int { return 100 * words / width }

// longestWord measures the longest word of a line that was drawn.
func longestWord(line string) int {
	longest := 0
	for word := range strings.SplitSeq(ansi.Strip(line), " ") {
		longest = max(longest, ansi.StringWidth(word))
	}
	return longest
}

// row draws a row, as many lines high as its highest cell.
func (l drawing) row(row []tree.Cell, align []tree.Align, widths []int) []string {
	height := 1
	drawn := make([][]string, len(widths))
	for j, cell := range row[:min(len(row), len(widths))] {
		drawn[j] = l.leaf(cell, widths[j], 0)
		height = max(height, len(drawn[j]))
	}
	out := make([]string, height)
	for i := range out {
		var b strings.Builder
		for j := range drawn {
			if j > 0 {
				b.WriteString(styled(l.look.rule, divider))
			}
			line := ""
			if i < len(drawn[j]) {
				line = drawn[j][i]
			}
			left, right := sides(align, j, widths[j]-ansi.StringWidth(line))
			b.WriteString(strings.Repeat(" ", left) + line + strings.Repeat(" ", right))
		}
		out[i] = strings.TrimRight(b.String(), " ")
	}
	return out
}

// sides shares the room beside the words of a cell between its left and its right.
func sides(align []tree.Align, column, room int) (left, right int) {
	room = max(room, 0)
	if column >= len(align) {
		return 0, room
	}
	switch align[column] {
	case tree.AlignRight:
		return room, 0
	case tree.AlignCenter:
		return room / 2, room - room/2
	}
	return 0, room
}

// under draws the rule under the head.
func (l drawing) under(widths []int) string {
	parts := make([]string, len(widths))
	for j, w := range widths {
		parts[j] = strings.Repeat("─", w)
	}
	return styled(l.look.rule, strings.Join(parts, crossing))
}
