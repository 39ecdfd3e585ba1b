package desk

import (
	"bufio"
	"fmt"
	"strings"

	"ami-wizard/sections/text"
)

// speech is what is told, a line at a time.
type speech struct{ out *bufio.Writer }

// Say tells some words, a line at a time: each on its own, however long, since
// voices and braille displays cut lines their own way. Whatever the words hold,
// nothing in them can act on a terminal.
func (s speech) Say(words string) {
	for line := range strings.SplitSeq(text.Clean(words), "\n") {
		if line = strings.TrimRight(text.CleanLine(line), " "); line != "" {
			s.write(line + "\n")
		}
	}
}

// Sayf tells some words with values put in.
func (s speech) Sayf(format string, args ...any) { s.Say(fmt.Sprintf(format, args...)) }

// write ignores errors, which the writer keeps to itself: where nobody listens
// any more there is nobody to tell.
func (s speech) write(words string) { _, _ = s.out.WriteString(words) }

// Flush sends what was told on its way. An error means that nobody hears it any more.
func (s speech) Flush() error { return s.out.Flush() }
