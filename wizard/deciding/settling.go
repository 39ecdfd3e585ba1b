package deciding

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// outcomes are what a group can decide, in the order in which they are offered.
var outcomes = []consent.Outcome{
	consent.Consented, consent.Trial, consent.Pending, consent.Postponed, consent.Delegated, consent.Voted,
}

// settling chooses what becomes of the text, and inscribes it.
func (s Screen) settling(msg tea.Msg, sc screens.Scene, p consent.Part) (screens.Screen, screens.Effect) {
	k := sc.Keys.Deciding
	at := s.chosen(p)
	switch {
	case look.Pressed(msg, sc.Keys.Up), look.Wheel(msg) < 0:
		return s.choose(max(0, at-1))
	case look.Pressed(msg, sc.Keys.Down), look.Wheel(msg) > 0:
		return s.choose(min(len(outcomes)-1, at+1))
	case look.Pressed(msg, k.Details):
		s.form = s.detailsForm(sc, p)
	case look.Pressed(msg, k.Next):
		return s.inscribe(sc, p)
	}
	return s, screens.Effect{}
}

// chosen is the row of the outcome that is chosen.
func (s Screen) chosen(p consent.Part) int {
	for i, o := range outcomes {
		if o == p.Pending.Outcome {
			return i
		}
	}
	return 0
}

func (s Screen) choose(row int) (screens.Screen, screens.Effect) {
	return s, s.record(func(p consent.Part) consent.Part { p.Pending.Outcome = outcomes[row]; return p })
}

// inscribe inscribes the outcome that is chosen, with a copy of the words. It asks for what
// the outcome cannot do without; open objections block it.
func (s Screen) inscribe(sc screens.Scene, p consent.Part) (screens.Screen, screens.Effect) {
	if !p.Inscribes(p.Pending.Outcome) {
		return s, screens.Effect{Notice: screens.Notice{Text: blocked(p.Counts().Open)}}
	}
	if lacks(p.Pending) {
		s.form = s.detailsForm(sc, p)
		return s, screens.Effect{Notice: screens.Notice{Text: sayNeeded[p.Pending.Outcome]}}
	}
	d := p.Pending
	d.At, d.Text, d.Mark = sc.Now, s.text, consent.PrintOf(s.text)
	last, _ := sc.Decisions.LastSession()
	if d.Present == 0 {
		d.Present = last.Present
	}
	if d.Members == 0 {
		d.Members = last.Members
	}
	e := s.record(func(p consent.Part) consent.Part { return p.Decided(d) })
	e.Ask = session.Settle{}
	s.mode, s.at, s.top = done, 0, 0
	return s, e
}

// lacks tells whether an outcome is not said in full.
func lacks(d consent.Decision) bool {
	switch d.Outcome {
	case consent.Trial:
		return d.Review == ""
	case consent.Pending, consent.Postponed:
		return d.Until == ""
	case consent.Delegated:
		return d.To == ""
	case consent.Voted:
		return d.For+d.Against+d.Abstains == 0
	}
	return false
}

// compare handles a key on what changed since the last decision.
func (s Screen) compare(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	k := sc.Keys.Deciding
	switch {
	case look.Pressed(msg, k.Retouch) && s.standing.Level == consent.Changed:
		s.form = s.retouchForm(sc)
	case look.Pressed(msg, k.Next) && s.standing.Level == consent.Changed:
		return s.goTo(consent.Objecting) // the paragraphs that changed were just read
	case look.Pressed(msg, k.Next):
		return s.goTo(consent.Reading)
	default:
		return s.scrolled(msg, sc), screens.Effect{}
	}
	return s, screens.Effect{}
}
