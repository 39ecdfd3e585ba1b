package linear

import "ami-wizard/sections"

// masks tells whether the answer to a question is not to be told: it is private, and a
// room looks on. That there is one is told.
func (l *conversation) masks(q *sections.Question) bool { return l.projected && q.Private }

// tellable gives words of an answer as they may be told.
func (l *conversation) tellable(q *sections.Question, words string) string {
	if words != "" && l.masks(q) {
		return linMasked
	}
	return words
}
