// Package beside draws what a wide screen has room for next to the work, to find one's way by:
// the questions of the section, the proposed paragraph under the one that people made of it.
// It gives lines, and keeps nothing: screens decide where they stand, and leave them out where
// there is no room.
//
//	Questions    the questions of a section, each with its state, and what comes behind them
//	Compared     a proposed paragraph, what people changed of it marked
//	Section      a section of the plan: how far it has come, its time, decision, notes, questions
//	Stands       the passage of the response that a question is about: see also Marked, Nearest
package beside
