package markdown

import (
	"regexp"
	"strings"

	"ami-wizard/render/tree"
)

// closing finds the signs at the end of a heading that would close it.
var closing = regexp.MustCompile(`(^|[^\\#])(#+)$`)

// writer writes the words of a leaf.
type writer struct {
	lines  []line
	b      strings.Builder // of the line being written
	first  bool            // it opens with what is no words: code, a link
	cell   bool            // the words stand in a cell
	linked bool            // or in a link
}

// line is one line, and whether its first sign can open no block.
type line struct {
	text   string
	quoted bool
}

// end ends a line.
func (w *writer) end() {
	w.lines = append(w.lines, line{w.b.String(), w.first})
	w.b.Reset()
	w.first = false
}

// cell writes the words of a cell.
func cell(spans []tree.Span) string {
	w := writer{cell: true}
	w.spans(spans)
	w.end()
	return strings.TrimSpace(w.lines[0].text)
}

// spans writes words, the longest stretch in one style as one.
func (w *writer) spans(spans []tree.Span) {
	for len(spans) > 0 {
		s := spans[0]
		if s.Break {
			w.end()
			spans = spans[1:]
			continue
		}
		style, run := longest(spans)
		switch {
		case run > 0:
			w.styled(style, spans[:run])
			spans = spans[run:]
			continue
		case s.Code:
			w.code(s.Text)
		default:
			w.words(s)
		}
		spans = spans[1:]
	}
}

// last gives the last byte written on the line, a space where there is none.
func (w *writer) last() byte {
	s := w.b.String()
	if s == "" {
		return ' '
	}
	return s[len(s)-1]
}

// words writes the words of a span, whose style is none.
func (w *writer) words(s tree.Span) {
	words := w.bars(escape(s.Text, w.last(), s.Blank))
	if w.linked {
		words = brackets(words)
	}
	w.raw(words)
}

func (w *writer) raw(s string) { w.b.WriteString(s) }

// bars escapes what would end a cell.
func (w *writer) bars(s string) string {
	if !w.cell || !strings.Contains(s, "|") {
		return s
	}
	return strings.ReplaceAll(s, "|", `\|`)
}

// style is one of those that a stretch of spans may share.
type style int

const (
	linked style = iota
	image
	bold
	italic
	strike
	styles
)

// has tells whether a span is in a style.
func (s style) has(span *tree.Span) bool {
	switch s {
	case linked:
		return span.Link != "" && !span.Image
	case image:
		return span.Image
	case bold:
		return span.Bold
	case italic:
		return span.Italic
	}
	return span.Strike
}

// without takes a style off.
func (s style) without(span tree.Span) tree.Span {
	switch s {
	case linked:
		span.Link, span.Title = "", ""
	case bold:
		span.Bold = false
	case italic:
		span.Italic = false
	case strike:
		span.Strike = false
	}
	return span
}

// longest gives the style that the first spans share the furthest, and how far; no line
// break at the end of it.
func longest(spans []tree.Span) (best style, run int) {
	if spans[0].Image {
		return image, 1
	}
	for s := linked; s < styles; s++ {
		n := 0
		for n < len(spans) && s.has(&spans[n]) && (s != linked || spans[n].Link == spans[0].Link && spans[n].Title == spans[0].Title) {
			n++
		}
		for n > 0 && spans[n-1].Break {
			n--
		}
		if n > run {
			best, run = s, n
		}
	}
	return best, run
}

// styled writes spans of one style.
func (w *writer) styled(s style, spans []tree.Span) {
	inner := make([]tree.Span, len(spans))
	for i := range spans {
		inner[i] = s.without(spans[i])
	}
	switch s {
	case linked:
		w.link(spans[0], inner)
	case image:
		w.first = w.first || w.b.Len() == 0
		w.raw("![" + brackets(w.bars(escape(spans[0].Text, '[', false))) + "](" + destination(spans[0]) + ")")
	case strike:
		w.between("~~", inner)
	default:
		sign := "*"
		if s := w.b.String(); strings.HasSuffix(s, "*") && !strings.HasSuffix(s, `\*`) { // the end of another style
			sign = "_"
		}
		if s == bold {
			sign += sign
		}
		w.between(sign, inner)
	}
}

func (w *writer) between(sign string, inner []tree.Span) {
	w.raw(sign)
	w.spans(inner)
	w.raw(sign)
}

// link writes a link: its address alone where that is what it reads.
func (w *writer) link(s tree.Span, inner []tree.Span) {
	w.first = w.first || w.b.Len() == 0
	if words := tree.Words(inner); len(inner) == 1 && (words == s.Link || "mailto:"+words == s.Link) && s.Title == "" && autolink.MatchString(words) {
		w.raw("<" + w.bars(words) + ">")
		return
	}
	w.raw("[")
	w.linked = true
	w.spans(inner)
	w.linked = false
	w.raw("](" + w.bars(destination(s)) + ")")
}

// autolink finds what CommonMark and its extensions read as an address between angle
// brackets.
var autolink = regexp.MustCompile("^(?:https?://[^\\s<>\"`\\\\|\\x00-\\x20]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)$")

// destination writes where a link leads, and its title.
func destination(s tree.Span) string {
	to := strings.Join(strings.Fields(s.Link), "%20")
	if strings.ContainsAny(to, "()<>\\&") {
		to = "<" + pointed.Replace(to) + ">"
	}
	if s.Title == "" {
		return to
	}
	return to + ` "` + strings.ReplaceAll(escape(s.Title, ' ', false), `"`, `\"`) + `"`
}

// pointed escapes what acts in an address between angle brackets.
var pointed = strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "&", "&amp;")

// brackets escapes the brackets of the words of a link.
func brackets(s string) string {
	return strings.NewReplacer(`\[`, `\[`, `\]`, `\]`, `\\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}

// code writes a code span, with more backticks around it than within.
func (w *writer) code(s string) {
	w.first = w.first || w.b.Len() == 0
	run := 0
	for at := 0; at < len(s); {
		n := len(s[at:]) - len(strings.TrimLeft(s[at:], "`"))
		run = max(run, n)
		at += n + 1
	}
	marks := strings.Repeat("`", run+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") || strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") && strings.Trim(s, " ") != "" {
		s = " " + s + " "
	}
	w.raw(marks + w.bars(s) + marks)
}
