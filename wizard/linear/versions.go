package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the linear mode tells of another program's version, and does with it.

// lookElsewhere tells, before a question, that another program changed the draft. A file
// that cannot be read is the next save's business.
func (l *conversation) lookElsewhere() {
	data, there, err := l.Session().File().Theirs()
	switch {
	case err != nil:
	case !there:
		l.seen = ""
	case l.seen != string(data):
		l.seen = string(data)
		l.Happens(session.Arrived{File: l.Session().File()})
	}
}

// theirVersion reads the version that was told of; false where there is none to be read,
// which was said.
func (l *conversation) theirVersion() (session.Theirs, bool) {
	if l.Session().Theirs() == "" {
		l.Say(desk.TheirsNone)
		return session.Theirs{}, false
	}
	l.Version = nil
	l.Happens(session.Compare{})
	switch {
	case l.Version == nil:
		return session.Theirs{}, false
	case l.Version.Err != nil:
		p := words.Explain(l.Version.Err)
		l.Say(p.What)
		l.Say(p.Hint)
		return *l.Version, false
	}
	return *l.Version, true
}

// compare tells what the two versions answer otherwise.
func (l *conversation) compare(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	found := words.Differences(l.Cat, theirs.Draft, l.Draft())
	if len(found) == 0 {
		l.Say(words.TheirsSame)
	}
	for _, d := range found {
		l.Sayf(linTheirsQuestion, d.Label)
		l.Sayf(linTheirsTheirs, d.Theirs)
		l.Sayf(linTheirsOurs, d.Ours)
	}
	return quiet
}

// reopen goes on from the other version, as a step that can be taken back.
func (l *conversation) reopen(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	l.Happens(session.TakeTheirs{Theirs: theirs})
	l.seen = ""
	if l.Session().Dirty() {
		l.Save()
	}
	return l.goTo(l.at)
}
