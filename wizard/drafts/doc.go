// Package drafts opens, begins, reads and lists drafts, as files of a folder. Whatever it
// gives says why where it could not: the screens, the lines and the commands tell it in
// words of their own.
package drafts
