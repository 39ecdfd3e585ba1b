package manual

import "strings"

// Table is what the program can be asked for.
type Table struct {
	Commands   []Command // the first has no name: it is the program with no command
	Everywhere []string  // options that any command takes, with their dashes
	Formats    []Format  // that a response can be written in
}

// Command is one thing that the program can be asked for.
type Command struct {
	Name    string
	Args    string // what it takes, as the manual names it: a draft, or one of several words
	Summary string
	Options []Option
}

// Option is one that a command takes.
type Option struct {
	Name    string // with its dashes
	Value   string // what must follow it, "" for a switch
	Summary string
}

// Format is one that a response can be written in.
type Format struct{ Endings, Label string }

// draftEnding is how the names of drafts end.
const draftEnding = ".toml"

// drafts tells whether what is taken is the name of a draft.
func drafts(taken string) bool { return strings.Contains(taken, draftEnding) }

// aFile tells whether what is taken is a file that may be of any kind, by the word that the
// table has for it.
func aFile(taken string) bool { return taken == wordFile }

// choices gives the words of which one is taken, none where anything else is.
func choices(taken string) []string {
	if !strings.Contains(taken, "|") {
		return nil
	}
	return strings.Split(taken, "|")
}

// options gives every option of a command, those that any command takes last.
func (t Table) options(c Command) []string {
	var out []string
	for _, o := range c.Options {
		out = append(out, o.Name)
	}
	return append(out, t.Everywhere...)
}

// named gives the commands that have a name.
func (t Table) named() (out []Command) {
	for _, c := range t.Commands {
		if c.Name != "" {
			out = append(out, c)
		}
	}
	return out
}

// Shells is those that completions can be written for.
var Shells = []string{"bash", "zsh", "fish"}

// Completion writes what has a shell complete the program's commands, options and drafts.
// It is false for a shell that is none of Shells.
func (t Table) Completion(program, shell string) (script string, known bool) {
	switch shell {
	case "bash":
		return t.bash(program), true
	case "zsh":
		return t.zsh(program), true
	case "fish":
		return t.fish(program), true
	}
	return "", false
}
