// Package linear is the program as plain lines in and out, over the same questions and the
// same draft at work: for a voice, a braille display, a dumb terminal, a slow link or a
// pipe. It asks, reads, saves, and asks the next; nothing moves the cursor and nothing is
// coloured. It is no Bubble Tea program: there is one thing to wait for at a time, a line.
//
// Run holds a conversation. Its lines come from a source (input.go), answers and commands
// are told apart (parseEntry), and what they do to the draft goes through wizard/session as
// from the screens (work.go).
package linear
