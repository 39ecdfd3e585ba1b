package render

import (
	"slices"
	"strings"
)

// pieces is a text cut at places where neither side depends on the other, with
// what was made of each piece. It follows a text that is being typed: only the
// pieces that changed are cut and made again, the others are compared. It
// keeps one text and grows no further.
type pieces[T any] struct {
	text string
	list []piece[T]
}

// piece is a stretch of a text. It has no words of its own: they would keep the
// whole text that they were first seen in.
type piece[T any] struct {
	size int
	made T
}

// cutter tells where a text may be cut, and what becomes of a piece.
type cutter[T any] interface {
	// ends tells whether a piece may end within a text, at that place. What
	// stands right before and after it decides, and nothing else.
	ends(text string, at int) bool
	// next measures the first piece of what is left of a text, and tells
	// whether what may follow it does not depend on it.
	next(rest string) (size int, closed bool)
	make(source string) T
}

// follow cuts a text, and makes again what changed since the last one.
func (p *pieces[T]) follow(text string, c cutter[T]) {
	first, from := p.before(text, c)
	last, to := p.after(text, c, first, from)
	var fresh []piece[T]
	for at := from; at < to; {
		size, closed := c.next(text[at:to])
		if !closed && to < len(text) {
			last, to = len(p.list), len(text)
			continue
		}
		fresh = append(fresh, piece[T]{size, c.make(text[at : at+size])})
		at += size
	}
	p.text, p.list = text, slices.Replace(p.list, first, last, fresh...)
}

// before counts the pieces that a new text still opens with, and their bytes.
func (p *pieces[T]) before(text string, c cutter[T]) (first, from int) {
	for first < len(p.list) && strings.HasPrefix(text[from:], p.text[from:from+p.list[first].size]) {
		from += p.list[first].size
		first++
	}
	// What ended the text may go on; a piece whose neighbour changed may not end
	// where it did.
	for first > 0 && from < len(text) && (first == len(p.list) || !c.ends(text, from)) {
		first--
		from -= p.list[first].size
	}
	return first, from
}

// after gives the first of the pieces that a new text still closes with, and
// where it stands there; never one that the text opens with too.
func (p *pieces[T]) after(text string, c cutter[T], first, from int) (last, to int) {
	last, to = len(p.list), len(text)
	for was := len(p.text); last > first; last-- {
		size := p.list[last-1].size
		if !strings.HasSuffix(text[from:to], p.text[was-size:was]) {
			break
		}
		to -= size
		was -= size
	}
	for last < len(p.list) && to > 0 && !c.ends(text, to) {
		to += p.list[last].size
		last++
	}
	return last, to
}

// cut gives the first place from there on where a piece may end, the end of the
// text at the latest.
func cut[T any](s string, from int, c cutter[T]) int {
	for at := from; at < len(s); at++ {
		i := strings.IndexByte(s[at:], '\n')
		if i < 0 {
			break
		}
		if at += i; c.ends(s, at) {
			return at
		}
	}
	return len(s)
}
