package sections

import (
	"regexp"
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

var factPattern = regexp.MustCompile(`\{([a-z][a-z0-9-]*)\}`)

// SplitFacts cuts a text at its {facts}. Joining the parts back, with braces
// around the facts, gives the text again.
func SplitFacts(text string) []Part {
	if strings.IndexByte(text, '{') < 0 && text != "" {
		return []Part{{Plain: text}}
	}
	var parts []Part
	end := 0
	for _, m := range factPattern.FindAllStringSubmatchIndex(text, -1) {
		if m[0] > end {
			parts = append(parts, Part{Plain: text[end:m[0]]})
		}
		parts = append(parts, Part{Fact: text[m[2]:m[3]]})
		end = m[1]
	}
	if end < len(text) {
		parts = append(parts, Part{Plain: text[end:]})
	}
	return parts
}

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, a text as it is.
func (q *Question) Value(a Answer) (string, bool) {
	switch q.Kind {
	case Number:
		n, err := ParseNumber(a.Text)
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
