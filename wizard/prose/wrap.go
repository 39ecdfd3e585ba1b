package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrap returns the offsets at which the rows of text begin, the first at 0, when
// they are limit cells wide. A line feed that ends the text begins no row: what
// follows it is another chunk. Without a limit, only line feeds make rows.
func wrap(text string, limit int) []int32 {
	if limit <= 0 {
		return lines(text)
	}
	w := wrapper{limit: limit, rows: make([]int32, 1, 2+len(text)/limit), gap: -1}
	for i := 0; i < len(text); {
		size, cells := 1, 1
		if text[i] >= 0x80 || i+1 < len(text) && text[i+1] >= 0x80 {
			size, cells = cluster(text, i)
		}
		switch {
		case text[i] == '\n':
			w.begin(i + 1)
		case size == 1 && text[i] == ' ':
			w.used++ // it hangs where there is no room
		default:
			w.add(text, i, min(cells, limit))
		}
		i += size
		i += w.run(text, i)
	}
	if last := len(w.rows) - 1; last > 0 && int(w.rows[last]) == len(text) {
		return w.rows[:last]
	}
	return w.rows
}

// lines is wrap for rows of any width.
func lines(text string) []int32 {
	rows := []int32{0}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 || i+n+1 == len(text) {
			return rows
		}
		i += n + 1
		rows = append(rows, int32(i))
	}
}

// A wrapper is the row being filled.
type wrapper struct {
	limit int
	rows  []int32
	start int // where the row begins
	used  int // cells in it
	gap   int // the last place where it may break, -1 if none
	atGap int // cells before that
}

// begin begins a row at i.
func (w *wrapper) begin(i int) {
	w.rows = append(w.rows, int32(i))
	w.start, w.used, w.gap = i, 0, -1
}

// add adds the cluster at i, in this row or in the next.
func (w *wrapper) add(text string, i, cells int) {
	if i > w.start && breakable(text, i) {
		w.gap, w.atGap = i, w.used
	}
	for w.used+cells > w.limit && i > w.start {
		w.turn(i)
	}
	w.used += cells
}

// run adds at once the letters from i on that the row has room for, and returns
// how many: most of a text, and nothing in it to decide. The first follows a
// letter too, else it would be a place to break at; the last is not followed by
// what may join it in a cluster.
func (w *wrapper) run(text string, i int) int {
	end := min(len(text)-1, i+w.limit-w.used)
	n := i
	for n < end && letter(text[n-1]) && letter(text[n]) && text[n+1] < 0x80 {
		n++
	}
	w.used += n - i
	return n - i
}

// letter tells the ASCII characters that no row breaks before or after, among themselves.
func letter(c byte) bool { return c > '-' && c < 0x7f }

// turn ends a row that has no room for the cluster at i: at its last gap, or
// before that cluster when it has none.
func (w *wrapper) turn(i int) {
	if w.gap < 0 {
		w.begin(i)
		return
	}
	left := w.used - w.atGap
	w.begin(w.gap)
	w.used = left
}

// breakable tells whether a row may begin at i, a cluster boundary inside text.
func breakable(text string, i int) bool {
	last := text[i-1]
	if last > '-' && last < 0x80 {
		return false // nearly always, so first
	}
	switch last {
	case ' ':
		return afterSpace(text, i)
	case '-':
		return insideWord(text, i-1, i)
	case 0x8b, 0x90, 0x93, 0x94: // the last byte of what is worth decoding
		r, size := utf8.DecodeLastRuneInString(text[:i])
		switch r {
		case '\u200b': // zero width space: here to be broken at
			return true
		case '‐', '–', '—':
			return insideWord(text, i-size, i)
		}
	}
	return false
}

// afterSpace tells whether a row may begin at i, after a space. Not within a run
// of spaces, which hangs as a whole; not before the signs that French sets apart
// from the word they belong to, nor after an opening guillemet.
func afterSpace(text string, i int) bool {
	switch r, _ := utf8.DecodeRuneInString(text[i:]); r {
	case ' ', '»', ';', ':', '!', '?':
		return false
	}
	return !strings.HasSuffix(text[:i-1], "«")
}

// insideWord tells whether the hyphen between the offsets from and to joins two
// words (peut-être), unlike a minus, a list's dash or a range of years.
func insideWord(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return (wordy(before) || unicode.IsMark(before)) && unicode.IsLetter(after)
}

// wordy tells the runes that make a run of text a word.
func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
