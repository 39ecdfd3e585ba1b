package look

import "strings"

// A rail is the edge of where one types: a sign before each of its lines, as high as what
// it stands before. It is lit where the keys go, by a heavier sign as by its colour.
const (
	RailSign = "▌" // lit
	dimSign  = "│"
)

// Prompt is the rail of an input of one line, as the sign that stands before what is typed.
const Prompt = RailSign + " "

// narrow is the width under which a rail keeps no space between its sign and the text: a
// long answer loses one column to it.
const narrow = 72

// RailWidth gives the columns that a rail takes of so many.
func RailWidth(width int) int {
	if width < narrow {
		return 1
	}
	return 2
}

// Railed puts the rail before lines, in that many columns.
func (t *Theme) Railed(lines []string, lit bool, columns int) []string {
	rail := t.Rule.Render(dimSign)
	if lit {
		rail = t.Accent.Render(RailSign)
	}
	rail += strings.Repeat(" ", max(0, columns-1))
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = rail + line
	}
	return out
}
