// Package commands is the command line: the table of what the program can be asked for, what
// follows a command on the line, and each command that needs no screen of its own.
//
// Mental model. A command is a function from a call (the options and files that follow its
// name, the questions, the streams) to an exit code, in a file of its own, and a row of the
// table in table.go. From the rows come dispatch, --help, the completions of shells and the
// page of man; nothing else lists the commands.
//
// The program with screens is one of the rows, the one without a name: what it is to begin
// with is handed to whoever runs the command line (Program), so that this package knows no
// screen.
package commands
