package manual

import (
	"fmt"
	"strings"
)

// zsh writes a function that the completion system of zsh loads by its first line, and
// that can also be sourced.
func (t Table) zsh(program string) string {
	var b strings.Builder
	function := "_" + program
	fmt.Fprintf(&b, "#compdef %s\n# %s\n%s() {\n", program, fmt.Sprintf(sayZsh, program, function), function)
	b.WriteString("  local command= context state state_descr line\n  typeset -A opt_args\n")
	fmt.Fprintf(&b, "  if (( CURRENT > 2 )); then\n    case $words[2] in\n      %s) command=$words[2]; shift words; (( CURRENT-- )) ;;\n    esac\n  fi\n",
		strings.Join(names(t.named()), "|"))
	b.WriteString("  if (( CURRENT == 2 )) && [[ -z $command ]]; then\n    local -a commands=(\n")
	for _, c := range t.named() {
		fmt.Fprintf(&b, "      %s\n", quoted(c.Name+":"+strings.ReplaceAll(c.Summary, ":", `\:`)))
	}
	fmt.Fprintf(&b, "    )\n    _describe -t commands %s commands\n  fi\n", quoted(wordCommand))
	b.WriteString("  case $command in\n")
	for _, c := range append(t.named(), t.Commands[0]) {
		pattern := c.Name
		if pattern == "" {
			pattern = "*"
		}
		fmt.Fprintf(&b, "    %s) _arguments", pattern)
		for _, o := range c.Options {
			b.WriteString(" \\\n      " + quoted(zshOption(o)))
		}
		for _, o := range t.Everywhere {
			b.WriteString(" \\\n      " + quoted(o))
		}
		if args := zshArguments(c); args != "" {
			b.WriteString(" \\\n      " + quoted(args))
		}
		b.WriteString(" ;;\n")
	}
	fmt.Fprintf(&b, "  esac\n}\nif [[ $funcstack[1] == %s ]]; then %s \"$@\"; else compdef %s %s; fi\n", function, function, function, program)
	return b.String()
}

// zshOption gives an option as _arguments reads it: its name, what it is for in brackets,
// and what follows it.
func zshOption(o Option) string {
	spec := o.Name + "[" + strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(o.Summary) + "]"
	if o.Value == "" {
		return spec
	}
	return spec + ":" + o.Value + ":" + zshFiles(o.Value)
}

// zshArguments gives what a command takes.
func zshArguments(c Command) string {
	switch words := choices(c.Args); {
	case len(words) > 0:
		return "1:" + wordChoice + ":(" + strings.Join(words, " ") + ")"
	case drafts(c.Args), c.Name == "":
		return "*:" + wordDraft + ":" + zshFiles(draftEnding)
	}
	return ""
}

func zshFiles(taken string) string {
	if drafts(taken) {
		return `_files -g "*` + draftEnding + `(-.)"`
	}
	if aFile(taken) {
		return "_files"
	}
	return ""
}

// quoted gives a word that a shell reads as it is.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
