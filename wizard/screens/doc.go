// Package screens is the places that a person can be in (question, plan, review) and what may
// lie over them (help, noting, leaving, lending, two versions); home has a package of its own.
//
// A screen is a value. Its Update gets a message and a Scene, what there is to look at, and
// gives the next value and an Effect: what the root is to do. It changes nothing itself,
// and does no I/O. Its View lays out what was rendered before. A new screen is one file and
// a line where the root shows screens.
package screens
