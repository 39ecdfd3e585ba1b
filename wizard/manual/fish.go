package manual

import (
	"fmt"
	"strings"
)

// fish writes a line for each command and option. A command stands first.
func (t Table) fish(program string) string {
	var b strings.Builder
	line := func(when, what, summary string) {
		fmt.Fprintf(&b, "complete -c %s -n %s %s", program, fishQuoted(when), what)
		if summary != "" {
			b.WriteString(" -d " + fishQuoted(summary))
		}
		b.WriteString("\n")
	}
	const first = "__fish_is_nth_token 1"
	home := "not __fish_seen_subcommand_from " + strings.Join(names(t.named()), " ")
	fmt.Fprintf(&b, "# %s\ncomplete -c %s -f\n", fmt.Sprintf(sayFish, program), program)
	for _, c := range t.named() {
		line(first, "-a "+c.Name, c.Summary)
	}
	for _, c := range t.Commands {
		when := "__fish_seen_subcommand_from " + c.Name
		if c.Name == "" {
			when = home
		}
		for _, o := range c.Options {
			line(when, fishOption(o.Name)+fishValue(o.Value), o.Summary)
		}
		if words := choices(c.Args); len(words) > 0 {
			line(when, "-a "+fishQuoted(strings.Join(words, " ")), "")
		}
		if drafts(c.Args) || c.Name == "" {
			line(when, "-k -a "+fishDrafts, "")
		}
	}
	for _, o := range t.Everywhere {
		fmt.Fprintf(&b, "complete -c %s %s\n", program, fishOption(o))
	}
	return b.String()
}

// fishDrafts gives the drafts and the folders alone: fish's own function puts the other files
// behind them.
const fishDrafts = `'(__fish_complete_suffix ` + draftEnding + ` | string match -e -r "(\` + draftEnding + `|/)(\t|\$)")'`

func fishOption(name string) string {
	if long, ok := strings.CutPrefix(name, "--"); ok {
		return "-l " + long
	}
	return "-s " + strings.TrimPrefix(name, "-")
}

func fishValue(value string) string {
	switch {
	case value == "":
		return ""
	case aFile(value):
		return " -r -F"
	case drafts(value):
		return " -r -k -a " + fishDrafts
	}
	return " -x"
}

func fishQuoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'"
}
