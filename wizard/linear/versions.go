package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the linear mode tells of another program's version, and does with it.

// lookElsewhere tells, before a question, that another program changed the draft. A file
// that cannot be read is the next save's business.
func (l *conversation) lookElsewhere() {
	data, there, err := l.session.File().Theirs()
	switch {
	case err != nil:
	case !there:
		l.seen = ""
	case l.seen != string(data):
		l.seen = string(data)
		l.happens(session.Arrived{File: l.session.File()})
	}
}

// theirVersion reads the version that was told of; false where there is none to be read,
// which was said.
func (l *conversation) theirVersion() (session.Theirs, bool) {
	if l.session.Theirs() == "" {
		l.say(linTheirsNone)
		return session.Theirs{}, false
	}
	l.version = nil
	l.happens(session.Compare{})
	switch {
	case l.version == nil:
		return session.Theirs{}, false
	case l.version.Err != nil:
		p := words.Explain(l.version.Err)
		l.say(p.What)
		l.say(p.Hint)
		return *l.version, false
	}
	return *l.version, true
}

// compare tells what the two versions answer otherwise.
func (l *conversation) compare(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	found := words.Differences(l.cat, theirs.Draft, l.draft())
	if len(found) == 0 {
		l.say(words.TheirsSame)
	}
	for _, d := range found {
		l.sayf(linTheirsQuestion, d.Label)
		l.sayf(linTheirsTheirs, d.Theirs)
		l.sayf(linTheirsOurs, d.Ours)
	}
	return quiet
}

// reopen goes on from the other version, as a step that can be taken back.
func (l *conversation) reopen(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	l.happens(session.TakeTheirs{Theirs: theirs})
	l.seen = ""
	if l.session.Dirty() {
		l.save()
	}
	return l.goTo(l.at)
}
