package draftfile

import (
	"bytes"
	"unicode/utf8"
)

// MaxSize is how many bytes a draft's file may have.
const MaxSize = 16 << 20

// The other bounds that keep a hostile file harmless. The parser copies the
// whole path of every key it meets, and the beginning of that path for every
// dot, so that a few megabytes of deep keys would cost it gigabytes. Hence two
// counts, in the order in which they are taken: maxTokens before parsing, where
// each sign costs what the parser makes of it, and maxValues on what was
// built. Encode needs at most tokensAValue for a value, whatever form it was
// read in, so that what was read once can always be read again.
const (
	maxDepth     = 32
	maxTables    = 5_000
	maxValues    = 150_000
	tokensAValue = 8
	maxTokens    = tokensAValue * maxValues
)

// guard looks at a file before anything parses it: its encoding, its size, and
// how deep and how wide it is. It gives the text without its byte order mark.
func guard(data []byte) ([]byte, *Error) {
	if len(data) > MaxSize {
		return nil, &Error{Problem: sayTooBig, Want: wantShorter, Fault: OutOfBounds}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if pos, found := unfinishedMerge(data); found {
		return nil, unmerged(data, pos)
	}
	if problem := undecoded(data); problem != nil {
		return nil, problem
	}
	s := scanner{src: data, fresh: true}
	switch problem := s.run(); problem {
	case "":
		return data, nil
	case sayEmptyKey:
		return nil, at(data, s.pos, problem, wantKey)
	default:
		return nil, at(data, s.pos, problem, wantShorter).because(OutOfBounds)
	}
}

// undecoded tells why a file is no text in UTF-8, nil if it is one.
func undecoded(data []byte) *Error {
	if what := foreign(data); what != "" {
		return &Error{Problem: what, Want: wantFile, Fault: NoDraft}
	}
	if wide(data) {
		return at(data, 0, sayUTF16, wantUTF8).because(BadEncoding)
	}
	if binary(data) {
		return &Error{Problem: sayBinary, Want: wantFile, Fault: NoDraft}
	}
	if pos := invalid(data); pos < len(data) {
		return at(data, pos, sayNotUTF8, wantUTF8).because(BadEncoding)
	}
	return nil
}

// invalid gives the place of the first byte that is not UTF-8, the end if all are.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return len(data)
	}
	for pos := 0; pos < len(data); {
		r, size := utf8.DecodeRune(data[pos:])
		if r == utf8.RuneError && size == 1 {
			return pos
		}
		pos += size
	}
	return len(data)
}

// wide tells a file written in UTF-16 or UTF-32 by its mark or by its zeros.
func wide(data []byte) bool {
	start := data[:min(len(data), 8)]
	return bytes.HasPrefix(start, []byte("\xff\xfe")) || bytes.HasPrefix(start, []byte("\xfe\xff")) ||
		bytes.IndexByte(start, 0) >= 0
}

// scanner goes over a text that may not be TOML at all, and knows just enough
// of it, strings and comments, to count what is outside of them. Up to the
// first mistake it sees what the parser will see; the parser stops there.
type scanner struct {
	src    []byte
	pos    int
	open   []int // where the brackets that are still open stand
	dots   int   // in the current key
	parts  int   // of the current table's name
	tables int
	tokens int
	fresh  bool // nothing yet on this line, and no bracket open
	header bool // on the line of a table's header
}

// run gives the sentence for the first bound that is passed, with pos on it.
func (s *scanner) run() (problem string) {
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		switch c {
		case '#':
			s.pos = lineEnd(s.src, s.pos)
			continue
		case '"', '\'':
			if !s.text() {
				return sayEmptyKey
			}
			continue
		case '[', '{':
			s.openBracket()
		case '\n':
			s.dots, s.fresh, s.header = 0, len(s.open) == 0, false
		default:
			s.other(c)
		}
		switch {
		case len(s.open) > maxDepth || s.dots >= maxDepth:
			return sayTooDeep
		case s.tables > maxTables:
			return sayTooManyTables
		case s.tokens > maxTokens:
			return sayTooMany
		}
		s.pos++
	}
	return ""
}

