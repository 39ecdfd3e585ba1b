package check

import (
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
)

// Subject is all that the rules look at.
type Subject struct {
	Catalogue *sections.Catalogue
	Draft     sections.Draft
	Text      []Paragraph        // the public response, in the order of the document
	Now       time.Time          // on the clock of the place
	Call      call.Profile       // what the rules of the call ask for, nothing where they are not known
	Decided   map[string]Decided // by the ids of sections, nothing of those that no group spoke of

	Handed Handed // what is handed in with the response

	made *made
}

// Paragraph is one paragraph, item of a list or row of a table of the public response.
type Paragraph struct {
	Section  string // id
	Question string // id of the question whose answer it says
	Number   int    // within what that answer puts in the document, from 1
	Words    string // as they are read, facts in their places
	Table    bool   // a row of a table
	Heading  bool
	State    State
	Blanks   int // answers that are missing in it
}

// Handed is what is handed in with the response, as far as it is known.
type Handed struct {
	Formats []string // ends of the names of its files, without the dot; nothing where nobody knows
	Annexes []string // names of the files that stand in the folder of annexes
}

// Decided is what a group made of a section: how far it got, and how the words of today stand to
// those that it approved.
type Decided struct {
	Part     consent.Part
	Standing consent.Standing
	Print    consent.Fingerprint // of the words of today
	Question string              // id of the one whose answer changed first, empty where none did
}

// State is how far a paragraph is the collective's own.
type State int

// The states.
const (
	Written  State = iota // answered, or a passage that was kept or adapted
	Proposed              // a passage that nobody has decided on
	Missing               // all of it is missing
)

// made is what several rules need, worked out once.
type made struct {
	words []spread // of each paragraph of the text
	total int      // words that people or the model wrote, headings left out
}

// prepared gives the subject with what several rules need.
func (s Subject) prepared() *Subject {
	s.made = &made{words: make([]spread, len(s.Text))}
	for i := range s.Text {
		s.made.words[i] = wordsOf(s.Text[i].Words)
		if p := &s.Text[i]; p.State == Written && !p.Heading {
			s.made.total += len(s.made.words[i])
		}
	}
	return &s
}

// question gives a question that is asked of this draft, nil where there is none of that id.
func (s *Subject) question(id string) *sections.Question {
	q, ok := s.Catalogue.Question(id)
	if !ok || !s.Catalogue.Relevant(s.Draft, q) {
		return nil
	}
	return q
}

// answered gives a question that is asked and has an answer, and that answer.
func (s *Subject) answered(id string) (*sections.Question, sections.Answer, bool) {
	q := s.question(id)
	if q == nil {
		return nil, sections.Answer{}, false
	}
	a := s.Draft.Answer(q.ID)
	return q, a, !a.IsZero()
}

// number reads the answer to a question of numbers.
func (s *Subject) number(id string) (text.Amount, bool) {
	q, a, ok := s.answered(id)
	if !ok {
		return text.Amount{}, false
	}
	n, err := q.Number(a)
	return n, err == nil
}

// moment reads the answer to a question of dates.
func (s *Subject) moment(id string) (text.Moment, bool) {
	_, a, ok := s.answered(id)
	if !ok {
		return text.Moment{}, false
	}
	m, err := text.ParseDate(a.Text)
	return m, err == nil
}

// decided tells whether a passage is asked and stands in the response as it was proposed or
// adapted.
func (s *Subject) decided(id string, how ...sections.Decision) bool {
	_, a, ok := s.answered(id)
	if !ok {
		return false
	}
	for _, d := range how {
		if a.Decision == d {
			return true
		}
	}
	return false
}

// cell gives a cell of a row by the id of its column.
func cell(q *sections.Question, row sections.Row, column string) string {
	for i := range q.Columns {
		if q.Columns[i].ID == column {
			return row.Cell(i)
		}
	}
	return ""
}

// titleOf gives the title of the section in which a question stands.
func (s *Subject) titleOf(id string) string {
	if q, ok := s.Catalogue.Question(id); ok {
		return s.Catalogue.SectionOf(q).Title
	}
	return id
}
