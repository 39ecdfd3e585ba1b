package draftfile

import (
	"strings"

	"ami-wizard/sections"
)

// This file holds an edit to the bounds of the reader (see guard and measure), without
// writing the draft: what was written would never open again.

// What writing a draft takes beside what was typed, at most.
const (
	headWeight   = 64 << 10 // header, section titles, and the labels over the answers
	answerWeight = 1 << 10  // keys and quotes of an answer
	cellWeight   = 64       // key and quotes of a cell
	headValues   = 1_000
)

// weight is what a draft takes when it is written, at most.
type weight struct{ size, values int }

func (w weight) within() bool {
	return w.size <= MaxSize-headWeight && w.values <= maxValues-headValues
}

// Admits tells whether a draft that follows from another can be read again once it is
// written. One that was read beyond what is sure may still be made smaller.
func Admits(d, next sections.Draft) bool {
	for id, a := range next.Contents().Answers {
		if !bounded(a) && !d.Answer(id).Equal(a) {
			return false
		}
	}
	w := weigh(next, rough)
	if !w.within() {
		w = weigh(next, exact)
	}
	if w.within() {
		return true
	}
	was := weigh(d, exact)
	return w.size <= was.size && w.values <= was.values
}

// Sure tells whether it is certain, without trying, that a draft can be read again.
func Sure(d sections.Draft) bool {
	for _, a := range d.Contents().Answers {
		if !bounded(a) {
			return false
		}
	}
	return weigh(d, exact).within()
}

// Room is how many bytes the text of an answer to that question may still grow by.
func Room(d sections.Draft, id string, a sections.Answer) int {
	whole := weigh(d.Set(id, a), exact)
	left := sections.MaxAnswer - len(a.Text) - len(a.Kept)
	return max(0, min(left, (MaxSize-headWeight-whole.size)/2)) // each sign may take another
}

// bounded tells whether the reader takes an answer of that size.
func bounded(a sections.Answer) bool {
	if !a.Fits() {
		return false
	}
	for _, row := range a.Rows {
		if len(row) > sections.MaxColumns {
			return false
		}
	}
	return true
}

// rough takes every sign for one that is written as two, which is dear to some drafts and
// costs nothing; exact looks at each. A line's end is two signs where the text stands on one line.
func rough(text string) int { return 2 * len(text) }

func exact(text string) int {
	return len(text) + strings.Count(text, `"`) + strings.Count(text, `\`) + strings.Count(text, "\t") + strings.Count(text, "\n")
}

func weigh(d sections.Draft, of func(string) int) weight {
	var w weight
	held := d.Contents()
	for id, a := range held.Answers {
		w.answer(a, held.Columns[id], of)
	}
	for _, note := range held.Notes {
		w.size += 2*answerWeight + of(note.On) + of(note.Text) + of(note.Who)
		w.values += 6
		w.unknown(note.Extra)
	}
	if len(held.Notes) > maxNotes {
		w.values = maxValues
	}
	for id, aside := range held.Asides {
		w.size += 2*answerWeight + of(id) + of(aside.Reason) + of(aside.Values)
		w.values += 3
	}
	w.values += len(held.Times)
	w.size += answerWeight * len(held.Times)
	w.unknown(held.Unknown)
	return w
}

func (w *weight) answer(a sections.Answer, columns []string, of func(string) int) {
	w.size += answerWeight + of(a.Text) + of(a.Kept)
	w.values += 8
	for _, pick := range a.Picks {
		w.size += cellWeight + of(pick)
		w.values++
	}
	key, each := cellWeight, 2 // a list beside other fields stands one level deeper
	for _, column := range columns {
		key = max(key, cellWeight+2*len(column))
	}
	if a.Equal(sections.Answer{Rows: a.Rows}) {
		each = 1
	}
	for _, row := range a.Rows {
		w.size += cellWeight
		w.values += each
		for _, cell := range row {
			w.size += key + of(cell)
			w.values += each
		}
	}
}

// unknown weighs what the catalogue does not know, keys repeated on each line of a table
// within tables.
func (w *weight) unknown(table map[string]any) {
	m := measure{left: maxValues}
	for key, v := range table {
		m.value(v, 1, false)
		w.size += unknownSize(v, 2*len(key)+answerWeight)
	}
	w.values += maxValues - m.left
}

func unknownSize(v any, path int) int {
	switch v := v.(type) {
	case string:
		return path + exact(v)
	case map[string]any:
		size := path
		for key, in := range v {
			size += unknownSize(in, path+2*len(key)+1)
		}
		return size
	case []any:
		size := path
		for _, in := range v {
			size += unknownSize(in, cellWeight)
		}
		return size
	}
	return path + cellWeight
}
