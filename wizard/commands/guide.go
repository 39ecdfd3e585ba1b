package commands

import (
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/term"

	"ami-wizard/wizard/console"
	"ami-wizard/wizard/manual"
)

// guideWidth is how many columns the guide takes at most: longer lines are hard to follow.
const guideWidth = 80

// showGuide shows how to run a workshop: ami-wizard guide. Where the output is no terminal it
// is Markdown; where it is one that is too small, page by page.
func showGuide(c call) (int, error) {
	if len(c.files) > 0 {
		return ExitUsage, usageError(sayNothing)
	}
	out, is := c.Terminal()
	if !is {
		return ExitDone, told(io.WriteString(c.Out, manual.GuideText()))
	}
	width, height, err := term.GetSize(out.Fd())
	if err != nil || width <= 0 {
		width, height = guideWidth, 0
	}
	plain := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"
	lines := manual.Guide(min(width, guideWidth), plain)
	text := strings.Join(lines, "\n") + "\n"
	if len(lines) >= height && height > 0 && paged(text, out, c.Streams) {
		return ExitDone, nil
	}
	return ExitDone, told(io.WriteString(c.Out, text))
}

// paged shows a text page by page, with PAGER or with less, and tells whether it could.
func paged(text string, out *os.File, streams console.Streams) bool {
	pager, chosen := os.LookupEnv("PAGER")
	if !chosen {
		pager = "less"
	}
	if _, err := exec.LookPath(strings.Fields(pager + " cat")[0]); err != nil || pager == "" || pager == "cat" {
		return false
	}
	line := strings.Fields(pager)
	show := exec.Command(line[0], line[1:]...)
	show.Stdin, show.Stdout, show.Stderr = strings.NewReader(text), out, streams.Err
	show.Env = os.Environ()
	if os.Getenv("LESS") == "" {
		show.Env = append(show.Env, "LESS=FRX")
	}
	return show.Run() == nil
}
