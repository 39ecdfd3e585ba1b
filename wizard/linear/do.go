package linear

import (
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the commands do, other than tell: those that move, take back, erase, add,
// save and leave.

func (l *conversation) back(q *sections.Question, _ string) outcome {
	if q == nil {
		return l.goTo(l.Cat.Last(l.Draft()))
	}
	id := l.Cat.Previous(l.Draft(), q)
	if id == q.ID {
		l.Say(linFirst)
		return remind
	}
	return l.goTo(id)
}

// step takes a step back, or forth, and goes to the question that it changed.
func (l *conversation) step(e session.Event) outcome {
	l.Opens = ""
	l.Happens(e)
	if l.Opens == "" {
		return quiet
	}
	next := l.goTo(l.Opens)
	l.Save()
	return next
}

func (l *conversation) erase(q *sections.Question, _ string) outcome {
	switch {
	case q == nil:
		l.Say(linNotHere)
		return quiet
	case l.Draft().Answer(q.ID).IsZero():
		l.Say(linNothingThere)
		return quiet
	}
	l.Say(linErased)
	l.Settle(q.ID, sections.Answer{})
	return remind
}

// add asks for one more row, or goes on with a text.
func (l *conversation) add(q *sections.Question, _ string) outcome {
	switch {
	case q == nil:
	case q.Tabular():
		return l.addRow(q, "", 0)
	case q.Paragraphs():
		l.Say(linHowAdd)
		e := l.entry(linPrompt)
		if e.end || e.command {
			l.held = &e
			return quiet
		}
		if strings.TrimSpace(e.text) == "" {
			l.Say(desk.Unchanged)
			return quiet
		}
		return l.answerProse(q, e.text, q.Begins(l.Draft().Answer(q.ID)))
	}
	l.Say(linNotHere)
	return quiet
}

// saveAs saves now, here or elsewhere.
func (l *conversation) saveAs(_ *sections.Question, path string) outcome {
	if path = session.CleanPath(path); path == "" {
		l.Save()
		return quiet
	}
	for _, s := range l.Handle(session.Elsewhere{Path: path}, l.Clock()) {
		if s.Err != nil {
			p := words.Explain(s.Err)
			l.Say(words.SaveFailed + p.What)
			l.Say(p.Hint)
			continue
		}
		l.Warned = false
		l.Sayf(linSavedIn, s.Path)
		l.Tell(s.Saved)
	}
	return quiet
}

// quit leaves once everything is saved; where that fails, only when it is asked
// for twice in a row.
func (l *conversation) quit(_ *sections.Question, _ string) outcome {
	if l.Warned {
		l.Happens(session.GiveUp{})
		l.over = true
		return quiet
	}
	saves := l.Handle(session.Leave{}, l.Clock())
	if l.Session().Leaving() == session.Asking && len(saves) == 0 { // it failed before
		saves = l.Handle(session.Retry{}, l.Clock())
	}
	for _, s := range saves {
		l.Tell(s.Saved)
	}
	if l.Session().Leaving() == session.Asking {
		l.Complain(l.Session().Refusal())
		l.Say(linStuck)
		l.Warned = true
		l.Happens(session.Stay{})
		return quiet
	}
	l.over = true
	return quiet
}
