package console

import (
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// fitted breaks lines between words where the terminal would cut them within one. A word that is
// longer than a line, such as a path, stays whole: people copy it.
type fitted struct {
	to    io.Writer
	width func() int // in cells, 0 where nothing is known of it
}

// fit gives a stream that fits its terminal, the stream itself where it leads to none.
func fit(to io.Writer) io.Writer {
	f, ok := to.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return to
	}
	return &fitted{to, func() int {
		width, _, err := term.GetSize(f.Fd())
		if err != nil {
			return 0
		}
		return width
	}}
}

// Write passes on lines that fit.
func (f *fitted) Write(b []byte) (int, error) {
	lines := strings.Split(string(b), "\n")
	if width := f.width(); width > 0 {
		for i := range lines {
			lines[i] = broken(lines[i], width)
		}
	}
	if _, err := io.WriteString(f.to, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(b), nil
}

// broken breaks one line at spaces; no-break ones stay.
func broken(line string, width int) string {
	if ansi.StringWidth(line) <= width {
		return line
	}
	var b strings.Builder
	used := 0
	for i, word := range strings.Split(line, " ") {
		cells := ansi.StringWidth(word)
		switch {
		case i == 0:
		case used+1+cells > width:
			b.WriteString("\n")
			used = 0
		default:
			b.WriteString(" ")
			used++
		}
		b.WriteString(word)
		used += cells
	}
	return b.String()
}
