package look

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The sizes at which the layout changes, in cells.
const (
	MinWidth, MinHeight = 30, 10 // below, only a sentence that says so
	WideFrom            = 100    // question and preview side by side
	TallFrom            = 20     // question over preview, a rule under the top line
	Measure             = 88     // a line of prose longer than this is tiring to read
)

// Mark stands before the row under the cursor, in every list.
const Mark = "▸ "

// Arrangement is how question and preview share the screen.
type Arrangement int

const (
	Single  Arrangement = iota // one at a time, a key swaps them
	Stacked                    // the question over the preview
	Aside                      // side by side
)

// Arrange tells how a screen of that size is shared.
func Arrange(width, height int) Arrangement {
	switch {
	case width >= WideFrom:
		return Aside
	case height >= TallFrom-4:
		return Stacked
	}
	return Single
}

// Shown gives a text as the screen needs it: U+202F, which every wrapper here
// breaks at, stands as U+00A0, which none does. Files keep U+202F.
func Shown(s string) string { return strings.ReplaceAll(s, "\u202f", "\u00a0") }

// Wrap cuts a text into lines of that many cells at most. It never cuts at a hyphen
// ("existe-t-il"), nor between a number and the word behind it ("12 présents"): the wrapper is
// shown other signs instead, which are as wide.
func Wrap(s string, width int) []string {
	if s == "" || width < 1 {
		return nil
	}
	held := countsHeld(strings.ReplaceAll(Shown(s), "-", "\u2011"))
	lines := strings.Split(ansi.Wrap(held, width, ""), "\n")
	for i := range lines {
		lines[i] = strings.ReplaceAll(strings.TrimRight(lines[i], " "), "\u2011", "-")
		lines[i] = strings.ReplaceAll(lines[i], heldSpace, " ")
	}
	return lines
}

// heldSpace stands for the space between a number and its word while lines are cut: a sign of one
// cell that no wrapper cuts at, and that nobody writes.
const heldSpace = "\u2012"

// countsHeld puts heldSpace between numbers and the words behind them.
func countsHeld(s string) string {
	var b strings.Builder
	from := 0
	for i := 1; i+1 < len(s); i++ {
		next := s[i+1]
		letter := next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next >= 0x80
		if s[i] == ' ' && s[i-1] >= '0' && s[i-1] <= '9' && letter {
			b.WriteString(s[from:i] + heldSpace)
			from = i + 1
		}
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// Styled draws each line on its own, so that a style never runs into what
// stands beside.
func Styled(style Ink, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = style.Render(line)
	}
	return out
}

// Pad fills a line with spaces up to the width.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Cells(s)))
}

// Spread puts left and right at the ends of a line. Where they don't fit, left is
// shortened: what stands at the right is short, and counts.
func Spread(left, right string, width int) string {
	if right == "" {
		return Pad(Fit(left, width), width)
	}
	right = Fit(right, width)
	room := width - Cells(right)
	return Pad(Fit(left, room-1), room) + right
}

// Box gives exactly height lines, none wider than width, from a block of text.
func Box(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = Fit(lines[i], width)
		}
	}
	return out
}

// Beside joins two columns with a rule between them.
func Beside(left, right []string, leftWidth int, rule string) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		out[i] = Pad(l, leftWidth) + rule + r
	}
	return out
}

// Window gives the part of the lines that shows from top on, and how many are
// hidden above and below. top is moved into range.
func Window(lines []string, top, height int) (visible []string, above, below int) {
	top = min(max(0, top), max(0, len(lines)-height))
	end := min(len(lines), top+height)
	return lines[top:end], top, len(lines) - end
}

// Ruled is a line across the screen with a title at its left and, at its right,
// how much is hidden: nothing is cut off without saying so.
func (t *Theme) Ruled(title string, above, below, width int) string {
	hidden := ""
	if above > 0 {
		hidden += " ↑" + strconv.Itoa(above)
	}
	if below > 0 {
		hidden += " ↓" + strconv.Itoa(below)
	}
	left := "── "
	if title == "" {
		left = "──"
	} else {
		title += " "
	}
	room := width - Cells(left) - Cells(hidden)
	title = Fit(title, room)
	line := strings.Repeat("─", max(0, room-Cells(title)))
	return t.Rule.Render(left) + t.Strong.Render(title) + t.Rule.Render(line) + t.Accent.Render(hidden)
}
