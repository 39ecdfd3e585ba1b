// Package fields is where questions are answered on a screen: a field a kind, and the
// table (kinds.go) that says which field answers which kind, and the lines that it takes.
//
// A field is built from an answer, for one width and one theme, and can be thrown away at
// any time: the draft is the truth, and whoever wants to know what was filled in asks the
// field for its answer. Numbers, dates and choices stand on huh, whose commands are never run
// (see Assemble); words are written in package prose, in as many rows as they take: a text, a
// line, a cell of a list of our own.
package fields
