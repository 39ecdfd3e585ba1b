package render

import (
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/sections"
)

// expansion bounds what the facts of one text may add to it: a draft that cites
// a long answer thousands of times must not fill the memory. Facts beyond it
// stay as they were typed.
const expansion = 64 << 10

// fill replaces the {facts} of a text. Names that no question answers to stay
// as they were typed.
func (k *teller) fill(text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var f filler
	f.b.Grow(len(text) + 64)
	for _, part := range sections.SplitFacts(text) {
		if part.Fact == "" {
			f.between(part.Plain)
			continue
		}
		f.fact(part.Fact, k.cite(part.Fact))
	}
	return f.b.String()
}

// around puts a value in the words that its question has around it.
func (k *teller) around(q *sections.Question, value string) string {
	value = k.fill(value)
	if q.Text == "" {
		return value
	}
	var f filler
	around := q.Text
	if listItem(q) {
		around = bullet + strings.TrimPrefix(around, "- ")
	}
	for _, part := range sections.SplitFacts(around) {
		switch part.Fact {
		case "":
			f.between(part.Plain)
		case sections.AnswerFact:
			f.value(value, spreads(q))
		default:
			f.fact(part.Fact, k.cite(part.Fact))
		}
	}
	return f.b.String()
}

// factual is the words that stand for {name}; none are known for a name that no
// question answers to.
type factual struct {
	words  string
	known  bool
	number sections.Fact // whose unit ends the words, none where none does
}

// teller writes texts with their facts, and notes which facts it told.
type teller struct {
	*Composer
	cited map[string]factual
}

func (k *Composer) teller() *teller { return &teller{k, map[string]factual{}} }

// cite gives a fact, and notes it.
func (k *teller) cite(name string) factual {
	f := k.fact(name)
	k.cited[name] = f
	return f
}

// fact gives the words that stand for {name}, in which the facts that they cite stand in
// turn; none for a fact that cites itself.
func (k *Composer) fact(name string) factual {
	if f, ok := k.facts[name]; ok {
		return f
	}
	is, ok := k.catalogue.Fact(name)
	if !ok {
		return factual{}
	}
	if k.options.Hole != nil {
		id := is.Question.ID
		if is.IsTotal() { // a list has several
			id = is.Name
		}
		k.facts[name] = factual{words: k.options.Hole(id), known: true}
		return k.facts[name]
	}
	if k.circular == nil {
		k.circular = k.catalogue.Circular(k.draft)
	}
	words, answered := k.factWords(is)
	var number sections.Fact
	switch {
	case k.circular[is.Name]:
		return factual{}
	case is.Question.Private && !k.options.Private:
		words = markup.Literal(reserved)
	case !answered:
		words = blank(is.Blank())
	default:
		words = k.teller().fill(words)
		if is.EndsInUnit(k.draft) {
			number = is
		}
	}
	k.facts[name] = factual{words, true, number}
	return k.facts[name]
}

// factWords gives the words of a fact: the catalogue's own may hold Markdown, the person's
// are literal.
func (k *Composer) factWords(is sections.Fact) (string, bool) {
	if is.IsTotal() {
		words, ok := is.Value(k.draft)
		return markup.Literal(words), ok
	}
	return inline(is.Question, k.draft.Answer(is.Question.ID))
}

// filler writes a text with its facts, and escapes what a fact and the
// characters that follow it would mean together.
type filler struct {
	b     strings.Builder
	spent int
	last  string // the fact that was just written
	start bool   // and it stands at the start of its line

	number sections.Fact // whose unit ends that fact
}

func (f *filler) fact(name string, is factual) {
	if !is.known || f.spent+len(is.words) > expansion {
		f.between("{" + name + "}")
		return
	}
	f.spent += len(is.words)
	f.start = lineStart(f.b.String())
	f.last, f.number = is.words, is.number
	f.b.WriteString(is.words)
}

// between writes the words of the text between its facts.
func (f *filler) between(s string) {
	s = f.number.AfterUnit(s)
	f.number = sections.Fact{}
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
		return strings.HasSuffix(f.last, markup.BlankClose)
	case '.', ')':
		return f.start && strings.Trim(f.last, "0123456789") == ""
	}
	return false
}

// value writes the answer of a template: within its sentence, or on its own if
// it is Markdown of several lines or that opens a block.
func (f *filler) value(s string, markdown bool) {
	f.last, f.number = "", sections.Fact{}
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

// blank gives the words that stand for a missing answer, marked as such.
func blank(name string) string {
	if name == "" {
		return markup.Blank(blankOpening + blankClosing)
	}
	return markup.Blank(blankOpening + blankNamed + markup.Literal(name) + blankClosing)
}

// Blanks counts the facts that a text without the signs of Markdown still waits for.
func Blanks(text string) int { return strings.Count(text, blankOpening) }
