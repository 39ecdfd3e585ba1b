// Package linear is the program as plain lines in and out, over the same questions and the
// same draft at work: for a voice, a braille display, a dumb terminal, a slow link or a
// pipe. It asks, reads, saves, and asks the next; nothing moves the cursor and nothing is
// coloured. It is no Bubble Tea program: there is one thing to wait for at a time, a line.
//
// Run holds a conversation: it asks, hears a line (entry.go), and does what the line is, an
// answer (answers.go) or a command, which is a row of the table (table.go) and a function. The
// draft at work, what is told and what is read is the desk (package desk); taking a section
// through consent is a conversation within this one (package deciding).
package linear
