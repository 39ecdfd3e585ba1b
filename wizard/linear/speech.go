package linear

import (
	"bufio"
	"fmt"
	"strings"

	"ami-wizard/sections/text"
)

// speech is what is told, a line at a time.
type speech struct{ out *bufio.Writer }

// say tells some words, a line at a time: each on its own, however long, since
// voices and braille displays cut lines their own way. Whatever the words hold,
// nothing in them can act on a terminal.
func (s speech) say(words string) {
	for line := range strings.SplitSeq(text.Clean(words), "\n") {
		if line = strings.TrimRight(text.CleanLine(line), " "); line != "" {
			s.write(line + "\n")
		}
	}
}

func (s speech) sayf(format string, args ...any) { s.say(fmt.Sprintf(format, args...)) }

// write ignores errors, which the writer keeps to itself: where nobody listens
// any more there is nobody to tell.
func (s speech) write(words string) { _, _ = s.out.WriteString(words) }
