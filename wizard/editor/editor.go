package editor

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// The terminal's other screen, which gives the shell's back as it was.
const (
	otherScreen = "\x1b[?1049h\x1b[H"
	shellScreen = "\x1b[?1049l"
)

// Run runs the person's own editor on a scratch, in the terminal. Where it stands in a
// window of its own, the terminal says meanwhile what it waits for: on its other screen, so that
// none of it stays in the shell.
func Run(s *store.Scratch) error {
	if runtime.GOOS != "windows" {
		fmt.Fprint(os.Stdout, otherScreen)
		defer fmt.Fprint(os.Stdout, shellScreen)
	}
	fmt.Fprintf(os.Stdout, sayEditing, text.CleanLine(s.Path()))
	if !s.Beside() {
		fmt.Fprint(os.Stdout, sayEditingAway)
	}
	cmd := command(runtime.GOOS, s.Path())
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%w: %w", words.ErrNoEditor, err)
	}
	return nil
}

// command is $VISUAL, else $EDITOR, else what the system always has, on a file. The
// shell reads these variables, as it does for git: they may hold quotes and arguments.
func command(system, path string) *exec.Cmd {
	line := "vi"
	if system == "windows" {
		line = "notepad"
	}
	for _, name := range []string{"EDITOR", "VISUAL"} {
		if wanted := os.Getenv(name); strings.TrimSpace(wanted) != "" {
			line = wanted
		}
	}
	if system == "windows" {
		words := quoted(line)
		return exec.Command(words[0], append(words[1:], path)...)
	}
	return exec.Command("sh", "-c", line+` "$@"`, line, path)
}

// quoted parts a command into words at the spaces that stand outside double quotes.
func quoted(line string) []string {
	var words []string
	word, inside, any := "", false, false
	for _, r := range line + " " {
		switch {
		case r == '"':
			inside, any = !inside, true
		case r == ' ' && !inside:
			if any || word != "" {
				words = append(words, word)
			}
			word, any = "", false
		default:
			word += string(r)
		}
	}
	if inside { // a quote that nothing ends
		words = append(words, strings.TrimSuffix(word, " "))
	}
	return words
}
