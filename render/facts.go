package render

import (
	"strings"

	"ami-wizard/sections"
)

// expansion bounds what the facts of one text may add to it: a draft that cites
// a long answer thousands of times must not fill the memory. Facts beyond it
// stay as they were typed.
const expansion = 64 << 10

// fill replaces the {facts} of a text. Names that no question answers to stay
// as they were typed.
func (k *composer) fill(text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var f filler
	f.b.Grow(len(text) + 64)
	for _, part := range sections.SplitFacts(text) {
		if part.Fact == "" {
			f.plain(part.Plain)
			continue
		}
		f.fact(part.Fact, k.fact)
	}
	return f.b.String()
}

// around puts a value in the words that its question has around it.
func (k *composer) around(q *sections.Question, value string) string {
	value = k.fill(value)
	if q.Text == "" {
		return value
	}
	var f filler
	for _, part := range sections.SplitFacts(q.Text) {
		switch part.Fact {
		case "":
			f.plain(part.Plain)
		case sections.AnswerFact:
			f.value(value, q.Kind == sections.Prose || q.Kind == sections.List)
		default:
			f.fact(part.Fact, k.fact)
		}
	}
	return f.b.String()
}

// fact gives the words that stand for {name}, and whether a question answers to
// that name.
func (k *composer) fact(name string) (string, bool) {
	if words, ok := k.facts[name]; ok {
		return words, true
	}
	q, ok := k.catalogue.Fact(name)
	if !ok {
		return "", false
	}
	words, answered := inline(q, k.draft.Answer(q.ID))
	switch {
	case q.Private && !k.options.Private:
		words = literal(reserved)
	case !answered:
		words = blank(q.Blank)
	}
	k.facts[name] = words
	return words, true
}

// filler writes a text with its facts, and escapes what a fact and the
// characters that follow it would mean together.
type filler struct {
	b     strings.Builder
	spent int
	last  string // the fact that was just written
	start bool   // and it stands at the start of its line
}

func (f *filler) fact(name string, words func(string) (string, bool)) {
	value, known := words(name)
	if !known || f.spent+len(value) > expansion {
		f.plain("{" + name + "}")
		return
	}
	f.spent += len(value)
	f.start = lineStart(f.b.String())
	f.last = value
	f.b.WriteString(value)
}

func (f *filler) plain(s string) {
	if f.last != "" && s != "" && f.meets(s[0]) {
		f.b.WriteByte('\\')
	}
	f.last = ""
	f.b.WriteString(s)
}

// meets tells whether the last fact and that character would make a link, a
// definition or an item of a list.
func (f *filler) meets(c byte) bool {
	switch c {
	case '(', '[', ':':
		return strings.HasSuffix(f.last, BlankClose)
	case '.', ')':
		return f.start && strings.Trim(f.last, "0123456789") == ""
	}
	return false
}

// value writes the answer of a template: within its sentence, or on its own if
// it is Markdown of several lines or that opens a block.
func (f *filler) value(s string, markdown bool) {
	f.last = ""
	alone := markdown && (strings.Contains(s, "\n") || s != "" && strings.ContainsRune("#>|-+*`~", rune(s[0])))
	if !alone {
		f.start = lineStart(f.b.String())
		f.last = s
		f.b.WriteString(s)
		return
	}
	if f.b.Len() > 0 {
		f.b.WriteString("\n\n")
	}
	f.b.WriteString(s + "\n\n")
}

// lineStart tells whether what is written next opens a line, markers of quotes
// and items aside.
func lineStart(s string) bool {
	if len(s) > 64 {
		s = "x" + s[len(s)-64:] // markers are shorter; a long line is not scanned for each fact
	}
	line := s[strings.LastIndexByte(s, '\n')+1:]
	return strings.Trim(line, " \t>-+*") == ""
}
