package prose

import (
	"math"
	"strings"

	"github.com/clipperhouse/uax29/v2/words"
)

// at moves the cursor to off, a cluster boundary.
func (m Model) at(off int) Model {
	m.cursor, m.upstream, m.goal = off, false, -1
	return m.show()
}

// show scrolls as little as it takes to see the cursor, and never past the end.
func (m Model) show() Model {
	height := max(1, m.height)
	index := m.row().index
	m.top = min(max(m.top, index-height+1), index, max(0, m.text.rows-height))
	m.top = max(0, m.top)
	return m
}

// row returns the row that the cursor is shown on. Where a word was cut, the end
// of a row and the beginning of the next are one place in the text: upstream
// tells which of the two the cursor came for.
func (m Model) row() row {
	r := m.text.rowAt(m.cursor)
	if m.upstream && r.start == m.cursor && r.index > 0 {
		if before := m.text.row(r.index - 1); !before.hard {
			return before
		}
	}
	return r
}

// column returns the offset nearest to that column in r, not past it, and
// whether it needs upstream to stay in that row. The spaces a row broke at are
// past its end: what is typed there belongs to its last word.
func column(r row, goal int) (off int, upstream bool) {
	text := r.text
	if !r.hard {
		text = trim(text)
	}
	i := 0
	for used := 0; i < len(text); {
		size, cells := cluster(text, i)
		if used += cells; used > goal {
			break
		}
		i += size
	}
	return r.start + i, !r.hard && i > 0 && i == len(r.text)
}

// vertical moves the cursor by n rows.
func (m Model) vertical(n int) Model {
	r := m.row()
	goal := m.goal
	if goal < 0 {
		goal = width(r.text[:m.cursor-r.start])
	}
	to := min(max(0, r.index+n), m.text.rows-1)
	if to != r.index {
		m.cursor, m.upstream = column(m.text.row(to), goal)
	}
	m.goal = goal
	return m.show()
}

// page moves the cursor and the view by n screens, less the row that tells where
// one was.
func (m Model) page(n int) Model {
	n *= max(1, m.height-1)
	m.top = max(0, m.top+n)
	return m.vertical(n)
}

func up(m Model) Model       { return m.vertical(-1) }
func down(m Model) Model     { return m.vertical(1) }
func pageUp(m Model) Model   { return m.page(-1) }
func pageDown(m Model) Model { return m.page(1) }

func left(m Model) Model      { return m.at(m.before()) }
func right(m Model) Model     { return m.at(m.after()) }
func wordLeft(m Model) Model  { return m.at(m.wordBefore()) }
func wordRight(m Model) Model { return m.at(m.wordAfter()) }

func textStart(m Model) Model { return m.at(0) }
func textEnd(m Model) Model   { return m.at(m.text.size) }

func lineStart(m Model) Model { return m.at(m.row().start) }

func lineEnd(m Model) Model {
	off, upstream := column(m.row(), math.MaxInt)
	m = m.at(off)
	m.upstream = upstream
	return m.show()
}

// before returns the cluster boundary before the cursor.
func (m Model) before() int {
	r := m.text.rowAt(m.cursor)
	if r.start == m.cursor {
		if r.index == 0 {
			return 0
		}
		r = m.text.row(r.index - 1)
		if r.hard { // over the line feed
			return r.start + len(r.text)
		}
	}
	i := 0
	for {
		size, _ := cluster(r.text, i)
		if r.start+i+size >= m.cursor {
			return r.start + i
		}
		i += size
	}
}

// after returns the cluster boundary after the cursor.
func (m Model) after() int {
	if m.cursor == m.text.size {
		return m.cursor
	}
	i, start := m.text.find(m.cursor)
	size, _ := cluster(m.text.chunks[i].text, m.cursor-start)
	return m.cursor + size
}

// wordBefore returns where the word before the cursor begins, or the beginning
// of the text.
func (m Model) wordBefore() int {
	off := m.cursor
	for off > 0 {
		i, start := m.text.find(off - 1)
		text := m.text.chunks[i].text[:off-start]
		line := strings.LastIndexByte(text[:len(text)-1], '\n') + 1
		found := -1
		for it := words.FromString(text[line:]); it.Next(); {
			if isWord(it.Value()) {
				found = it.Start()
			}
		}
		if found >= 0 {
			return m.snap(start + line + found)
		}
		off = start + line
	}
	return 0
}

// wordAfter returns where the word at or after the cursor ends, or the end of
// the text.
func (m Model) wordAfter() int {
	off := m.cursor
	for off < m.text.size {
		i, start := m.text.find(off)
		text := m.text.chunks[i].text
		line := strings.LastIndexByte(text[:off-start], '\n') + 1
		stop := len(text)
		if n := strings.IndexByte(text[off-start:], '\n'); n >= 0 {
			stop = off - start + n + 1
		}
		for it := words.FromString(text[line:stop]); it.Next(); {
			if end := start + line + it.End(); end > off && isWord(it.Value()) {
				return m.snap(end)
			}
		}
		off = start + stop
	}
	return m.text.size
}

// snap returns the cluster boundary at or after off: an edit moves those around
// it, and word bounds are another standard's.
func (m Model) snap(off int) int {
	r := m.text.rowAt(off)
	return r.start + boundary(r.text, off-r.start)
}

// isWord tells the stretches between word bounds that have something to read.
func isWord(s string) bool { return strings.IndexFunc(s, wordy) >= 0 }
