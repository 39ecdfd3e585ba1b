package deciding

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// lift handles a key on one objection.
func (s Screen) lift(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	p, k := s.part(sc), sc.Keys.Deciding
	if s.at >= len(p.Objections) {
		s.mode = stages
		return s, screens.Effect{}
	}
	o := p.Objections[s.at]
	switch {
	case look.Pressed(msg, sc.Keys.Back):
		s.mode = stages
	case look.Pressed(msg, k.Amend):
		return s.amend(sc, o)
	case look.Pressed(msg, k.Withdraw):
		o.Issue = consent.Withdrawn
		return s.lifted(p, o)
	case look.Pressed(msg, k.Reserve):
		o.Issue = consent.Reserve
		return s.lifted(p, o)
	case look.Pressed(msg, k.Reopen) && o.Issue != consent.Open:
		o.Issue, o.After, o.To = consent.Open, "", ""
		at := s.at
		return s, s.record(func(p consent.Part) consent.Part { return p.SetObjection(at, o) })
	case look.Pressed(msg, k.Refer):
		s.form = s.referralForm(sc, o)
	case look.Pressed(msg, k.Next):
		return s.goneOn(p, o)
	default:
		return s.scrolled(msg, sc), screens.Effect{}
	}
	return s, screens.Effect{}
}

// goneOn lifts an objection whose paragraph was changed, and goes on to the next one.
func (s Screen) goneOn(p consent.Part, o consent.Objection) (screens.Screen, screens.Effect) {
	if after, changed := s.amended(o); changed {
		o.Issue, o.After = consent.Amended, after
		return s.lifted(p, o)
	}
	s.top = 0
	if next := firstOpen(p, s.at+1); next >= 0 && next != s.at {
		s.at = next
		return s, screens.Effect{}
	}
	s.mode = stages
	return s, screens.Effect{}
}

// lifted writes what became of an objection, and goes on to the next open one.
func (s Screen) lifted(p consent.Part, o consent.Objection) (screens.Screen, screens.Effect) {
	at := s.at
	if o.Issue != consent.Amended {
		o.Before, o.After = "", ""
	}
	e := s.record(func(p consent.Part) consent.Part { return p.SetObjection(at, o) })
	s.top, s.mode = 0, stages
	if next := firstOpen(p.SetObjection(at, o), at+1); next >= 0 && p.Stage == consent.Improving {
		s.at, s.mode = next, lifting
	}
	return s, e
}

// amend opens the paragraph of an objection, and keeps it as it was.
func (s Screen) amend(sc screens.Scene, o consent.Objection) (screens.Screen, screens.Effect) {
	at, rank := s.at, min(max(o.Paragraph, 1), len(s.text))
	if rank < 1 {
		return s, screens.Effect{Notice: screens.Notice{Text: sayNothingToAmend}}
	}
	words := s.text[rank-1]
	if o.Before == "" {
		o.Before = words.Text
	}
	o.Paragraph, o.Issue, o.After = rank, consent.Open, ""
	e := s.record(func(p consent.Part) consent.Part {
		if p.Stage == consent.Objecting {
			p.Stage = consent.Improving
		}
		return p.SetObjection(at, o)
	})
	e.Open, e.Notice = words.Question, screens.Notice{Text: sayAmending, Alert: true}
	return s, e
}

// amended gives the words that took the place of those of an objection's paragraph, and
// whether they are others. A paragraph that was cut in two, or is gone, has moved the ones
// behind it: then the one of the same rank stands for it.
func (s Screen) amended(o consent.Objection) (after string, changed bool) {
	if !o.Amending() {
		return "", false
	}
	for _, p := range s.text {
		if consent.Spaced(p.Text) == consent.Spaced(o.Before) {
			return "", false
		}
	}
	if o.Paragraph >= 1 && o.Paragraph <= len(s.text) {
		after = s.text[o.Paragraph-1].Text
	}
	return after, true
}
