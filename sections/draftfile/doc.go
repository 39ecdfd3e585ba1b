// Package draftfile writes a draft as TOML for people and for version control, and reads it
// again, whoever wrote it.
//
// Mental model. Encode gives the same bytes for the same draft: the answers in the order of
// the catalogue, each under its question, then all that the catalogue does not know. Decode
// goes through the file in steps: guard (size, encoding, merge markers, depth and width, before
// anything is built), parse, measure what was built, bring an older format up (migrations),
// take out what is understood; what remains is kept and written back. A file that would lose
// something by being read is an *Error with line, column and, in French, what was expected.
// Admits, Sure and Room hold an edit to the same bounds without writing the draft.
// Files of strangers come here: nothing is parsed before guard looked at it, and nothing of
// theirs stands in an error as such.
package draftfile
