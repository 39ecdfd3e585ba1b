package sections

import (
	"slices"
	"strings"
)

// Facts that the program itself reads, besides the texts that cite them.
const (
	ProjectFact  = "projet" // the title of the document and of the draft
	DeadlineFact = "limite" // when the response is due
)

// AnswerFact is the name by which a question's own text cites its answer.
const AnswerFact = "reponse"

// Part is a stretch of a text: plain words, or the name of a fact to put there.
type Part struct {
	Plain string
	Fact  string
}

// SplitFacts cuts a text at its {facts}. Joining the parts back, with braces
// around the facts, gives the text again.
func SplitFacts(text string) []Part {
	var parts []Part
	from := 0
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '{')
		if open < 0 {
			break
		}
		at += open
		name := factName(text[at+1:])
		if name == "" {
			at++
			continue
		}
		if at > from {
			parts = append(parts, Part{Plain: text[from:at]})
		}
		parts = append(parts, Part{Fact: name})
		at += len(name) + 2
		from = at
	}
	if from < len(text) {
		parts = append(parts, Part{Plain: text[from:]})
	}
	return parts
}

// factName gives the name that a brace opens: small letters, digits and hyphens, and the
// dots of a question's id, up to the brace that closes it. Every passage goes through here at every key.
func factName(s string) string {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.'):
		case i > 0 && c == '}':
			return s[:i]
		default:
			return ""
		}
	}
	return ""
}

// Fact is what stands for {name} in texts: the answer to a question, or the total of one of
// its columns. The zero Fact is none.
type Fact struct {
	Name     string
	Question *Question
	column   int
}

// Fact gives what stands for {name} in texts. The id of a question whose answer is a fact is
// a name of that fact too: it is what people read in their draft.
func (c *Catalogue) Fact(name string) (Fact, bool) {
	if is, ok := c.facts[name]; ok {
		q, found := c.Question(is.question)
		return Fact{name, q, is.column}, found
	}
	if q, ok := c.Question(name); ok && q.Fact != "" {
		return Fact{q.Fact, q, answerItself}, true
	}
	return Fact{}, false
}

// Value gives the words of the fact in a draft, and whether there are any. A total that
// leaves cells out has none.
func (f Fact) Value(d Draft) (string, bool) {
	a := d.Answer(f.Question.ID)
	if f.column == answerItself {
		return f.Question.Value(a)
	}
	t := f.Question.total(a, f.column)
	if !t.Whole() {
		return "", false
	}
	return t.Words(), true
}

// IsTotal tells whether the fact is the total of a column.
func (f Fact) IsTotal() bool { return f.Question != nil && f.column != answerItself }

// Blank names what is missing.
func (f Fact) Blank() string {
	if f.IsTotal() {
		return f.Question.Columns[f.column].Blank
	}
	return f.Question.Blank
}

// EndsInUnit tells whether the words of the fact are a number with its unit behind it.
func (f Fact) EndsInUnit(d Draft) bool {
	if f.IsTotal() {
		unit, _ := f.Question.Columns[f.column].units()
		return unit != ""
	}
	return f.Question.endsInUnit(d.Answer(f.Question.ID))
}

// AfterUnit gives the words that stand right behind a number with its unit, without that
// unit where they begin with it: "{annees} ans" is written once. The stars that end an
// emphasis of the number stay. No fact changes nothing.
func (f Fact) AfterUnit(words string) string {
	if f.Question == nil {
		return words
	}
	unit, unitOne := f.Question.Unit, f.Question.UnitOne
	if f.IsTotal() {
		unit, unitOne = f.Question.Columns[f.column].units()
	}
	return withoutUnit(words, unit, unitOne)
}

// words gives the texts of the fact in which facts may be cited.
func (f Fact) words(d Draft) []string {
	if f.IsTotal() {
		return nil
	}
	return f.Question.kind().words(f.Question, d.Answer(f.Question.ID))
}

// Comparison is two totals of which the model says that they are equal.
type Comparison struct {
	Ours, Theirs Total
	Of           *Question // the list of the other total
}

// Differ tells whether both are known and are not the same.
func (c Comparison) Differ() bool {
	return c.Ours.Whole() && c.Theirs.Whole() && c.Ours.Sum.Cmp(c.Theirs.Sum) != 0
}

// Comparisons gives the totals of a question's answer beside those that they must equal.
func (c *Catalogue) Comparisons(d Draft, q *Question) []Comparison {
	var out []Comparison
	for i, col := range q.Columns {
		other, at, ok := c.equal(col)
		if ok {
			out = append(out, Comparison{q.total(d.Answer(q.ID), i), other.total(d.Answer(other.ID), at), other})
		}
	}
	return out
}

// equal finds the column whose total a column's must equal: the one that it names, of the
// same id where it names none.
func (c *Catalogue) equal(col Column) (*Question, int, bool) {
	if col.Equals == "" {
		return nil, 0, false
	}
	id, name, named := strings.Cut(col.Equals, ":")
	if !named {
		name = col.ID
	}
	q, ok := c.Question(id)
	if !ok {
		return nil, 0, false
	}
	at := slices.IndexFunc(q.Columns, func(o Column) bool { return o.ID == name && o.Total })
	return q, at, at >= 0
}
