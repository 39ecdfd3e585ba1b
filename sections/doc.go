// Package sections holds what is asked and what is answered: the questions, the draft that
// keeps the answers, what a passage reads, which questions come next, and what is still
// missing. It does no I/O and knows neither files nor terminals.
//
// Mental model. A Catalogue is a model of response; package catalogue reads it, once, and it
// never changes. A Draft is an immutable value: Set and its siblings return a copy, so a
// snapshot may be handed to a command that saves it while typing goes on; package draftfile
// writes it as TOML and reads it again, through Contents, the only other way in.
// Everything that enters a draft passes through text.Clean: whoever reads an Answer
// can print it on a terminal or write it in a file without looking again.
//
// What a question means lives here; how it is drawn lives in package wizard;
// what the document makes of it lives in package render.
package sections
