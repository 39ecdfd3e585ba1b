package deciding

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// stage handles a key at the stage that was reached.
func (s Screen) stage(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	p, k := s.part(sc), sc.Keys.Deciding
	switch {
	case look.Pressed(msg, k.Previous):
		return s.goTo(max(consent.Reading, p.Stage-1))
	case p.Stage == consent.Reading:
		return s.reading(msg, sc, p)
	case p.Stage == consent.Clarifying, p.Stage == consent.Reacting:
		return s.talking(msg, sc, p)
	case p.Stage == consent.Deciding:
		return s.settling(msg, sc, p)
	}
	return s.objecting(msg, sc, p)
}

// goTo reaches a stage.
func (s Screen) goTo(stage consent.Stage) (screens.Screen, screens.Effect) {
	s.at, s.top, s.mode = 0, 0, stages
	e := s.record(func(p consent.Part) consent.Part {
		if stage == consent.Reading {
			p.At = max(1, p.At)
		}
		p.Stage = stage
		return p
	})
	return s, e
}

// reading shows the section paragraph by paragraph.
func (s Screen) reading(msg tea.Msg, sc screens.Scene, p consent.Part) (screens.Screen, screens.Effect) {
	k := sc.Keys.Deciding
	to := p.At
	switch {
	case look.Pressed(msg, k.Paragraph), look.Pressed(msg, sc.Keys.PageDown), look.Pressed(msg, sc.Keys.Right):
		to++
	case look.Pressed(msg, k.Before), look.Pressed(msg, sc.Keys.PageUp), look.Pressed(msg, sc.Keys.Left):
		to--
	case look.Pressed(msg, k.Next):
		return s.goTo(consent.Clarifying)
	default:
		return s.scrolled(msg, sc), screens.Effect{}
	}
	if to > len(s.text) {
		return s.goTo(consent.Clarifying)
	}
	s.top = 0
	e := s.recording(func(p consent.Part) consent.Part { p.At = max(1, to); return p }, true)
	return s, e
}

// talking counts who spoke while questions and reactions go round.
func (s Screen) talking(msg tea.Msg, sc screens.Scene, p consent.Part) (screens.Screen, screens.Effect) {
	if look.Pressed(msg, sc.Keys.Deciding.Next) {
		next, e := s.goTo(p.Stage + 1)
		to := e.Decide.To
		e.Decide.To = func(p consent.Part) consent.Part { p = to(p); p.Spoken = 0; return p }
		return next, e
	}
	if spoke, ok := s.spoken(msg, sc); ok {
		return s, spoke
	}
	return s.scrolled(msg, sc), screens.Effect{}
}

// spoken counts one more person who spoke, or one less.
func (s *Screen) spoken(msg tea.Msg, sc screens.Scene) (screens.Effect, bool) {
	by := 0
	switch {
	case look.Pressed(msg, sc.Keys.Deciding.Spoke):
		by = 1
	case look.Pressed(msg, sc.Keys.Deciding.Unspoke):
		by = -1
	default:
		return screens.Effect{}, false
	}
	most := present(sc)
	return s.record(func(p consent.Part) consent.Part {
		p.Spoken = max(0, p.Spoken+by)
		if most > 0 {
			p.Spoken = min(p.Spoken, most)
		}
		return p
	}), true
}

// present is how many people are there, 0 where nobody counted.
func present(sc screens.Scene) int {
	last, _ := sc.Decisions.LastSession()
	return last.Present
}

// objecting lists objections and reserves; so does improving, between two of them.
func (s Screen) objecting(msg tea.Msg, sc screens.Scene, p consent.Part) (screens.Screen, screens.Effect) {
	k := sc.Keys.Deciding
	count := len(p.Objections)
	if spoke, ok := s.spoken(msg, sc); ok {
		return s, spoke
	}
	switch {
	case look.Pressed(msg, sc.Keys.Up), look.Wheel(msg) < 0:
		s.at = max(0, s.at-1)
	case look.Pressed(msg, sc.Keys.Down), look.Wheel(msg) > 0:
		s.at = min(max(0, count-1), s.at+1)
	case look.Pressed(msg, k.Object):
		s.form = s.objectionForm(sc, count, consent.Objection{At: sc.Now, Paragraph: p.At})
	case look.Pressed(msg, k.Reserve):
		s.form = s.objectionForm(sc, count, consent.Objection{At: sc.Now, Paragraph: p.At, Issue: consent.Reserve})
	case look.Pressed(msg, k.Correct) && count > 0:
		s.form = s.objectionForm(sc, s.at, p.Objections[min(s.at, count-1)])
	case look.Pressed(msg, k.Lift) && count > 0:
		s.at, s.mode, s.top = min(s.at, count-1), lifting, 0
	case look.Pressed(msg, k.Next):
		return s.onward(p)
	}
	return s, screens.Effect{}
}

// onward goes from the objections to the first one that is open, or to the decision.
func (s Screen) onward(p consent.Part) (screens.Screen, screens.Effect) {
	open := firstOpen(p, 0)
	if open < 0 {
		return s.goTo(consent.Deciding)
	}
	next, e := s.goTo(consent.Improving)
	to := next.(Screen)
	to.mode, to.at = lifting, open
	return to, e
}

// firstOpen is the rank of the first open objection from that one on, round the end; -1 where
// none is open.
func firstOpen(p consent.Part, from int) int {
	n := len(p.Objections)
	for i := range n {
		if at := (from + i) % n; p.Objections[at].Issue == consent.Open {
			return at
		}
	}
	return -1
}

// blocked says that objections are open.
func blocked(open int) string {
	if open == 1 {
		return sayBlockedOne
	}
	return fmt.Sprintf(sayBlocked, open)
}
