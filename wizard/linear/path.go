package linear

import (
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// walk goes on along a path: at the same question where the path asks it, else at the next
// one that it asks.
func walk(path sections.Path) func(l *conversation, q *sections.Question, rest string) outcome {
	return func(l *conversation, q *sections.Question, _ string) outcome {
		if !l.Cat.HasEssential() {
			l.Say(linPathNone)
			return quiet
		}
		if l.Draft().Path != path {
			at := l.Cat.ResumeAt(l.Draft())
			if q != nil {
				at = q.ID
			}
			l.Happens(session.Edit{Change: session.Walking(at, path)})
			l.Save()
		}
		l.Say(words.PathTaken(l.Cat, l.Draft()))
		switch {
		case q != nil && l.Cat.On(l.Draft(), q):
			return l.goTo(q.ID)
		case l.Cat.NextGap(l.Draft(), q) != "":
			return l.goTo(l.Cat.NextGap(l.Draft(), q))
		}
		return remind
	}
}

// offerPaths says, as a draft begins, which paths there are to choose from; the worked example
// and a draft that begins with answers are under way.
func (l *conversation) offerPaths() {
	if l.Cat.HasEssential() && l.Cat.Progress(l.Draft()).Done <= 1 {
		l.Sayf(linPathsOffered, words.PathChoice(l.Cat, l.Draft(), sections.EssentialPath), words.PathChoice(l.Cat, l.Draft(), sections.WholePath))
	}
}

// sayPaths tells in the plan how far both paths have come.
func (l *conversation) sayPaths() {
	if paths := words.Paths(l.Cat, l.Draft()); paths != "" {
		l.Sayf(linPaths, strings.ReplaceAll(paths, words.PathMark, ""), words.PathName(l.Draft().Path))
	}
}
