package pages

import (
	"math"

	"ami-wizard/render/office"
	"ami-wizard/render/tree"
)

// The sides of a cell.
const (
	cellX = 5.4
	cellY = 2.5
)

// points is how many of the units in which columns are shared out make one point.
const points = 20

// table makes the rows of a table under its caption. Its head is said again on each page,
// and stands with two rows at least; the last two rows stand together.
func (l *layout) table(n *tree.Node) {
	if len(n.Rows) == 0 {
		return
	}
	l.paragraph(leaf{style: Style{Face: Bold, Size: 9.5, Colour: grey}, leading: loose, before: 10, after: 4.5, keep: true}, unstyled(l.captions.Next().String()))
	widths := office.Widths(n.Rows, int(math.Round(textWidth*points)))
	var head []row
	for i, cells := range n.Rows {
		rows := l.cells(n, cells, widths, i == 0)
		if i == 0 {
			head = rows
		}
		for j := range rows {
			r := &rows[j]
			r.keep = r.keep || i < 2 && len(n.Rows) > 1 && i < len(n.Rows)-1 || i == len(n.Rows)-2 && i > 0
			if i > 0 {
				r.head = head
			}
			l.add(*r, 0)
		}
	}
	l.after = 12
}

// cells makes the rows of one row of a table, a line of words each; on one page, but where
// it is very long.
func (l *layout) cells(n *tree.Node, cells []tree.Cell, widths []int, head bool) []row {
	style := Style{Size: 9.5, Colour: ink}
	if head {
		style.Face = Bold
	}
	height := style.Size * face * tight
	columns, most := make([][][]Run, len(cells)), 1
	for j, cell := range cells {
		columns[j] = l.lines(cell, style, max(float64(widths[j])/points-2*cellX, style.Size))
		most = max(most, len(columns[j]))
	}
	rows := make([]row, most)
	for i := range rows {
		r := &rows[i]
		r.height = height
		top := 0.0
		if i == 0 {
			top = cellY
			r.height += cellY
		}
		x := marginX
		for j := range columns {
			if i < len(columns[j]) {
				words := columns[j][i]
				r.runs = append(r.runs, placed(words, x+cellX+aside(n, j, float64(widths[j])/points-2*cellX-measure(words)), top+height-style.Size*descent)...)
			}
			x += float64(widths[j]) / points
		}
		r.keep = i < most-1 && (float64(most)*height < textHeight/3 || i == 0 || i == most-2)
	}
	last := &rows[most-1]
	last.height += cellY
	border := Box{marginX, last.height - 0.5, textWidth, 0.5, line}
	if head {
		border.H, border.Colour = 1, ruling
		for i := range rows {
			rows[i].boxes = append(rows[i].boxes, Box{marginX, 0, textWidth, rows[i].height, sand})
		}
	}
	last.boxes = append(last.boxes, border)
	return rows
}

// aside gives how far from the left the words of a column stand, of so much room.
func aside(n *tree.Node, column int, room float64) float64 {
	if column >= len(n.Align) || room <= 0 {
		return 0
	}
	switch n.Align[column] {
	case tree.AlignRight:
		return room
	case tree.AlignCenter:
		return room / 2
	}
	return 0
}
