package session

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
)

// stroke is what an edit did to the one text that it changed: an answer's own, or a
// cell's.
type stroke struct {
	row, column       int // of a cell; -1 in an answer's own text
	at                int // where the text changed, in bytes
	removed, inserted string
	after             rune // what stands before the change
}

// strokeOf tells what an edit did by comparing an answer with the one before it. It is
// false where more than one text changed, or something else than a text: a decision, a
// pick, a row that came, went or moved.
func strokeOf(was, now sections.Answer) (stroke, bool) {
	if was.Decision != now.Decision || was.Kept != now.Kept || !slices.Equal(was.Picks, now.Picks) || len(was.Rows) != len(now.Rows) {
		return stroke{}, false
	}
	var found []stroke
	if was.Text != now.Text {
		found = append(found, changeOf(was.Text, now.Text, -1, -1))
	}
	for r := range now.Rows {
		for c := range max(len(was.Rows[r]), len(now.Rows[r])) {
			if old, is := was.Rows[r].Cell(c), now.Rows[r].Cell(c); old != is {
				found = append(found, changeOf(old, is, r, c))
			}
		}
	}
	if len(found) != 1 {
		return stroke{}, false
	}
	return found[0], true
}

// changeOf gives the one stretch in which two texts differ, in whole characters.
func changeOf(was, now string, row, column int) stroke {
	from, shorter := 0, min(len(was), len(now))
	for from < shorter && was[from] == now[from] {
		from++
	}
	for from > 0 && (cutsRune(was, from) || cutsRune(now, from)) {
		from--
	}
	tail := 0
	for tail < shorter-from && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	for tail > 0 && cutsRune(was, len(was)-tail) {
		tail--
	}
	before, _ := utf8.DecodeLastRuneInString(now[:from])
	return stroke{row, column, from, was[from : len(was)-tail], now[from : len(now)-tail], before}
}

func cutsRune(s string, at int) bool { return at < len(s) && !utf8.RuneStart(s[at]) }

// end is where the cursor is left.
func (s stroke) end() int { return s.at + len(s.inserted) }

// writes tells a character typed; one that it takes the place of was its beginning, a
// letter that got its accent.
func (s stroke) writes() bool {
	return character(s.inserted) && (s.removed == "" || character(s.removed))
}

// erases tells a character deleted.
func (s stroke) erases() bool { return s.inserted == "" && character(s.removed) }

// character tells what one key writes or deletes from what a paste or a deleted word is.
func character(s string) bool {
	if s == "" {
		return false
	}
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(cluster) == len(s)
}

// strokes is what one step of the history is made of: what a person would call
// one thing they did.
type strokes struct {
	last  stroke
	words int  // begun in it
	sign  rune // the last one written that is no space
}

// wordsInStep is how many words a step takes: a sentence that is short, part of one that
// is long.
const wordsInStep = 8

// takes tells whether a stroke goes on with the step. A step ends where writing
// turns to deleting, where the cursor has moved, at what no single key does (a paste, a
// deleted word), at a sentence's end, and after some words.
func (r strokes) takes(s stroke) bool {
	was := r.last
	switch {
	case was.row != s.row || was.column != s.column:
		return false
	case was.writes() && s.writes():
		return s.at+len(s.removed) == was.end() && !(s.beginsWord() && r.full())
	case was.erases() && s.erases():
		return s.at == was.at || s.at+len(s.removed) == was.at
	}
	return false
}

// full tells whether the next word begins another step.
func (r strokes) full() bool {
	return r.words >= wordsInStep || strings.ContainsRune(".!?…\n", r.sign)
}

// with gives the strokes and one that they take, or that begins them.
func (r strokes) with(s stroke) strokes {
	r.last = s
	if s.beginsWord() {
		r.words++
	}
	if sign, _ := utf8.DecodeLastRuneInString(s.inserted); sign == '\n' || s.inserted != "" && !unicode.IsSpace(sign) {
		r.sign = sign
	}
	return r
}

// beginsWord tells a letter or a digit behind a space.
func (s stroke) beginsWord() bool {
	first, _ := utf8.DecodeRuneInString(s.inserted)
	return (unicode.IsLetter(first) || unicode.IsDigit(first)) && (s.at == 0 || unicode.IsSpace(s.after))
}
