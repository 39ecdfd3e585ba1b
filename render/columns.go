package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// divider stands between two columns of a table, crossing in the rule under its head.
const (
	divider  = " │ "
	crossing = "─┼─"
)

// grid is a table of a text in normal form: its cells, a head first, each as Markdown, and
// on which side the words of each column stand.
type grid struct {
	rows  [][]string
	align []string
}

// readGrid reads a table's lines.
func readGrid(lines []string) grid {
	g := grid{align: cells(lines[1])}
	for i, line := range lines {
		if i == 1 {
			continue
		}
		row := make([]string, len(g.align))
		for j, text := range cells(line) {
			if j < len(row) {
				row[j] = strings.ReplaceAll(text, `\|`, "|")
			}
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// table draws a table, or its rows as a list where its columns would be too narrow for the
// words of its head.
func (l *layout) table(s string, width, depth int) []string {
	lines := strings.Split(s, "\n")
	header := cells(lines[0])
	if len(lines) < 2 || len(s) > maxDrawn || longWord(s) || len(header)*columnWidth > width && len(lines) > 2 {
		return l.list(lines, header, width, depth)
	}
	g := readGrid(lines)
	widths, fit := l.widths(g, width)
	if !fit {
		return l.list(lines, header, width, depth)
	}
	var out []string
	for i, row := range g.rows {
		out = append(out, l.row(row, g.align, widths)...)
		if i == 0 {
			out = append(out, l.under(widths))
		}
	}
	return out
}

// list draws the rows as a list; of a table without any, the head.
func (l *layout) list(lines, header []string, width, depth int) []string {
	if len(lines) < 3 {
		return l.leaf(escapeStart(strings.Join(header, " · ")), width)
	}
	return l.text(records(header, lines[2:]), width, depth+1)
}

// widths shares out the columns: each gets its longest head word, then what the longest
// word of its cells lacks, then the room goes where a cell takes the most lines. It tells
// whether the head's words fit.
func (l *layout) widths(g grid, width int) (widths []int, fit bool) {
	room := width - ansi.StringWidth(divider)*(len(g.align)-1)
	words, whole := make([]int, len(g.align)), make([]int, len(g.align))
	widths = make([]int, len(g.align))
	for i, row := range g.rows {
		for j, text := range row {
			for _, line := range l.cell(text, max(room, 1)) {
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

// cell draws the words of a cell, in which no line opens a block.
func (l *layout) cell(text string, width int) []string {
	if text == "" {
		return nil
	}
	return l.remember(key{text, width, kindCell}, func() []string { return l.leaf(escapeStart(text), width) })
}

// row draws a row, as many lines high as its highest cell.
func (l *layout) row(row, align []string, widths []int) []string {
	height := 1
	drawn := make([][]string, len(row))
	for j, text := range row {
		drawn[j] = l.cell(text, widths[j])
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
			left, right := sides(align[j], widths[j]-ansi.StringWidth(line))
			b.WriteString(strings.Repeat(" ", left) + line + strings.Repeat(" ", right))
		}
		out[i] = strings.TrimRight(b.String(), " ")
	}
	return out
}

// sides shares the room beside the words of a cell between its left and its right.
func sides(align string, room int) (left, right int) {
	switch {
	case !strings.HasSuffix(align, ":"):
		return 0, max(room, 0)
	case strings.HasPrefix(align, ":"):
		return max(room, 0) / 2, max(room, 0) - max(room, 0)/2
	}
	return max(room, 0), 0
}

// under draws the rule under the head.
func (l *layout) under(widths []int) string {
	parts := make([]string, len(widths))
	for j, w := range widths {
		parts[j] = strings.Repeat("─", w)
	}
	return styled(l.look.rule, strings.Join(parts, crossing))
}