// text goes over a string; it is false for an empty key. TOML allows one, but
// the parser then takes its value's type for its table's, and loses values.
func (s *scanner) text() bool {
	end, _ := skipString(s.src, s.pos)
	next := bytes.TrimLeft(s.src[end:], " \t")
	key := s.header || len(next) > 0 && (next[0] == '=' || next[0] == '.')
	if end == s.pos+2 && key {
		return false
	}
	s.pos, s.fresh = end, false
	return true
}

func (s *scanner) openBracket() {
	if s.fresh {
		s.tables++
		s.header = true
	}
	s.tokens++
	s.open = append(s.open, s.pos)
	s.dots, s.fresh = 0, false
}

func (s *scanner) other(c byte) {
	switch c {
	case ']', '}':
		s.open = s.open[:max(0, len(s.open)-1)]
		if s.header {
			s.parts = s.dots + 1
		}
	case ',':
		s.tokens++
		s.dots = 0
	case '=':
		s.tokens += 4 + s.parts + len(s.open)
		s.dots = 0
	case '.':
		s.dots++
		s.tokens += s.dots
	}
	if c != ' ' && c != '\t' && c != '\r' {
		s.fresh = false
	}
}

// lineEnd gives the place of the end of the line that pos is on.
func lineEnd(src []byte, pos int) int {
	if i := bytes.IndexByte(src[pos:], '\n'); i >= 0 {
		return pos + i
	}
	return len(src)
}

// skipString gives the place behind the string that opens at pos, of any of
// TOML's four kinds, and whether it is closed.
func skipString(src []byte, pos int) (end int, closed bool) {
	fence := src[pos : pos+1]
	block := bytes.HasPrefix(src[pos+1:], []byte{src[pos], src[pos]})
	if block {
		fence = src[pos : pos+3]
	}
	end, closed = skipText(src, pos+len(fence), fence)
	// One or two quotes may stand just before the closing three.
	for n := 0; block && closed && n < 2 && end < len(src) && src[end] == fence[0]; n++ {
		end++
	}
	return end, closed
}

// skipText gives the place behind the first fence from pos on that no backslash
// hides. It jumps from sign to sign, since a draft is mostly text, and never looks
// twice for the same fence, since a hostile one may be mostly backslashes.
func skipText(src []byte, pos int, fence []byte) (end int, closed bool) {
	next := -1 // the first fence from pos on
	for {
		if next < pos {
			n := bytes.Index(src[pos:], fence)
			switch {
			case len(fence) == 1 && (n < 0 || bytes.IndexByte(src[pos:pos+n], '\n') >= 0):
				return lineEnd(src, pos), false
			case n < 0:
				return len(src), false
			}
			next = pos + n
		}
		n := bytes.IndexByte(src[pos:next], '\\')
		if n < 0 || fence[0] == '\'' {
			return next + len(fence), true
		}
		pos += n + 2
	}
}

// unclosed gives the place of the bracket or of the block of text that the end
// of the file leaves open.
func unclosed(src []byte) (pos int, found bool) {
	s := scanner{src: src}
	for s.pos < len(src) {
		c := src[s.pos]
		switch c {
		case '#':
			s.pos = lineEnd(src, s.pos)
		case '"', '\'':
			end, closed := skipString(src, s.pos)
			if !closed && end == len(src) {
				return s.pos, true
			}
			s.pos = end
		case '[', '{':
			s.openBracket()
			s.pos++
		default:
			s.other(c)
			s.pos++
		}
	}
	if len(s.open) == 0 {
		return 0, false
	}
	return s.open[len(s.open)-1], true
}

// lineColumn turns a place in the source into what an editor calls it, both
// counted from 1, the column in characters.
func lineColumn(src []byte, pos int) (line, column int) {
	pos = max(0, min(pos, len(src)))
	start := bytes.LastIndexByte(src[:pos], '\n') + 1
	return bytes.Count(src[:pos], []byte("\n")) + 1, utf8.RuneCount(src[start:pos]) + 1
}
