package screens

import (
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
)

// Onward goes on from a question: to the next one, behind the last to the whole response. The
// last question of a section leads to the section's end before that: always where a room looks
// on, for somebody alone once the section is written, so that nobody who only passes through is
// kept.
func Onward(sc Scene, q *sections.Question) Effect {
	next := sc.Cat.Next(sc.Draft, q)
	written := func() bool { return sc.Cat.Tally(sc.Draft, sc.Cat.SectionOf(q)).State() == sections.Done }
	switch {
	case agenda.Ends(sc.Cat, q, next) && !sc.Cat.Passes(sc.Draft, sc.Cat.SectionOf(q)) && (sc.Projected || written()):
		return Effect{Show: EndScreen}
	case next == "":
		return Beyond(sc)
	}
	return Effect{Open: next}
}

// Beyond is where one goes behind the last question of the draft's path: to the review, with
// what the whole offers beside the essential path.
func Beyond(sc Scene) Effect {
	return Effect{Show: ReviewScreen, Notice: Notice{Text: pathEnded(sc.Cat, sc.Draft)}}
}

// StepOf gives the segment of a section: what a group decided of it says more than what it
// lacks.
func StepOf(t sections.Tally, decided consent.Level) look.Step {
	s := look.Step{Done: t.Needed - t.Missing, Of: t.Needed}
	switch {
	case decided == consent.Changed:
		s.State = look.StepUnsettled
	case decided.Holds():
		s.State = look.StepDecided
	case t.Total == 0: // the path passes it by: nothing of it is written
	case t.State() == sections.Done:
		s.State = look.StepWritten
	case t.State() == sections.Doing:
		s.State = look.StepDoing
	}
	return s
}
