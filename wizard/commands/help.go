package commands

import (
	"fmt"
	"strings"

	"ami-wizard/render/formats"
	"ami-wizard/wizard/words"
)

// helpText is what --help tells, from the table.
func helpText(all []command) string {
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
