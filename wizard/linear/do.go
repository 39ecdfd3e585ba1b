package linear

import (
	"strconv"
	"strings"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
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

// note adds a note about the question. Without words, it tells the notes and asks for some.
func (l *conversation) note(q *sections.Question, words string) outcome {
	if words == "" {
		l.tellNotes("")
		var ok bool
		if words, ok = l.field(linNotePrompt, "", noteHint); !ok {
			return quiet
		}
	}
	n := notes.Note{Text: words, State: notes.Open}
	if q != nil {
		n.On = q.ID
	}
	if n.Clean().Text == "" {
		l.say(linUnchanged)
		return remind
	}
	return l.writeNote(-1, n)
}

// noteHint is a note as an example.
const noteHint = words.NoteHint

// listNotes tells every note, and the number by which it is assigned or lifted.
func (l *conversation) listNotes(_ *sections.Question, _ string) outcome {
	if len(l.draft().Notes()) == 0 {
		l.say(linNoNotes)
		return remind
	}
	l.tellNotes("")
	return remind
}

// tellNotes tells the notes about a section, or all of them. Their numbers are those of the
// whole list, in the order of the catalogue.
func (l *conversation) tellNotes(section string) {
	d := l.draft()
	for i, at := range d.Notes().Sorted(l.cat.NoteRank) {
		if n := d.Notes()[at]; section == "" || n.In(section) && n.State != notes.Lifted {
			l.sayf(linNoteLine, i+1, unsigned(words.NoteLine(l.cat, d, n)))
		}
	}
}

// lift takes a note for done; assign gives it to somebody.
func (l *conversation) lift(_ *sections.Question, number string) outcome {
	at, _, ok := l.noteAt(number)
	if !ok {
		return quiet
	}
	n := l.draft().Notes()[at]
	n.State = notes.Lifted
	return l.writeNote(at, n)
}

func (l *conversation) assign(_ *sections.Question, rest string) outcome {
	at, who, ok := l.noteAt(rest)
	if !ok {
		return quiet
	}
	n := l.draft().Notes()[at]
	n.State, n.Who = notes.Assigned, who
	return l.writeNote(at, n)
}

// noteAt reads the number of a note, and gives its place and the words that follow.
func (l *conversation) noteAt(rest string) (at int, words string, ok bool) {
	number, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(number)
	order := l.draft().Notes().Sorted(l.cat.NoteRank)
	if err != nil || n < 1 || n > len(order) {
		l.say(linNoSuchNote)
		return 0, "", false
	}
	return order[n-1], strings.TrimSpace(words), true
}

func (l *conversation) writeNote(at int, n notes.Note) outcome {
	l.happens(session.Edit{Change: session.Noting(l.draft().Resume, "", at, n)})
	l.happens(session.Seal{})
	l.sayf(linNoted, unsigned(words.NoteLine(l.cat, l.draft(), n.Clean())))
	l.save()
	return remind
}
