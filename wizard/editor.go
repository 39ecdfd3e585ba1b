package wizard

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// edited gives the answer that a file, as an editor saved it, stands for; before is the
// answer as it was lent. A file in another encoding stands for none: read as UTF-8 its
// accents are gone. So are those that the editor itself read wrongly, and replaced.
func edited(data []byte, before string) (string, error) {
	const replacement = "\uFFFD"
	switch {
	case len(data) > sections.MaxAnswer:
		return "", words.ErrTooMuch
	case !utf8.Valid(data), bytes.IndexByte(data, 0) >= 0,
		bytes.Count(data, []byte(replacement)) > strings.Count(before, replacement):
		return "", words.ErrNotUTF8
	}
	return lendable(string(data)), nil
}

// lendable is an answer as editors are given it and give it back: they end a text with
// a line break or not, as they like.
func lendable(body string) string { return strings.TrimRight(text.Clean(body), "\n") }

// readScratch reads what an editor has saved of a text, and, where that is not what was
// known of it, has the scratch remember that the draft comes to hold it.
func readScratch(s *store.Scratch, given, known string) (string, error) {
	data, err := s.Read()
	if err != nil {
		return "", fmt.Errorf("take a text back: %w", err)
	}
	text, err := edited(data, given)
	if err == nil && text != known {
		_ = s.Mark(text) // without it the next session puts the file aside, and says so
	}
	return text, err
}

// runEditor runs the person's own editor on a scratch, in the terminal. Where it stands in a
// window of its own, the terminal says meanwhile what it waits for.
func runEditor(s *store.Scratch) error {
	fmt.Fprintf(os.Stdout, sayEditing, text.CleanLine(s.Path()))
	if !s.Beside() {
		fmt.Fprint(os.Stdout, sayEditingAway)
	}
	cmd := editorCommand(runtime.GOOS, s.Path())
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%w: %w", words.ErrNoEditor, err)
	}
	return nil
}

// editorCommand is $VISUAL, else $EDITOR, else what the system always has, on a file. The
// shell reads these variables, as it does for git: they may hold quotes and arguments.
func editorCommand(system, path string) *exec.Cmd {
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
