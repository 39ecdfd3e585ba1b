// Package consent holds what a group decided about the text of its response: who was there,
// which words of which section were approved, what was objected to them and what became of
// it. It does no I/O, and knows neither files nor terminals, nor how a response is composed.
//
// Mental model. A Record is an immutable value, as sections.Draft is: Set and its siblings
// give a copy. It holds sessions (when, where, how many people) and, for each section that a
// group began to decide, a Part: the stage that was reached, the objections and reserves, the
// decisions. A Decision binds words: it keeps a copy of the section's public text by
// paragraph, and the fingerprint of that text. Whether a section is decided is never
// written anywhere: Standing compares the words that were approved with those of today, so
// that a record and a draft that come from different moments cannot contradict each other.
//
//	the same words                       decided
//	other facts in the same sentences    decided; the facts that changed are shown
//	the words of a declared retouch      decided, retouched since
//	other words                          changed since, and in which paragraphs
//
// The record stands beside the draft as reponse.decisions.toml, readable and editable by
// hand: see file.go and read.go. Numbers come first: nobody's name is needed anywhere. Forget
// takes a name out of a whole record.
package consent
