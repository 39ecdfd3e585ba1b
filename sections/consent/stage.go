package consent

import (
	"slices"
	"time"
)

// Stage is a step of deciding a section by consent.
type Stage int

// The stages, in their order; NotBegun before the first, and when a decision was taken.
const (
	NotBegun   Stage = iota
	Reading          // the text is read aloud
	Clarifying       // questions about what it means
	Reacting         // everybody says what they think of it, in turn
	Objecting        // objections and reserves
	Improving        // the text is changed until the objections fall
	Deciding         // what becomes of it
)

// Stages is how many there are.
const Stages = int(Deciding)

// stageNames are the stages in the record's file.
var stageNames = []string{"", "lecture", "clarifications", "reactions", "objections", "bonification", "decision"}

// Name gives the stage's name in the record's file.
func (s Stage) Name() string { return named(stageNames, int(s)) }

// stageMinutes are the times that a group of a dozen usually takes for each stage: those of
// the facilitators' guides of consent decision-making, five minutes an objection.
var stageMinutes = []int{0, 2, 3, 3, 4, 5, 2}

// Time is how long a stage is to take with so many open objections.
func (s Stage) Time(objections int) time.Duration {
	if s < NotBegun || s > Deciding {
		return 0
	}
	d := time.Duration(stageMinutes[s]) * time.Minute
	if s == Improving {
		d *= time.Duration(max(1, objections))
	}
	return d
}

// named gives a name of a table by its rank, "" beyond it.
func named(names []string, rank int) string {
	if rank < 0 || rank >= len(names) {
		return ""
	}
	return names[rank]
}

// rankOf finds a name in a table.
func rankOf(names []string, name string) (int, bool) {
	rank := slices.Index(names, name)
	return rank, rank >= 0
}
