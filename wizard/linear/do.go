package linear

import (
	"strings"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the commands do, other than tell: those that move, take back, erase, add,
// note, save and leave.

func (l *conversation) back(q *sections.Question, _ string) outcome {
	if q == nil {
		return l.goTo(l.cat.Last(l.draft()))
	}
	id := l.cat.Previous(l.draft(), q)
	if id == q.ID {
		l.say(linFirst)
		return remind
	}
	return l.goTo(id)
}

// step takes a step back, or forth, and goes to the question that it changed.
func (l *conversation) step(e session.Event) outcome {
	l.opens = ""
	l.happens(e)
	if l.opens == "" {
		return quiet
	}
	next := l.goTo(l.opens)
	l.save()
	return next
}

func (l *conversation) erase(q *sections.Question, _ string) outcome {
	switch {
	case q == nil:
		l.say(linNotHere)
		return quiet
	case l.draft().Answer(q.ID).IsZero():
		l.say(linNothingThere)
		return quiet
	}
	l.say(linErased)
	l.settle(q.ID, sections.Answer{})
	return remind
}

// add asks for one more row, or goes on with a text.
func (l *conversation) add(q *sections.Question, _ string) outcome {
	switch {
	case q == nil:
	case q.Kind == sections.List:
		return l.addRow(q, "", 0)
	case q.Kind == sections.Prose, q.Kind == sections.Passage:
		l.say(linHowAdd)
		e := l.entry(linPrompt)
		if e.end || e.command {
			l.held = &e
			return quiet
		}
		if strings.TrimSpace(e.text) == "" {
			l.say(linUnchanged)
			return quiet
		}
		a := l.draft().Answer(q.ID)
		if q.Kind == sections.Prose {
			return l.answerProse(q, e.text, a.Text)
		}
		return l.answerProse(q, e.text, q.Begins(a))
	}
	l.say(linNotHere)
	return quiet
}

func (l *conversation) note(q *sections.Question, reason string) outcome {
	if q == nil {
		l.say(linNotHere)
		return quiet
	}
	section := l.cat.SectionOf(q).ID
	now := l.draft().Note(section)
	if reason == "" {
		if now != "" {
			l.sayf(linNote, now)
		}
		var ok bool
		if reason, ok = l.field(linNotePrompt, now, words.NoteHint); !ok {
			return quiet
		}
	}
	if reason == now {
		l.say(linUnchanged)
		return remind
	}
	l.happens(session.Edit{Change: session.Noting(l.draft().Resume, section, reason)})
	l.happens(session.Seal{})
	l.save()
	return remind
}

// saveAs saves now, here or elsewhere.
func (l *conversation) saveAs(_ *sections.Question, path string) outcome {
	if path = session.CleanPath(path); path == "" {
		l.save()
		return quiet
	}
	for _, s := range l.handle(session.Elsewhere{Path: path}, l.clock()) {
		if s.Err != nil {
			p := words.Explain(s.Err)
			l.say(words.SaveFailed + p.What)
			l.say(p.Hint)
			continue
		}
		l.warned = false
		l.sayf(linSavedIn, s.Path)
		l.tell(s.Saved)
	}
	return quiet
}

// quit leaves once everything is saved; where that fails, only when it is asked
// for twice in a row.
func (l *conversation) quit(_ *sections.Question, _ string) outcome {
	if l.warned {
		l.happens(session.GiveUp{})
		l.over = true
		return quiet
	}
	saves := l.handle(session.Leave{}, l.clock())
	if l.session.Leaving() == session.Asking && len(saves) == 0 { // it failed before
		saves = l.handle(session.Retry{}, l.clock())
	}
	for _, s := range saves {
		l.tell(s.Saved)
	}
	if l.session.Leaving() == session.Asking {
		l.complain(l.session.Refusal())
		l.say(linStuck)
		l.warned = true
		l.happens(session.Stay{})
		return quiet
	}
	l.over = true
	return quiet
}

// decide goes through the stages of deciding a section, from where they were left. Anything
// that is no answer to them suspends.
func (l *conversation) decide(q *sections.Question, _ string) outcome {
	switch err := l.session.DecisionsErr(); {
	case q == nil:
		l.say(linNotHere)
		return quiet
	case err != nil:
		l.complain(err)
		return quiet
	}
	d := &deciding{l, bound.NewReader(l.cat), l.cat.SectionOf(q), l.cat.SectionIndex(q), l.clock()}
	if d.part().Stage == consent.NotBegun {
		d.begin()
	}
	for p := d.part(); p.Stage != consent.NotBegun; p = d.part() {
		d.announce(p)
		going := d.stage(p)
		l.save()
		if !going {
			l.say(linSuspended)
			return quiet
		}
	}
	return remind
}

func (l *conversation) decisions() consent.Record { return l.session.Decisions() }

func (l *conversation) decisionsName() string { return words.FileName(l.session.File().RecordPath()) }

func (l *conversation) now() time.Time { return l.clock() }

// hold keeps a line for the conversation to go on with.
func (l *conversation) hold(e entry) { l.held = &e }

// visit goes to a question, which is told by and by.
func (l *conversation) visit(question string) { l.goTo(question) }
