// Package forms writes a document for an online form that has a field a section: the words
// of each on their own, and how long they are by every count that such a form may make.
package forms
