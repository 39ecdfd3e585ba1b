package wizard

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The sizes at which the layout changes, in cells.
const (
	minWidth, minHeight = 30, 10 // below, only a sentence that says so
	wideFrom            = 100    // question and preview side by side
	tallFrom            = 20     // question over preview, a rule under the top line
	measure             = 88     // a line of prose longer than this is tiring to read
)

// arrangement is how question and preview share the screen.
type arrangement int

const (
	single  arrangement = iota // one at a time, a key swaps them
	stacked                    // the question over the preview
	aside                      // side by side
)

func arrange(width, height int) arrangement {
	switch {
	case width >= wideFrom:
		return aside
	case height >= tallFrom-4:
		return stacked
	}
	return single
}

// shown gives a text as the screen needs it: U+202F, which every wrapper here
// breaks at, stands as U+00A0, which none does. Files keep U+202F.
func shown(s string) string { return strings.ReplaceAll(s, "\u202f", "\u00a0") }

// wrap cuts a text into lines of that many cells at most. It never cuts at a
// hyphen ("existe-t-il"): the wrapper is shown U+2011 instead, which is as wide.
func wrap(s string, width int) []string {
	if s == "" || width < 1 {
		return nil
	}
	held := strings.ReplaceAll(shown(s), "-", "\u2011")
	lines := strings.Split(ansi.Wrap(held, width, ""), "\n")
	for i := range lines {
		lines[i] = strings.ReplaceAll(strings.TrimRight(lines[i], " "), "\u2011", "-")
	}
	return lines
}

// styled draws each line on its own, so that a style never runs into what
// stands beside.
func styled(style ink, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = style.Render(line)
	}
	return out
}

// pad fills a line with spaces up to the width.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-cells(s)))
}

// spread puts left and right at the ends of a line. Where they don't fit, left is
// shortened: what stands at the right is short, and counts.
func spread(left, right string, width int) string {
	if right == "" {
		return pad(fit(left, width), width)
	}
	right = fit(right, width)
	room := width - cells(right)
	return pad(fit(left, room-1), room) + right
}

// box gives exactly height lines, none wider than width, from a block of text.
func box(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = fit(lines[i], width)
		}
	}
	return out
}

// beside joins two columns with a rule between them.
func beside(left, right []string, leftWidth int, rule string) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		out[i] = pad(l, leftWidth) + rule + r
	}
	return out
}

// window gives the part of the lines that shows from top on, and how many are
// hidden above and below. top is moved into range.
func window(lines []string, top, height int) (visible []string, above, below int) {
	top = min(max(0, top), max(0, len(lines)-height))
	end := min(len(lines), top+height)
	return lines[top:end], top, len(lines) - end
}

// ruled is a line across the screen with a title at its left and, at its right,
// how much is hidden: nothing is cut off without saying so.
func (t *theme) ruled(title string, above, below, width int) string {
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
	room := width - cells(left) - cells(hidden)
	title = fit(title, room)
	line := strings.Repeat("─", max(0, room-cells(title)))
	return t.rule.Render(left) + t.strong.Render(title) + t.rule.Render(line) + t.accent.Render(hidden)
}
