package linear

import (
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// home lists the drafts of a folder until one is open, or another begun.
func (l *conversation) home(found words.Drafts, dir string) {
	listed := found.Drafts
	l.sayDrafts(found)
	for l.session.File() == nil && l.out.Flush() == nil { // with nobody to hear the list there is nothing to do
		if len(listed) == 0 {
			if !l.begin(dir) {
				return
			}
			continue
		}
		e := l.entry(linPrompt)
		n, err := strconv.Atoi(strings.TrimSpace(e.text))
		switch {
		case e.end, l.named(e.text, cmdQuit):
			return
		case e.command:
			l.say(linHome)
		case err == nil && n >= 1 && n <= len(listed):
			l.try(drafts.Open(l.cat, listed[n-1].Path))
		case strings.HasPrefix(cmdNew, text.Fold(e.text)) && strings.TrimSpace(e.text) != "":
			l.begin(dir)
		default:
			l.say(linHome)
		}
	}
}

func (l *conversation) sayDrafts(found words.Drafts) {
	switch len(found.Drafts) {
	case 0:
		l.say(linNoDraft)
		return
	case 1:
		l.say(linOneDraft)
	default:
		l.sayf(linDrafts, len(found.Drafts))
	}
	for i, d := range found.Drafts {
		if d.Problem != "" {
			l.sayf(linDraftBad, i+1, d.Name, d.Problem)
			continue
		}
		l.sayf(linDraft, i+1, ended(d.Name), words.Percent(d.Progress), words.Ago(l.clock(), d.Changed))
	}
	l.say(words.OlderDrafts(found.Older))
	l.say(linHome)
}

// begin asks for the name of a new project; false where the person leaves.
func (l *conversation) begin(dir string) bool {
	l.say(words.NameQuestion)
	for l.session.File() == nil {
		e := l.entry(linPrompt)
		name := strings.TrimSpace(text.CleanLine(e.text))
		switch {
		case e.end, e.command && l.named(e.text, cmdQuit):
			l.held = &entry{end: true}
			return false
		case e.command:
			l.say(words.NameHelp)
		case name == "":
			l.say(words.NameNeeded)
		default:
			l.try(drafts.Create(l.cat, dir, name))
		}
	}
	return true
}

// try opens a draft, or tells why it cannot be.
func (l *conversation) try(msg drafts.Opened) {
	if l.failed = msg.Err != nil; l.failed {
		p := words.Explain(msg.Err)
		l.say(p.What)
		l.say(p.Hint)
		return
	}
	l.opened(msg)
}

// opened takes a draft in, and tells what was done.
func (l *conversation) opened(msg drafts.Opened) {
	next, do := l.session.Open(msg.Opened, l.clock())
	l.tellQuietly(l.goOn(next, do, l.clock()))
	l.at = do.Open
	name := words.FileName(msg.File.Path())
	if !msg.Fresh {
		if len(msg.Left.Edits)+len(msg.Given) > 0 {
			l.save()
		}
		l.sayf(linOpened, name, words.Percent(l.cat.Progress(l.draft())))
		return
	}
	l.sayf(linBegun, name)
	if q := l.question(); q != nil && q.Check(msg.Draft.Answer(q.ID)) == sections.Complete {
		l.at = l.cat.Opening(msg.Draft, l.cat.SectionOf(q)) // the name of the project was given
	}
	l.goTo(l.at)
	l.save()
}
