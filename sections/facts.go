package sections

import "strings"

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

// factName gives the name that a brace opens: small letters, digits and hyphens
// up to the brace that closes it. Every passage goes through here at every key.
func factName(s string) string {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '-'):
		case i > 0 && c == '}':
			return s[:i]
		default:
			return ""
		}
	}
	return ""
}

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, the names of a list's rows, a text as
// it is.
func (q *Question) Value(a Answer) (string, bool) {
	switch q.Kind {
	case Number:
		n, err := q.Number(a)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return n.In(q.Unit, q.UnitOne), true
	case Date:
		t, err := ParseDate(a.Text)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return t.String(), true
	case Choice, Choices, YesNo:
		words := q.PickedTexts(a)
		return joinWords(words), len(words) > 0
	case List:
		var names []string
		for _, row := range a.Rows {
			if name := row.Cell(0); !blank(name) {
				names = append(names, name)
			}
		}
		return joinWords(names), len(names) > 0
	default:
		return a.Text, a.Text != ""
	}
}

// PickedTexts gives the document's words for each option that was picked, in
// the catalogue's order, the person's own words for OtherID.
func (q *Question) PickedTexts(a Answer) []string {
	var words []string
	for _, o := range q.Choices() {
		switch {
		case !a.Has(o.ID):
		case o.ID == OtherID:
			if a.Text != "" {
				words = append(words, a.Text)
			}
		case o.Text != "":
			words = append(words, o.Text)
		default:
			words = append(words, o.Name)
		}
	}
	return words
}

// joinWords writes an enumeration the French way: "a, b et c".
func joinWords(words []string) string {
	out := ""
	for i, w := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			out += " et "
		default:
			out += ", "
		}
		out += w
	}
	return out
}
