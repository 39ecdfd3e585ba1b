package check

import (
	"regexp"
	"slices"
	"strings"

	"ami-wizard/sections"
)

// blanks tells how many answers are missing, and how many proposals nobody has decided on, in
// a response that is begun: both would leave with it.
func blanks(s *Subject) []Finding {
	missing, proposed := 0, map[string]bool{}
	at := ""
	for i := range s.Text {
		p := &s.Text[i]
		if p.State == Proposed {
			proposed[p.Question] = true
		} else {
			missing += p.Blanks
		}
		if at == "" && (p.State == Proposed || p.Blanks > 0) {
			at = p.Question
		}
	}
	if at == "" || len(s.Draft.Answered()) == 0 {
		return nil
	}
	return []Finding{{
		Place: Place{Question: at}, Values: []string{itoa(missing), itoa(len(proposed))},
		Says: sayBlanks(missing, len(proposed)),
	}}
}

// reachable finds what somebody can be reached by: a mailbox, a page, a telephone number of
// France or with the code of its country.
var reachable = regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+|https?://|www\.|\b0[1-9](?:[ .\x{a0}\x{202f}-]?\d\d){4}\b|\+\d[\d ().\x{a0}\x{202f}-]{7,}\d`)

// contact tells that nothing in the public response says how to reach the collective, though
// its contact was asked for.
func contact(s *Subject) []Finding {
	q := s.question(contactQuestion)
	if q == nil {
		return nil
	}
	answer := s.Draft.Answer(q.ID).Text
	private := false
	for _, other := range s.Catalogue.All() {
		private = private || other.Private && reachable.MatchString(s.Draft.Answer(other.ID).Text)
	}
	if strings.TrimSpace(answer) == "" && !private { // merely not answered yet
		return nil
	}
	for i := range s.Text {
		if reachable.MatchString(s.Text[i].Words) && s.Text[i].Section == s.Catalogue.SectionOf(q).ID {
			return nil
		}
	}
	f := Finding{Place: Place{Question: q.ID}, Values: []string{answer}, Says: sayNoContact(answer)}
	if strings.TrimSpace(answer) == "" {
		f.Says = sayPrivateContact
	}
	return []Finding{f}
}

// emptyParts tells the sections that have a heading in the response, questions that were
// decided on, and not a word.
func emptyParts(s *Subject) []Finding {
	written := map[string]bool{}
	for i := range s.Text {
		written[s.Text[i].Section] = true
	}
	var found []Finding
	for i := range s.Catalogue.Sections {
		part := &s.Catalogue.Sections[i]
		asked := s.Catalogue.Asked(s.Draft, part)
		if part.Bare || written[part.ID] || !slices.ContainsFunc(asked, s.removed) {
			continue // one in which nothing was removed is answered by nobody, or asks for nothing
		}
		found = append(found, Finding{Place: Place{Question: asked[0].ID}, Values: []string{part.Title}, Says: sayEmptyPart(part.Title)})
	}
	return found
}

// removed tells a passage that people took out.
func (s *Subject) removed(q *sections.Question) bool {
	return s.Draft.Answer(q.ID).Decision == sections.Remove
}

// firstPageWords is how many words a page of A4 holds, at 11 points with usual margins.
const firstPageWords = 450

// firstPage tells what a reader who reads one page would not know: who, where, what is asked,
// what it costs, when it opens. What is not answered at all is told as missing elsewhere.
func firstPage(s *Subject) []Finding {
	page, n := "", 0
	for i := range s.Text {
		if n > firstPageWords {
			break
		}
		page += " " + s.Text[i].Words
		n += len(s.made.words[i])
	}
	words := wordsOf(page)
	if n < firstPageWords { // all of it is one page, or hardly begun
		return nil
	}
	var lacks, at []string
	for _, must := range []struct{ question, name string }{
		{collectiveQuestion, whoName},
		{territoryQuestion, whereName},
		{askedQuestion, askName},
		{worksQuestion, costName},
		{openingQuestion, openName},
	} {
		q, a, ok := s.answered(must.question)
		if !ok {
			continue
		}
		value, _ := q.Value(a)
		if !words.tells(q, s.Catalogue.Filled(s.Draft, value)) {
			lacks, at = append(lacks, must.name), append(at, must.question)
		}
	}
	if len(lacks) == 0 {
		return nil
	}
	return []Finding{{Place: Place{Question: at[0]}, Values: lacks, Says: sayFirstPage(lacks)}}
}

// tells tells whether words say an answer: as it is, a number no otherwise, a date by its month and
// year, and a sentence in other words, by most of those that say something.
func (w spread) tells(q *sections.Question, value string) bool {
	if w.holds(hashes(value)) {
		return true
	}
	if q.Dated() {
		month := strings.Fields(value)
		for i := 0; i+1 < len(month); i++ {
			if len(month[i+1]) == 4 && w.holds(hashes(month[i]+" "+month[i+1])) {
				return true
			}
		}
		return false
	}
	if q.Counts() { // half of its thousands are another number
		return false
	}
	said, all := 0, 0
	for _, each := range wordsOf(value) {
		if words := value[each.start:each.end]; len(words) < leastWord && !hasFigure(words) {
			continue
		}
		all++
		if slices.ContainsFunc(w, func(o word) bool { return o.hash == each.hash }) {
			said++
		}
	}
	return all > 2 && said*3 >= all*2
}

// holds tells whether a phrase stands among the words.
func (w spread) holds(phrase []uint64) bool {
	for i := range w {
		if w.at(i, phrase) {
			return true
		}
	}
	return false
}

// contradictions tells the pairs of answers that the catalogue says a reader would hold
// against each other (contredit).
func contradictions(s *Subject) []Finding {
	var found []Finding
	for _, q := range s.Catalogue.All() {
		if !s.Catalogue.Relevant(s.Draft, q) {
			continue
		}
		a := s.Draft.Answer(q.ID)
		if a.Decision == sections.Keep {
			found = append(found, s.against(q, q.Label, q.Contradicts)...)
		}
		for _, o := range q.Options {
			if a.Has(o.ID) {
				found = append(found, s.against(q, o.Name, o.Contradicts)...)
			}
		}
	}
	return found
}

// against gives a finding for each of those answers that the draft gives too.
func (s *Subject) against(q *sections.Question, says string, named []string) []Finding {
	var found []Finding
	for _, name := range named {
		id, answer, _ := strings.Cut(name, ":")
		other, a, given := s.answered(id)
		if !given || string(a.Decision) != answer && !a.Has(answer) {
			continue
		}
		words := other.Label
		if o, ok := other.Option(answer); ok {
			words = o.Name
		}
		found = append(found, Finding{Place: Place{Question: q.ID}, key: name, Values: []string{says, words}, Says: sayContradiction(says, words)})
	}
	return found
}

// promises tells the passages that were kept and promise something in the name of somebody
// who is not of the collective (promet, in the catalogue).
func promises(s *Subject) []Finding {
	var found []Finding
	for _, q := range s.Catalogue.All() {
		if q.Promises == "" || !s.decided(q.ID, sections.Keep) {
			continue
		}
		found = append(found, Finding{Place: Place{Question: q.ID}, Values: []string{q.Promises}, Says: sayPromise(q.Promises)})
	}
	return found
}
