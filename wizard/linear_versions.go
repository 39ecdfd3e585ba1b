package wizard

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// What the linear mode tells of another program's version, and does with it.

// lookElsewhere tells, before a question, that another program changed the draft. A file
// that cannot be read is the next save's business.
func (l *linear) lookElsewhere() {
	data, there, err := l.file.Theirs()
	switch {
	case err != nil:
	case !there && l.theirs == l.file.Path():
		l.theirs, l.seen = "", ""
	case there && l.seen != string(data):
		l.theirs, l.seen = l.file.Path(), string(data)
		l.say(linTheirs)
	}
}

// left tells that a save left another program's version where it is.
func (l *linear) left(s store.Saved) {
	if l.theirs == s.Path && !l.over {
		return // it was told
	}
	l.theirs = s.Path
	l.say(words.ChangedElsewhere)
	if s.Yielded != "" {
		l.say(words.Yielded + words.FileName(s.Yielded))
	}
}

// theirVersion reads the version that was told of; false where there is none to be read,
// which was said.
func (l *linear) theirVersion() (theirsMsg, bool) {
	if l.theirs == "" {
		l.say(linTheirsNone)
		return theirsMsg{}, false
	}
	msg := readTheirs(l.cat, l.file, l.theirs)().(theirsMsg)
	switch {
	case msg.gone:
		l.theirs = ""
		l.say(linTheirsNone)
		return msg, false
	case msg.err != nil:
		p := words.Explain(msg.err)
		l.say(p.What)
		l.say(p.Hint)
		return msg, false
	}
	return msg, true
}

// compare tells what the two versions answer otherwise.
func (l *linear) compare(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	found := words.Differences(l.cat, theirs.draft, l.draft())
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
func (l *linear) reopen(_ *sections.Question, _ string) outcome {
	theirs, ok := l.theirVersion()
	if !ok {
		return quiet
	}
	l.history = l.history.push(l.at).seal()
	l.history.now, l.history.future = theirs.draft, nil
	l.history.now.Resume = l.at
	l.say(linTheirsTaken)
	if theirs.data != nil {
		l.press.adopt(l.file, theirs.data, theirs.draft)
		l.saved, l.onDisk, l.err = l.change, theirs.draft, nil
	} else {
		l.change++
		l.save()
	}
	l.theirs, l.seen = "", ""
	return l.goTo(l.at)
}
