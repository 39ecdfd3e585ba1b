// Package input reads the lines of the linear mode: cleaned, bounded, each with what may be
// missing of it, while it listens to the system's signals and to a line that does not end.
package input
