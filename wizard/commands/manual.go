package commands

import (
	"io"
	"runtime/debug"
	"strings"

	"ami-wizard/render/formats"
	"ami-wizard/wizard/manual"
	"ami-wizard/wizard/words"
)

// version says which version this is, from what the build wrote down.
func version() string { return manual.Version(debug.ReadBuildInfo()) }

// described gives the table of commands for what is written from it.
func described(all []command) manual.Table {
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

// manPage writes the manual for man: ami-wizard man.
func manPage(c call) (int, error) {
	if len(c.files) > 0 {
		return ExitUsage, usageError(sayNothing)
	}
	page := described(c.all).Page(words.Program, version(), manual.Day(debug.ReadBuildInfo()))
	return ExitDone, told(io.WriteString(c.Out, page))
}
