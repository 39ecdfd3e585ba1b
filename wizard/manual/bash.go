package manual

import (
	"fmt"
	"strings"
)

// bash writes for bash from 3.2, which macOS has: no mapfile, no compopt. A command stands
// first; names with spaces come through because words are parted at line ends only.
func (t Table) bash(program string) string {
	var b strings.Builder
	function := "_" + strings.ReplaceAll(program, "-", "_")
	fmt.Fprintf(&b, "# %s\n%s() {\n", fmt.Sprintf(sayBash, program), function)
	b.WriteString("  local IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= words=\n")
	b.WriteString("  local kind=toml\n")
	fmt.Fprintf(&b, "  [ \"$COMP_CWORD\" -gt 1 ] && case ${COMP_WORDS[1]} in\n    %s) command=${COMP_WORDS[1]} ;;\n  esac\n",
		strings.Join(names(t.named()), "|"))
	b.WriteString("  case $command in\n")
	for _, c := range t.named() {
		fmt.Fprintf(&b, "    %s) words=%s; kind=%s ;;\n", c.Name, bashWords(append(choices(c.Args), t.options(c)...)), takes(c.Args))
	}
	home := t.Commands[0]
	fmt.Fprintf(&b, "    *) words=%s\n", bashWords(t.options(home)))
	fmt.Fprintf(&b, "      [ \"$COMP_CWORD\" -eq 1 ] && words=%s ;;\n  esac\n", bashWords(append(names(t.named()), t.options(home)...)))
	b.WriteString("  case $command:$prev in\n")
	for _, c := range t.Commands {
		for _, o := range c.Options {
			if o.Value != "" {
				fmt.Fprintf(&b, "    %s:%s) words=; kind=%s ;;\n", c.Name, o.Name, valueKind(o.Value))
			}
		}
	}
	b.WriteString("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n  case $cur in\n    -?*) return ;;\n  esac\n")
	b.WriteString("  case $kind in\n")
	b.WriteString("    toml) COMPREPLY+=($(compgen -d -- \"$cur\") $(compgen -f -X '!*.toml' -- \"$cur\")) ;;\n")
	b.WriteString("    file) COMPREPLY+=($(compgen -f -- \"$cur\")) ;;\n  esac\n}\n")
	fmt.Fprintf(&b, "complete -o filenames -F %s %s\n", function, program)
	return b.String()
}

func names(commands []Command) (out []string) {
	for _, c := range commands {
		out = append(out, c.Name)
	}
	return out
}

// bashWords gives words as one of bash's, a line each.
func bashWords(words []string) string { return "$'" + strings.Join(words, `\n`) + "'" }

// takes names what kind of file a command takes: toml, or none.
func takes(args string) string {
	if drafts(args) {
		return "toml"
	}
	return "none"
}

// valueKind names what kind of file is an option's value: toml, any file, or none.
func valueKind(value string) string {
	if aFile(value) {
		return "file"
	}
	return takes(value)
}
