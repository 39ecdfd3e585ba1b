package wizard

import (
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/x/term"

	"ami-wizard/render/formats"
	"ami-wizard/wizard/manual"
	"ami-wizard/wizard/words"
)

// What the program tells of itself: its version, its manual, its guide, and what shells
// complete, all from the table of commands.

// version says which version this is, from what the build wrote down.
func version() string { return manual.Version(debug.ReadBuildInfo()) }

// described gives the table of commands for what is written from it.
func described(all []subcommand) manual.Table {
	t := manual.Table{Everywhere: []string{optHelp, optVersion}}
	for _, c := range all {
		d := manual.Command{Name: c.name, Args: c.args, Summary: c.summary}
		for _, o := range c.options {
			d.Options = append(d.Options, manual.Option{Name: o.name, Value: o.value, Summary: o.summary})
		}
		t.Commands = append(t.Commands, d)
	}
	for _, f := range formats.All() {
		t.Formats = append(t.Formats, manual.Format{Endings: strings.Join(f.Extensions, ", "), Label: f.Label})
	}
	return t
}

// completion writes what a shell completes: ami-wizard completion.
func completion(c call) (int, error) {
	shell := strings.Join(c.files, " ")
	script, known := described(subcommands()).Completion(words.Program, shell)
	if !known {
		return exitUsage, usageError(sayShell, strings.Join(manual.Shells, ", "))
	}
	return exitDone, told(io.WriteString(c.Out, script))
}

// manPage writes the manual for man: ami-wizard man.
func manPage(c call) (int, error) {
	if len(c.files) > 0 {
		return exitUsage, usageError(sayNothing)
	}
	page := described(subcommands()).Page(words.Program, version(), manual.Day(debug.ReadBuildInfo()))
	return exitDone, told(io.WriteString(c.Out, page))
}

// guideWidth is how many columns the guide takes at most: longer lines are hard to follow.
const guideWidth = 80

// showGuide shows how to run a workshop: ami-wizard guide. Where the output is no terminal it
// is Markdown; where it is one that is too small, page by page.
func showGuide(c call) (int, error) {
	if len(c.files) > 0 {
		return exitUsage, usageError(sayNothing)
	}
	out, isFile := unguarded(c.Out).(*os.File)
	if !isFile || !isTerminal(c.Out) {
		return exitDone, told(io.WriteString(c.Out, manual.GuideText()))
	}
	width, height, err := term.GetSize(out.Fd())
	if err != nil || width <= 0 {
		width, height = guideWidth, 0
	}
	plain := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"
	lines := manual.Guide(min(width, guideWidth), plain)
	text := strings.Join(lines, "\n") + "\n"
	if len(lines) >= height && height > 0 && paged(text, out, c.Streams) {
		return exitDone, nil
	}
	return exitDone, told(io.WriteString(c.Out, text))
}

// paged shows a text page by page, with PAGER or with less, and tells whether it could.
func paged(text string, out *os.File, streams Streams) bool {
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
