// Package reading gives a document to the rules of package sections/check: its paragraphs as
// they are read, each with the question whose answer it says.
package reading
