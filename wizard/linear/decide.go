package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/linear/deciding"
)

// decide goes through the stages of deciding a section, from where they were left: that of the
// question, or another one that is named. Anything that is no answer to them suspends.
func (l *conversation) decide(q *sections.Question, where string) outcome {
	if where != "" {
		s, ok := l.sectionCalled(where)
		if !ok || len(s.Questions) == 0 {
			l.Say(linNowhere)
			return quiet
		}
		q = &s.Questions[0]
	}
	switch err := l.Session().DecisionsErr(); {
	case q == nil:
		l.Say(linNotHere)
		return quiet
	case err != nil:
		l.Complain(err)
		return quiet
	}
	if !deciding.Run(l, l.Cat, q) {
		return quiet
	}
	return remind
}

// Line reads a line of what is under way; false where it is none, and the conversation goes on
// with it.
func (l *conversation) Line(prompt string) (string, bool) {
	e := l.entry(prompt)
	if e.end || e.command {
		l.held = &e
		return "", false
	}
	return e.text, true
}

// Visit goes to a question, which is told by and by.
func (l *conversation) Visit(question string) { l.goTo(question) }
