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

// laid tells at which line each row begins, the line that adds one and the end behind them, and
// whether all rows are whole. Only what shows is drawn: a list can have thousands of rows.
func (l *listField) laid() (begins []int, whole bool) {
	if len(l.rows) < l.height { // else there is no room for all, whatever they hold
		at := 0
		for i := range l.rows {
			begins, at = append(begins, at), at+len(l.rowOf(i, true))
		}
		if at < l.height {
			return append(begins, at, at+1), true
		}
	}
	more := 0
	if l.at < len(l.rows) {
		more = len(l.rowOf(l.at, true)) - 1
	}
	begins = begins[:0]
	for i := range len(l.rows) + 2 {
		if i > l.at {
			i += more
		}
		begins = append(begins, i)
	}
	return begins, false
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
		return l.in.Theme.Accent.Render(look.Mark + line)
	}
	return l.in.Theme.Accent.Render("  " + line)
}

// window gives the lines that there is room for, the cursor's row among them, and how many hide.
func (l *listField) window() (lines []string, above, below int) {
	begins, whole := l.laid()
	top := l.top(begins)
	for i := range len(begins) - 1 {
		if begins[i+1] <= top || begins[i] >= top+l.height {
			continue
		}
		drawn := []string{l.marked(len(l.rows), true, look.Fit(sayAddRow, l.width-2))}
		if i < len(l.rows) {
			drawn = l.rowOf(i, whole || i == l.at)
		}
		lines = append(lines, drawn[max(0, top-begins[i]):]...)
	}
	all := begins[len(begins)-1]
	lines = lines[:min(len(lines), l.height)]
	return lines, top, max(0, all-top-len(lines))
}

// top is the first line that shows.
func (l *listField) top(begins []int) int { return max(0, begins[l.at+1]-l.height) }

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
	begins, _ := l.laid()
	top := l.top(begins)
	first = -1
	for i := range len(begins) - 1 {
		if begins[i] < top || begins[i+1] > top+l.height {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
	}
	return max(0, first), last
}
