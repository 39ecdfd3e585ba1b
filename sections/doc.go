// Package sections holds what is asked and what is answered: the catalogue of
// questions, the draft that keeps the answers, the TOML form of that draft, and
// what is still missing. It does no I/O and knows no terminal.
//
// Mental model. A Catalogue is a model of response, read by Load from a folder of
// TOML files, once, and never changes; Default reads the embedded one. A Draft is an
// immutable value: Set and its siblings return a copy, so a snapshot may be handed to
// a command that saves it while typing goes on.
// Everything that enters a draft passes through text.Clean: whoever reads an Answer
// can print it on a terminal or write it in a file without looking again.
//
// What a question means lives here; how it is drawn lives in package wizard;
// what the document makes of it lives in package render.
package sections
