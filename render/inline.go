package render

import (
	"html"
	"regexp"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"

	"ami-wizard/sections"
)

// leaf gives the lines of a paragraph, a heading or a cell: the source's own
// words, but for what must not be read as it was meant. A line of a paragraph ends where
// the person ended it: the field says that Enter begins a line.
func (w *rewriter) leaf(n ast.Node) []string {
	if n.Lines() == nil {
		return nil // a cell that the row lacks
	}
	var out []string
	goesOn, breaks := false, false // a span of the line before does; the line before ends in a break
	for _, seg := range n.Lines().Sliced(0, n.Lines().Len()) {
		from, to := lineOf(w.source, seg)
		if from == to {
			continue
		}
		line, quoted := w.words(from, to)
		last := len(out) - 1
		if breaks {
			out[last] = broken(out[last])
		}
		switch {
		case goesOn && last >= 0:
			out[last] += " " + line // a line of its own might open a block
		case quoted || n.Kind() == ast.KindHeading:
			out = append(out, line)
		default:
			out = append(out, escapeStart(line))
		}
		goesOn = w.inSpan(to)
		breaks = !goesOn
	}
	return out
}

// inSpan tells whether a span goes on at the end of a line.
func (w *rewriter) inSpan(to int) bool {
	i := w.spanAfter(to)
	return i < len(w.spans) && w.spans[i].from < to
}

// spanAfter gives the first span that ends after that place.
func (w *rewriter) spanAfter(at int) int {
	return sort.Search(len(w.spans), func(i int) bool { return w.spans[i].to > at })
}

// words gives a stretch of the source, and whether a span starts with it.
func (w *rewriter) words(from, to int) (words string, quoted bool) {
	first := w.spanAfter(from)
	if first == len(w.spans) || w.spans[first].from >= to {
		return tame(string(w.source[from:to])), false
	}
	var b strings.Builder
	at := from
	for i := first; i < len(w.spans) && w.spans[i].from < to; i++ {
		s := w.spans[i]
		start, end := max(s.from, from), min(s.to, to)
		b.WriteString(tame(string(w.source[at:start])))
		if found := string(w.source[start:end]); s.literal {
			b.WriteString(escapeAll(found))
		} else {
			b.WriteString(found)
		}
		at = end
	}
	b.WriteString(tame(string(w.source[at:to])))
	return b.String(), w.spans[first].from == from
}

// wild finds what plain words can do beyond themselves: open a tag that another
// reader of Markdown would see, close a link whose own end was neutralised or the name of
// a reference that begins lines above, make a footnote, link to elsewhere than the web,
// stand for a character that acts.
var wild = regexp.MustCompile(`(?i)\\.|<|\](?:\(|:)|\[\^|[a-z]+://|&#?[a-z0-9]+;`)

func tame(s string) string {
	if !strings.ContainsAny(s, "<[]&") && !strings.Contains(s, "://") {
		return s
	}
	return wild.ReplaceAllStringFunc(s, func(found string) string {
		switch {
		case strings.IndexByte("<[]", found[0]) >= 0:
			return `\` + found
		case found[0] == '&' && !harmless(found):
			return `\` + found
		case strings.HasSuffix(found, "://") && !safeLink(found):
			return strings.TrimSuffix(found, "://") + `\://`
		}
		return found
	})
}

// harmless tells an entity that stands for something to read.
func harmless(entity string) bool {
	s := html.UnescapeString(entity)
	return sections.Clean(s) == s && !strings.ContainsAny(s, "\n\t")
}

// escapeAll escapes every sign, where nothing at all may be interpreted.
func escapeAll(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if punctuation(s[i]) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
