package wizard

import (
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// What the commands do, other than tell: those that move, take back, erase, add,
// note, save and leave.

func (l *linear) back(q *sections.Question, _ string) outcome {
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

// step goes to the question that undo or redo changed.
func (l *linear) step(way travel) outcome {
	h, at, ok := way.step(l.history)
	if !ok {
		l.say(way.none)
		return quiet
	}
	l.history = h
	l.change++
	l.say(way.done)
	next := l.goTo(at)
	l.save()
	return next
}

func (l *linear) erase(q *sections.Question, _ string) outcome {
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
func (l *linear) add(q *sections.Question, _ string) outcome {
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

func (l *linear) note(q *sections.Question, reason string) outcome {
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
	l.history = l.history.changed(noted(l.draft().Resume, section, reason), l.clock()).seal()
	l.change++
	l.save()
	return remind
}

// saveAs saves now, here or elsewhere.
func (l *linear) saveAs(_ *sections.Question, path string) outcome {
	if path = cleanPath(path); path == "" {
		l.save()
		return quiet
	}
	saved, err := saveTo(l.press, l.file, path, l.draft(), l.change)
	if err != nil {
		p := words.Explain(err)
		l.say(words.SaveFailed + p.What)
		l.say(p.Hint)
		return quiet
	}
	l.saved, l.err, l.warned, l.onDisk = l.change, nil, false, l.draft()
	l.sayf(linSavedIn, saved.Path)
	l.tell(saved)
	return quiet
}

// quit leaves once everything is saved; where that fails, only when it is asked
// for twice in a row.
func (l *linear) quit(_ *sections.Question, _ string) outcome {
	l.givenUp = l.warned
	if l.change != l.saved && !l.warned {
		saved, err := l.toDisk()
		l.tell(saved)
		if err != nil {
			l.complain(err)
			l.say(linStuck)
			l.warned = true
			return quiet
		}
	}
	l.over = true
	return quiet
}
