// Package home is where the program begins: the drafts of a folder, to go on with one or to begin
// another.
package home
