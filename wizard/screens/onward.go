package screens

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/agenda"
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
