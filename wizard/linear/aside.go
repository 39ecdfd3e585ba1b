package linear

import (
	"strings"

	"ami-wizard/sections"
)

// asideWords is words that were typed where one decides or picks. They are no answer there, but
// nobody types a sentence twice, so they wait for the person to say that they are one.
type asideWords struct{ question, text string }

// setAside keeps words that are no decision and no option, and tells how to answer by
// them. A single word is a slip: of it, otherwise is told. Lines that follow each other,
// as those of a paste do, are one text.
func (l *conversation) setAside(q *sections.Question, text, otherwise string) {
	if len(strings.Fields(text)) < 2 {
		l.Say(otherwise)
		return
	}
	how := ""
	switch {
	case q.Proposes():
		how = linAsideAdapt
	case q.Other:
		how = linAsideOther
	default:
		l.Say(otherwise)
		l.Say(linAsideNote)
		return
	}
	if l.aside.question == q.ID {
		text = l.aside.text + "\n" + text
	}
	if len(text) > sections.MaxAnswer {
		l.Say(linTextCut)
		return
	}
	l.aside = asideWords{q.ID, text}
	l.Say(how)
}

// takeAside gives the words that wait at a question, and keeps them no more.
func (l *conversation) takeAside(q *sections.Question) string {
	if l.aside.question != q.ID {
		return ""
	}
	text := l.aside.text
	l.aside = asideWords{}
	return text
}
