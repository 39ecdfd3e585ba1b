// Package text holds what a text may hold and how French writes it, for everything that
// people type, paste or send.
//
// Mental model. Clean and CleanLine make a text of anybody's safe, Safe one that is being
// typed: whatever passed through
// them can be printed on a terminal, written in a file and compared; Acts tells the
// characters that they take out, the only list of them. Fold takes away what two people
// type differently when they mean the same words. Enumerate, French, Amount.String and
// Moment.String write as French does. ParseNumber and ParseDate read numbers and dates as
// people type them, and refuse, with the reason as a clause in French, whatever could be
// read in two ways: a number that was guessed would stand in a response as if it were true.
//
// It knows nothing of questions and answers, and imports none of our packages.
package text
