package wizard

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"

	"ami-wizard/render/formats"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/manual"
	"ami-wizard/wizard/words"
)

// subcommand is one thing that the program can be asked for. A new one is its function,
// in a file of its own, and a row of subcommands.
type subcommand struct {
	name    string // as it is typed; "" is the program with no command
	args    string // the files that it takes, as the manual names them
	summary string
	options []option
	run     func(call) (int, error)
}

// option is one that a command takes, or all do. The manual is silent about those
// without a summary.
type option struct {
	name    string // with its dashes
	value   string // what must follow it, as the manual names it; "" for a switch
	summary string
}

// call is a command line that was understood, and what it works with.
type call struct {
	arguments
	cat *sections.Catalogue
	Streams
}

// The options.
const (
	optAnnex     = "--decisions"
	optCall      = "--appel"
	optExample   = "--exemple"
	optHelp      = "--help"
	optLinear    = "--lineaire"
	optOutput    = "-o"
	optFormats   = "--format"
	optSpaces    = "--espaces"
	optPrivate   = "--prive"
	optProjected = "--projecteur"
	optReplace   = "--remplacer"
	optVersion   = "--version"
)

// everywhere is what any command takes.
var everywhere = []option{{name: optHelp}, {name: "--aide"}, {name: "-h"}, {name: optVersion}}

// subcommands is every command, in the manual's order: dispatch and the manual come from it.
func subcommands() []subcommand {
	return []subcommand{
		{name: "", summary: aboutHome, run: interactive, options: []option{
			{name: optProjected, summary: aboutProjected},
			{name: optExample, summary: aboutExample},
			{name: optLinear, summary: aboutLinear},
			{name: optCall, value: "profil", summary: aboutCall},
		}},
		{name: "exporter", args: aDraft, summary: aboutExport, run: export, options: []option{
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optPrivate, summary: aboutPrivate},
			{name: optAnnex, summary: aboutAnnex},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "compte-rendu", args: aDraft, summary: aboutMinutes, run: writeMinutes, options: []option{
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "dossier", args: aDraft, summary: aboutPack, run: packDraft, options: []option{
			{name: optFormats, value: "noms", summary: aboutFormats},
			{name: optSpaces, value: "sorte", summary: aboutSpaces},
			{name: optPrivate, summary: aboutPrivate},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "cahier", summary: aboutWorkbook, run: writeWorkbook, options: []option{
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "suivre", args: aDraft, summary: aboutFollow, run: followDraft},
		{name: "verifier", args: aDraft, summary: aboutVerify, run: verify},
		{name: "oublier", args: aForgotten, summary: aboutForget, run: forget},
		{name: "guide", summary: aboutGuide, run: showGuide},
		{name: "man", summary: aboutMan, run: manPage},
		{name: "completion", args: strings.Join(manual.Shells, "|"), summary: aboutCompletion, run: completion},
	}
}

// dispatch finds the command that is asked for and runs it.
func dispatch(args []string, io Streams) (int, error) {
	c, err := catalogue.Default()
	if err != nil {
		return exitMissing, fmt.Errorf("%w: %w", words.ErrCatalogue, err)
	}
	all := subcommands()
	asked := all[0]
	if len(args) > 0 && args[0] != "" {
		if i := slices.IndexFunc(all, func(c subcommand) bool { return c.name == args[0] }); i >= 0 {
			asked, args = all[i], args[1:]
		}
	}
	given, err := asked.read(args)
	switch {
	case err != nil:
		return exitUsage, err
	case given.has(optHelp), given.has("--aide"), given.has("-h"):
		return exitDone, told(fmt.Fprint(io.Out, helpText(all)))
	case given.has(optVersion):
		return exitDone, told(fmt.Fprintf(io.Out, "%s %s (%s/%s)\n", words.Program, version(), runtime.GOOS, runtime.GOARCH))
	}
	io.journal.Note("command", "name", asked.name, "options", slices.Sorted(maps.Keys(given.options)))
	return asked.run(call{given, c, io})
}

// told gives the error of writing what was asked for.
func told(_ int, err error) error {
	if err != nil {
		return fmt.Errorf("write to the output: %w", err)
	}
	return nil
}

// helpText is what --help tells, from the table.
func helpText(all []subcommand) string {
	var b strings.Builder
	b.WriteString(usageHead + "\n")
	row := func(indent, what, summary string) {
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-38s%s", indent+what+" ", summary), " ") + "\n")
	}
	row("  ", words.Program, aboutHome)
	row("  ", words.Program+" "+aDraft, aboutResume)
	for _, c := range all {
		if c.name != "" {
			row("  ", strings.Join([]string{words.Program, c.name, c.args}, " "), c.summary)
		}
		for _, o := range c.options {
			if c.name == "" {
				row("  ", strings.TrimRight(words.Program+" "+o.name+" "+o.value, " "), o.summary)
				continue
			}
			row("      ", strings.TrimRight(o.name+" "+o.value, " "), o.summary)
		}
	}
	row("  ", words.Program+" "+optHelp+", "+optVersion, "")
	b.WriteString("\n" + usageFormats)
	for _, f := range formats.All() {
		row("  ", strings.Join(f.Extensions, ", "), f.Label)
	}
	b.WriteString("\n" + usageFoot)
	return b.String()
}
