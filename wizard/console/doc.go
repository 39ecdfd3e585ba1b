// Package console is where the program reads and writes: the streams that it was started
// with, guarded against what acts on a terminal, and the terminal that they lead to, where a
// model with screens runs.
//
// Everything that the program writes goes through it: plain words through the guard, screens
// through package terminal.
package console
