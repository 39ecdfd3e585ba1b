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

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, the names of a list's rows, a text as
// it is.
func (q *Question) Value(a Answer) (string, bool) {
	return q.kind().value(q, a)
}
