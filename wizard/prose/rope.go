package prose

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A chunk is a stretch of the text and the offsets in it where its rows begin.
// Never modified, so that any number of ropes may share it.
type chunk struct {
	text string
	rows []int32
}

// A rope is the whole text: its chunks one after the other and nothing between.
// Only the last may be empty, and it is when the text is or ends with a line
// feed, so that the row after that line feed exists. All others end with a line
// feed or, in paragraphs longer than hard, where a row may as well begin.
type rope struct {
	chunks []chunk
	size   int // bytes
	rows   int // visual rows
	limit  int // cells a row, 0 for any
	soft   int // the size past which a chunk is split at a line feed
	hard   int // the size past which it is split anyway
}

// The sizes of chunks: small enough to be laid out at every key, and hard beyond
// what people write without a new line, since a seam inside a paragraph shows.
const (
	softSize = 4 << 10
	hardSize = 32 << 10
)

// newRope lays out a clean text.
func newRope(text string, limit, soft, hard int) rope {
	r := rope{limit: limit, soft: soft, hard: hard, size: len(text)}
	r.chunks = r.lay(text, true)
	r.rows = countRows(r.chunks)
	return r
}

// withLimit lays the same text out for another width.
func (r rope) withLimit(limit int) rope {
	if limit == r.limit {
		return r
	}
	r.limit = limit
	chunks := make([]chunk, len(r.chunks))
	for i, c := range r.chunks {
		chunks[i] = chunk{c.text, wrap(c.text, limit)}
	}
	r.chunks, r.rows = chunks, countRows(chunks)
	return r
}

// String joins the text.
func (r rope) String() string {
	var b strings.Builder
	b.Grow(r.size)
	for _, c := range r.chunks {
		b.WriteString(c.text)
	}
	return b.String()
}

// replace returns the rope with the bytes from a to b replaced by s. The place
// where a chunk ends belongs to the next one, so an edit never touches the end of
// a chunk without taking the next in: only its beginning may come to be wrong.
func (r rope) replace(a, b int, s string) rope {
	i, start := r.find(a)
	j, end := r.find(b)
	text := r.chunks[i].text[:a-start] + s + r.chunks[j].text[b-end:]
	if i > 0 && r.joins(r.chunks[i-1].text, text) {
		i--
		text = r.chunks[i].text + text
	}
	laid := r.lay(text, j+1 == len(r.chunks))
	r.size += len(s) - (b - a)
	r.rows += countRows(laid) - countRows(r.chunks[i:j+1])
	r.chunks = slices.Concat(r.chunks[:i], laid, r.chunks[j+1:])
	return r
}

// lay splits a text in chunks and lays them out. Last: nothing follows it.
func (r rope) lay(text string, last bool) []chunk {
	var out []chunk
	for text != "" {
		n := r.split(text)
		out = append(out, chunk{text[:n], wrap(text[:n], r.limit)})
		text = text[n:]
	}
	if !last {
		return out
	}
	if n := len(out); n == 0 || strings.HasSuffix(out[n-1].text, "\n") {
		out = append(out, chunk{"", []int32{0}})
	}
	return out
}

// split returns the size of the first chunk to make of text.
func (r rope) split(text string) int {
	if len(text) <= r.soft {
		return len(text)
	}
	if n := strings.LastIndexByte(text[:r.soft], '\n'); n >= 0 {
		return n + 1
	}
	head := text[:min(len(text), r.hard)]
	if n := strings.IndexByte(head, '\n'); n >= 0 {
		return n + 1
	}
	if len(text) <= r.hard {
		return len(text)
	}
	return r.seam(text)
}

// seam returns where to split a paragraph longer than hard: after a word, else
// between two clusters, else, in what looks like a text but is a single cluster,
// nowhere.
func (r rope) seam(text string) int {
	between := 0
	for i := r.hard; i > r.hard/2; i-- {
		if !utf8.RuneStart(text[i]) || !separate(text[:i], text[i:]) {
			continue
		}
		if breakable(text, i) {
			return i
		}
		between = max(between, i)
	}
	if between > 0 {
		return between
	}
	for i := 0; i < len(text); {
		size, _ := cluster(text, i)
		if i += size; i > r.hard && i < len(text) && separate(text[:i], text[i:]) {
			return i
		}
	}
	return len(text)
}

// joins tells whether left and an edited right must become one text again: one is
// too small to stand alone, or no row may begin where they meet.
func (r rope) joins(left, right string) bool {
	if min(len(left), len(right)) < r.soft/4 || len(left) == 0 || len(right) == 0 {
		return true
	}
	if left[len(left)-1] == '\n' {
		return false
	}
	// As much of both ends as breakable looks at, and no more.
	tail := left[max(0, len(left)-4*utf8.UTFMax):]
	head := right[:min(len(right), utf8.UTFMax)]
	return !separate(left, right) || !breakable(tail+head, len(tail))
}

// separate tells whether left and right meet between two clusters, whatever
// stands before and after: where two runes part, unless the first of them is
// one that depends on its own predecessors. Flags always do; never mind.
func separate(left, right string) bool {
	before, size := utf8.DecodeLastRuneInString(left)
	after, _ := utf8.DecodeRuneInString(right)
	if before < utf8.RuneSelf && after < utf8.RuneSelf {
		return true
	}
	alone, _ := cluster("a"+string(before), 0)
	apart, _ := cluster(string(before)+string(after), 0)
	return alone == 1 && apart == size
}

// countRows sums the rows of chunks.
func countRows(chunks []chunk) int {
	n := 0
	for _, c := range chunks {
		n += len(c.rows)
	}
	return n
}

// find returns the chunk that holds the byte at off, and the offset at which it
// begins. The end of the text belongs to the last chunk.
func (r rope) find(off int) (i, start int) {
	for i = range r.chunks[:len(r.chunks)-1] {
		end := start + len(r.chunks[i].text)
		if off < end {
			return i, start
		}
		start = end
	}
	return len(r.chunks) - 1, start
}

// A row is a visual line of the text.
type row struct {
	index int    // counted from the first row of the text
	start int    // where it begins in the text
	text  string // without the line feed
	hard  bool   // ended by a line feed or by the end of the text
}

// rowAt returns the row that holds the byte at off.
func (r rope) rowAt(off int) row {
	i, start := r.find(off)
	rows := r.chunks[i].rows
	k := sort.Search(len(rows), func(k int) bool { return int(rows[k]) > off-start }) - 1
	return r.cut(i, k, start, countRows(r.chunks[:i])+k)
}

// row returns the row of that index.
func (r rope) row(index int) row {
	i, start, before := 0, 0, 0
	for index-before >= len(r.chunks[i].rows) {
		before += len(r.chunks[i].rows)
		start += len(r.chunks[i].text)
		i++
	}
	return r.cut(i, index-before, start, index)
}

// cut makes the k-th row of chunk i, which begins at start.
func (r rope) cut(i, k, start, index int) row {
	c := r.chunks[i]
	from, to := int(c.rows[k]), len(c.text)
	last := k+1 == len(c.rows)
	if !last {
		to = int(c.rows[k+1])
	}
	text, fed := strings.CutSuffix(c.text[from:to], "\n")
	return row{
		index: index,
		start: start + from,
		text:  text,
		hard:  fed || last && i+1 == len(r.chunks),
	}
}
