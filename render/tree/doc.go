// Package tree holds what a document is made of, whatever wrote it and whatever format it
// goes to: blocks, and in them spans of words. It knows neither Markdown nor terminals, and
// imports nothing.
//
// A tree is a value: whoever gets one reads it, and makes a new one to change it. Words are
// as a reader sees them: no escapes, no entities, no marks. What one block may say cannot
// reach into another, so that a writer may write them one by one.
package tree
