package render

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// strays adds the signs that stand in the words of a text and that it is not sure every
// reader of Markdown would take for words too: delimiters that emphasise nothing here,
// and what pandoc's dialect gives a meaning to (mathematics, TeX, attributes, superscripts).
func (s *spans) strays(doc ast.Node, source []byte) {
	cell := false
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case n.Kind() == ast.KindCodeSpan:
			return ast.WalkSkipChildren, nil
		case n.Kind() == east.KindTableCell:
			cell = entering
		case n.Kind() == ast.KindText && entering:
			s.straysIn(n.(*ast.Text).Segment, source, cell)
		}
		return ast.WalkContinue, nil
	})
}

// straysIn adds those of a stretch of words. A backslash that ends a line breaks it, but
// not in a cell.
func (s *spans) straysIn(words text.Segment, source []byte, cell bool) {
	for at := words.Start; at < min(words.Stop, len(source)); at++ {
		last := at+1 == len(source) || source[at+1] == '\n'
		switch {
		case source[at] == '\\' && at+1 < words.Stop && punctuation(source[at+1]):
			at++
		case source[at] == '\\' && last:
			if cell {
				*s = append(*s, span{at, at + 1, true})
			}
		case stray(source, at):
			*s = append(*s, span{at, at + 1, true})
		}
	}
}

// stray tells a sign among words that some reader would not read as a word.
func stray(source []byte, at int) bool {
	before, rest := byte('\n'), source[at+1:]
	if at > 0 {
		before = source[at-1]
	}
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	after := byte('\n')
	if len(bytes.TrimLeft(rest, " ")) > 0 {
		after = rest[0]
	}
	switch source[at] {
	case '*', '~':
		return before != ' ' || after != ' '
	case '_':
		return !wordByte(before) || !wordByte(after)
	}
	return pandocs(source[at], before, rest)
}

// pandocs tells a sign to which only pandoc's dialect gives a meaning, by what stands
// before it and the rest of its line.
func pandocs(sign, before byte, rest []byte) bool {
	switch sign {
	case '$':
		return dollars.Match(rest)
	case '^':
		return before != '[' && superscript.Match(rest)
	case '{':
		return bytes.IndexByte([]byte("`)]}>"), before) >= 0 || attributes.Match(rest)
	}
	return sign == '\\'
}

// dollars finds, behind a dollar, what may be a formula: neither a space nor the end of a
// line, be it a backslash that breaks it.
var dollars = regexp.MustCompile(`^(?:[^ \\]|\\.)`)

// superscript finds, behind a circumflex, what pandoc reads as raised, or as a note.
var superscript = regexp.MustCompile(`^(?:\[|[^ ^]*\^)`)

// attributes finds, behind a brace, what pandoc reads as an id, a class, a format or
// values.
var attributes = regexp.MustCompile(`^(?:[#.=:-][^}]*|[^}=]+=[^}]*)}`)
