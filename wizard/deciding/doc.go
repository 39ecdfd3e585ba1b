// Package deciding is the screens on which a group decides a section by consent: it reads it,
// asks, reacts, objects, changes the text, and inscribes what it decided.
//
// Mental model. What was done so far is the record's: a Screen holds a cursor, a form that is
// being filled and the time that the stage has run since it was last written down, nothing
// else. So a group that left at any stage, or whose machine died, goes on where it was. Every
// key that changes anything gives an effect that changes the part of the record about the
// section; every letter typed in a form does. No key ever types into an answer: to change a
// paragraph, the screen opens its question, and compares the two texts when people come back.
//
//	stages    reading, clarifying, reacting, objecting, improving, deciding
//	lifting   one objection: change the text, withdraw, make it a reserve, refer it
//	since     what changed since the last decision
//	done      what was inscribed, and where
package deciding
