package look

import "strings"

// figures are the digits, the h of an hour, the colon and the plus of a countdown, a sign a point.
var figures = map[rune][figureHeight]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", " ##", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'h': {"#  ", "#  ", "###", "# #", "# #"},
	':': {" ", "#", " ", "#", " "},
	'+': {"   ", " # ", "###", " # ", "   "},
}

const (
	figureHeight = 5 // points
	pointWidth   = 2 // the cells of a point: two of them are as high as wide on most terminals
)

// FigureScale is how many times a point is drawn larger for figures to fill that room, 0 where they
// do not fit.
func FigureScale(said string, width, height int) int {
	scale, points := 0, 0
	for _, r := range said {
		if f, known := figures[r]; known {
			points += len(f[0]) + 1
		}
	}
	for points > 0 && points*pointWidth*(scale+1) <= width && figureHeight*(scale+1) <= height {
		scale++
	}
	return scale
}

// LargeFigures draws an hour or a countdown in large figures, nil where the scale is 0. Spaces part
// nothing. All lines are as wide: what stands beside stands in one column.
func LargeFigures(said string, scale int) []string {
	if scale == 0 {
		return nil
	}
	var lines []string
	width := 0
	for row := range figureHeight {
		var b strings.Builder
		for _, r := range said {
			points, known := figures[r]
			if !known {
				continue
			}
			for _, p := range points[row] + " " {
				sign := " "
				if p == '#' {
					sign = "█"
				}
				b.WriteString(strings.Repeat(sign, pointWidth*scale))
			}
		}
		line := strings.TrimRight(b.String(), " ")
		width = max(width, Cells(line))
		for range scale {
			lines = append(lines, line)
		}
	}
	for i, l := range lines {
		lines[i] = Pad(l, width)
	}
	return lines
}
