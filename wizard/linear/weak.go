package linear

import (
	"strconv"
	"strings"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
)

// weak gives what is weak in the response, in the order in which it is told and counted.
func (l *conversation) weak() []check.Group {
	p := l.Session().Call()
	b := reading.Beside{Call: p, Record: l.Session().Decisions(), Handed: drafts.Handed(l.Session().File().Path()), Now: l.Clock()}
	return check.Groups(l.Cat, p, check.Without(reading.Findings(l.Cat, l.Draft(), b), check.BlanksRule))
}

// sayWeak tells what is weak, with a number each, or why one of them matters and where it can
// be mended.
func (l *conversation) sayWeak(_ *sections.Question, number string) outcome {
	groups := l.weak()
	if number != "" {
		f, ok := findingOf(groups, number)
		if !ok {
			l.Say(linNoSuchFinding)
			return quiet
		}
		l.Say(f.Says)
		l.Say(f.Why)
		if q, ok := l.Cat.Question(f.Place.Question); ok {
			rank, _ := l.Cat.Rank(l.Draft(), q)
			l.Sayf(linFindingPlace, l.Cat.NumberOf(q), rank, q.Label)
		}
		if f.Place.Call {
			l.Say(linFindingCall)
		}
		return remind
	}
	if len(groups) == 0 {
		l.Say(linNothingWeak)
		return remind
	}
	n := 0
	for _, g := range groups {
		l.Sayf(linFindingGroup, g.Title, len(g.Findings))
		for _, f := range g.Findings {
			n++
			said := f.Says
			if g.Mixed {
				said = f.Level.Name() + ". " + said
			}
			if f.Aside != "" {
				said += " " + ended(f.Aside)
			}
			l.Sayf(linFinding, n, said)
		}
	}
	l.Say(linFindingMore)
	return remind
}

// findingOf gives the finding of that number, from 1.
func findingOf(groups []check.Group, number string) (check.Finding, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	for _, g := range groups {
		if err == nil && n >= 1 && n <= len(g.Findings) {
			return g.Findings[n-1], true
		}
		n -= len(g.Findings)
	}
	return check.Finding{}, false
}

// setWeakAside sets a finding aside: its number, then why it does not count here. No reason takes
// it back.
func (l *conversation) setWeakAside(_ *sections.Question, words string) outcome {
	number, reason, _ := strings.Cut(strings.TrimSpace(words), " ")
	f, ok := findingOf(l.weak(), number)
	reason = strings.TrimSpace(reason)
	switch {
	case !ok:
		l.Say(linNoSuchFinding)
		return quiet
	case reason == "" && f.Aside == "":
		l.Say(linAsideWhy)
		return quiet
	}
	aside, told := f.SetAside(reason), linAsideDone
	if reason == "" {
		aside, told = sections.Aside{}, linAsideBack
	}
	l.Happens(session.Edit{Change: session.SettingAside(l.Draft().Resume, f.ID(), aside)})
	l.Happens(session.Seal{})
	l.Save()
	l.Say(told)
	return remind
}
