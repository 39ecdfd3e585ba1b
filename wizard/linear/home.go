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
	for l.Session().File() == nil && l.Flush() == nil { // an output that is closed ends the list
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
			l.Say(linHome)
		case err == nil && n >= 1 && n <= len(listed):
			l.try(drafts.Open(l.Cat, listed[n-1].Path))
		case strings.HasPrefix(cmdNew, text.Fold(e.text)) && strings.TrimSpace(e.text) != "":
			l.begin(dir)
		default:
			l.Say(linHome)
		}
	}
}

func (l *conversation) sayDrafts(found words.Drafts) {
	switch len(found.Drafts) {
	case 0:
		l.Say(linNoDraft)
		return
	case 1:
		l.Say(linOneDraft)
	default:
		l.Sayf(linDrafts, len(found.Drafts))
	}
	twins := words.Twins(found.Drafts)
	for i, d := range found.Drafts {
		if twins[d.Name] && d.Name != d.File {
			d.Name += " (" + d.File + ")"
		}
		if d.Problem != "" {
			l.Sayf(linDraftBad, i+1, d.Name, d.Problem)
			continue
		}
		l.Sayf(linDraft, i+1, ended(d.Name), words.Percent(d.Progress), words.Ago(l.Clock(), d.Changed))
	}
	l.Say(words.OlderDrafts(found.Older))
	l.Say(linHome)
}

// begin asks for the name of a new project; false where the person leaves.
func (l *conversation) begin(dir string) bool {
	l.Say(words.NameQuestion)
	for l.Session().File() == nil {
		e := l.entry(linPrompt)
		name := strings.TrimSpace(text.CleanLine(e.text))
		switch {
		case e.end, e.command && l.named(e.text, cmdQuit):
			l.held = &entry{end: true}
			return false
		case e.command:
			l.Say(words.NameHelp)
		case name == "":
			l.Say(words.NameNeeded)
		default:
			l.try(drafts.Create(l.Cat, dir, name, sections.WholePath))
		}
	}
	return true
}

// try opens a draft, or tells why it cannot be.
func (l *conversation) try(msg drafts.Opened) {
	if l.Failed = msg.Err != nil; l.Failed {
		p := words.Explain(msg.Err)
		l.Say(p.What)
		l.Say(p.Hint)
		return
	}
	l.opened(msg)
}

// opened takes a draft in, and tells what was done.
func (l *conversation) opened(msg drafts.Opened) {
	l.at = l.Open(msg.Opened)
	name := words.FileName(msg.File.Path())
	if !msg.Fresh {
		if len(msg.Left.Edits)+len(msg.Given) > 0 {
			l.Save()
		}
		l.Sayf(linOpened, name, words.Percent(l.Cat.Progress(l.Draft())))
		return
	}
	l.Sayf(linBegun, name)
	l.offerPaths()
	if q := l.question(); q != nil && q.Check(msg.Draft.Answer(q.ID)) == sections.Complete {
		l.at = l.Cat.Opening(msg.Draft, l.Cat.SectionOf(q)) // the name of the project was given
	}
	l.goTo(l.at)
	l.Save()
}
