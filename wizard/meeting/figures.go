package meeting

import "strings"

// figures are the digits and the h of an hour, a sign a point.
var figures = map[rune][5]string{
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
}

// pointWidth is the cells of a point: two of them are as high as wide on most terminals.
const pointWidth = 2

// scaleFor is how many times a point is drawn larger for an hour to fill that room, 0 where it
// does not fit.
func scaleFor(width, height int) int {
	const signs = 5 // of "15h10"
	scale := 0
	for signs*4*pointWidth*(scale+1) <= width && 5*(scale+1) <= height {
		scale++
	}
	return scale
}

// large draws an hour in large figures, nil where the scale is 0. Spaces part nothing.
func large(hour string, scale int) []string {
	if scale == 0 {
		return nil
	}
	var lines []string
	for row := range 5 {
		var b strings.Builder
		for _, r := range hour {
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
		for range scale {
			lines = append(lines, strings.TrimRight(b.String(), " "))
		}
	}
	width := 0
	for _, l := range lines {
		width = max(width, len([]rune(l)))
	}
	for i, l := range lines { // what stands beside stands in one column
		lines[i] = l + strings.Repeat(" ", width-len([]rune(l)))
	}
	return lines
}
