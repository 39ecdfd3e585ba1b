package fields

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
)

// How the rows of a list are laid out. All of them are whole where there is room for that; else
// the one under the cursor is, and the others are cut to a line: a room that reads along comes
// to the end of each by going down.

// laid gives the lines of the list, and at which of them each row begins, the line that adds
// one among them.
func (l *listField) laid() (lines []string, begins []int) {
	if len(l.rows) < l.height { // else there is no room for all, whatever they hold
		if lines, begins = l.rowLines(true); len(lines) <= l.height {
			return lines, begins
		}
	}
	return l.rowLines(false)
}

// rowLines lays the rows out, each of them whole or the cursor's alone.
func (l *listField) rowLines(whole bool) (lines []string, begins []int) {
	for i := range l.rows {
		begins = append(begins, len(lines))
		lines = append(lines, l.rowOf(i, whole || i == l.at)...)
	}
	begins = append(begins, len(lines))
	return append(lines, l.marked(len(l.rows), true, look.Fit(sayAddRow, l.width-2))), begins
}

// longest is the bytes of words that are laid out over several lines: no more of them fit on a
// screen.
const longest = 2000

// rowOf gives a row behind its number: whole, as far as there is room, or cut to a line.
func (l *listField) rowOf(i int, whole bool) []string {
	number, words := fmt.Sprintf("%d. ", i+1), look.Shown(l.summary(l.rows[i]))
	room := l.width - 2 - look.Cells(number)
	lines := []string{look.Fit(words, room)}
	if whole && len(words) <= longest && look.Cells(words) > room {
		lines = look.Wrap(words, room)
	}
	if most := max(1, l.height-1); len(lines) > most {
		lines = append(lines[:most-1], look.Fit(strings.Join(lines[most-1:], " "), room))
	}
	for j, line := range lines {
		lines[j] = l.marked(i, j == 0, number+line)
		number = strings.Repeat(" ", len(number))
	}
	return lines
}

// marked puts the cursor's sign before the first line of its row, and lights all of them.
func (l *listField) marked(i int, first bool, line string) string {
	switch {
	case i != l.at:
		return "  " + line
	case first:
		return l.in.Theme.Accent.Render("▸ " + line)
	}
	return l.in.Theme.Accent.Render("  " + line)
}

// window gives the lines that there is room for, the cursor's row among them, and how many hide.
func (l *listField) window() (lines []string, above, below int) {
	lines, _ = l.laid()
	return look.Window(lines, l.top(), l.height)
}

// top is the first line that shows.
func (l *listField) top() int {
	lines, begins := l.laid()
	end := len(lines)
	if l.at+1 < len(begins) {
		end = begins[l.at+1]
	}
	return max(0, end-l.height)
}

// Page moves the cursor to the rows that follow those on the screen, or stand before them: no
// row is passed over.
func (l *listField) Page(_ tea.KeyPressMsg, down bool) {
	first, last := l.seen()
	if !down {
		l.at = max(0, min(l.at, first)-1)
		return
	}
	for l.at = min(len(l.rows), last+l.height); l.at > last+1; l.at-- {
		if first, _ = l.seen(); first <= last+1 {
			return
		}
	}
	l.at = min(len(l.rows), max(l.at, last+1))
}

// seen gives the first and the last of the rows that show whole.
func (l *listField) seen() (first, last int) {
	lines, begins := l.laid()
	top := l.top()
	begins = append(begins, len(lines))
	first = -1
	for i := 0; i+1 < len(begins); i++ {
		if begins[i] < top || begins[i+1] > top+l.height {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
	}
	return max(0, first), last
}
