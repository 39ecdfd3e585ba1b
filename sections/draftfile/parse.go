package draftfile

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/BurntSushi/toml"
)

// parse turns TOML into maps and slices, and whatever goes wrong into French.
//
// The parser goes from state to state at every character, and a big draft is big
// with paragraphs that have nothing in them to parse. So it reads a short form of
// the file, where something short stands for each of them, and they are put into
// what it makes of that. Whatever is odd about the short form, the whole is parsed.
//
// A real draft, 35 KB, gains 0.4 ms of 1.3. It is kept for the big ones: 2.4 MB are read in
// 5 ms, and would take 49 of the 80 that a first frame may take (BenchmarkDecodeExample of
// package catalogue).
func parse(src []byte) (map[string]any, error) {
	short, texts := shorten(src)
	if len(texts) > 0 {
		r := restorer{texts: texts}
		root, err := parseWhole(short)
		r.value(root)
		if err == nil && r.restored == len(texts) {
			return root, nil
		}
	}
	return parseWhole(src)
}

func parseWhole(src []byte) (root map[string]any, err error) {
	// The parser panics on its own mistakes; a file must not end the program.
	defer func() {
		if recover() != nil {
			err = &Error{Problem: sayMisplaced}
		}
	}()
	if err := toml.Unmarshal(src, &root); err != nil {
		var pe toml.ParseError
		if errors.As(err, &pe) {
			return nil, syntaxError(src, pe)
		}
		return nil, &Error{Problem: sayMisplaced}
	}
	return root, nil
}

// shortText is the length up to which a block is left to the parser.
const shortText = 40

// shorten gives a file where a name stands in each block whose text means itself,
// and these texts by name. A name begins with a character that no file holds as
// such; one that writes it with a backslash may give a name twice, and restorer
// then counts too many.
func shorten(src []byte) (short []byte, texts map[string][]byte) {
	texts = map[string][]byte{}
	copied := 0
	for pos := 0; pos < len(src); {
		switch src[pos] {
		case '#':
			pos = lineEnd(src, pos)
		case '"', '\'':
			end, _ := skipString(src, pos)
			if text, plain := plainBlock(src[pos:end]); plain {
				n := len(texts)
				texts[fmt.Sprintf("\x00%d", n)] = text
				short = append(short, src[copied:pos]...)
				short = fmt.Appendf(short, `"""\u0000%d"""`, n)
				copied = end
			}
			pos = end
		default:
			pos++
		}
	}
	if len(texts) == 0 {
		return src, nil
	}
	return append(short, src[copied:]...), texts
}

// plainBlock gives the text of a string that is a block, long, and whose text is
// what stands there: nothing is escaped in it, and nothing forbidden.
func plainBlock(block []byte) (text []byte, plain bool) {
	const fence = `"""`
	text, opened := bytes.CutPrefix(block, []byte(fence))
	text, closed := bytes.CutSuffix(text, []byte(fence))
	if !opened || !closed || len(text) <= shortText || text[len(text)-1] == '"' {
		return nil, false
	}
	for _, c := range text {
		if c < ' ' && c != '\n' && c != '\t' || c == '\\' || c == 0x7f {
			return nil, false
		}
	}
	return bytes.TrimPrefix(text, []byte("\n")), true
}

// restorer puts texts back in what was parsed without them.
type restorer struct {
	texts    map[string][]byte
	restored int
}

func (r *restorer) value(v any) any {
	switch v := v.(type) {
	case string:
		if text, there := r.texts[v]; there {
			r.restored++
			return string(text)
		}
	case map[string]any:
		for key := range v {
			v[key] = r.value(v[key])
		}
	case []any:
		for i := range v {
			v[i] = r.value(v[i])
		}
	case []map[string]any:
		for i := range v {
			r.value(v[i])
		}
	}
	return v
}
