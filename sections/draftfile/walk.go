package draftfile

import (
	"bytes"
	"strings"

	"github.com/BurntSushi/toml"
)

// mention is a place of the text that names a value: a header, a key with its
// value, or an element of an array. Its path is good for the call only.
type mention struct {
	path       path
	form       form
	key, value int // where the key or header begins, and the value
}

type form int

const (
	scalarForm form = iota
	arrayForm
	tableForm
)

// walk calls visit for everything that a valid TOML text names, in the order
// of the text, as long as visit answers true. Of a text that is not valid it
// may see anything, but it ends.
func walk(src []byte, visit func(mention) bool) {
	w := walker{src: src, visit: visit, ranks: map[string]int{}}
	for !w.over && w.blank() {
		if w.src[w.pos] == '[' {
			w.header()
		} else {
			w.entry()
		}
	}
}

type walker struct {
	src   []byte
	pos   int
	path  path // of what is being read
	visit func(mention) bool
	over  bool
	ranks map[string]int // array of tables → rank of its latest table
}

// peek gives the byte at pos, 0 at the end.
func (w *walker) peek() byte {
	if w.pos >= len(w.src) {
		return 0
	}
	return w.src[w.pos]
}

// blank goes over spaces, line ends and comments; it is false at the end.
func (w *walker) blank() bool {
	for w.pos < len(w.src) {
		switch w.src[w.pos] {
		case ' ', '\t', '\r', '\n':
			w.pos++
		case '#':
			w.pos = lineEnd(w.src, w.pos)
		default:
			return true
		}
	}
	return false
}

func (w *walker) spaces() {
	for w.peek() == ' ' || w.peek() == '\t' {
		w.pos++
	}
}

func (w *walker) mention(f form, key, value int) {
	w.over = w.over || !w.visit(mention{path: w.path, form: f, key: key, value: value})
}

// header reads the name of a table, which becomes the path of what follows it.
func (w *walker) header() {
	start := w.pos
	array := bytes.HasPrefix(w.src[w.pos:], []byte("[["))
	w.pos++
	if array {
		w.pos++
	}
	keys := w.keys()
	w.path = w.path[:0]
	for i, key := range keys {
		w.path = append(w.path, key)
		itself := array && i == len(keys)-1
		if rank, ranked := w.ranks[w.path.String()]; ranked && !itself {
			w.path = append(w.path, rank)
		}
	}
	if array {
		name := w.path.String()
		rank, again := w.ranks[name]
		if again {
			rank++
		}
		w.ranks[name] = rank
		w.mention(arrayForm, start, start)
		w.path = append(w.path, rank)
	}
	w.mention(tableForm, start, start)
	w.pos = lineEnd(w.src, w.pos)
}

func (w *walker) entry() {
	start, outer := w.pos, len(w.path)
	w.path = append(w.path, w.keys()...)
	w.pos++ // the sign =
	w.spaces()
	w.read(start)
	w.path = w.path[:outer]
}

// read mentions the value at pos, named at key, and goes over it.
func (w *walker) read(key int) {
	switch w.peek() {
	case '[':
		w.mention(arrayForm, key, w.pos)
		w.array()
	case '{':
		w.mention(tableForm, key, w.pos)
		w.inline()
	case '"', '\'':
		w.mention(scalarForm, key, w.pos)
		w.pos, _ = skipString(w.src, w.pos)
	default:
		w.mention(scalarForm, key, w.pos)
		for w.pos < len(w.src) && strings.IndexByte(",]}#\r\n", w.peek()) < 0 {
			w.pos++
		}
	}
}

func (w *walker) array() {
	w.pos++
	outer := len(w.path)
	for rank := 0; !w.over && w.blank() && w.peek() != ']'; rank++ {
		start := w.pos
		w.path = append(w.path[:outer], rank)
		w.read(start)
		w.comma()
		if w.pos == start {
			w.over = true // not TOML after all: don't turn round
		}
	}
	w.path = w.path[:outer]
	w.pos++
}

func (w *walker) inline() {
	w.pos++
	for !w.over && w.blank() && w.peek() != '}' {
		w.entry()
		w.comma()
	}
	w.pos++
}

func (w *walker) comma() {
	if w.blank() && w.peek() == ',' {
		w.pos++
	}
}

// keys reads the parts of a dotted key up to what follows them.
func (w *walker) keys() []any {
	var keys []any
	for w.pos < len(w.src) {
		w.spaces()
		start := w.pos
		switch c := w.peek(); c {
		case '"', '\'':
			w.pos, _ = skipString(w.src, w.pos)
			keys = append(keys, unquote(string(w.src[start:w.pos])))
		default:
			for isBare(w.peek()) {
				w.pos++
			}
			keys = append(keys, string(w.src[start:w.pos]))
		}
		w.spaces()
		if w.peek() != '.' {
			break
		}
		w.pos++
	}
	return keys
}

func isBare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// unquote gives the text of a quoted key, leaving escapes to the parser.
func unquote(quoted string) string {
	if len(quoted) < 2 || quoted[0] == '"' && strings.Contains(quoted, `\`) {
		var v struct{ Key string }
		if _, err := toml.Decode("key = "+quoted, &v); err == nil {
			return v.Key
		}
		return quoted
	}
	return quoted[1 : len(quoted)-1]
}
