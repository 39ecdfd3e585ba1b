package wizard

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
)

// editOutside opens a long answer in the person's own editor; what they save
// there comes back as the answer. The text goes through a file of its own, that
// only its owner reads.
func editOutside(id string, a sections.Answer) tea.Cmd {
	return func() tea.Msg {
		path, err := store.Scratch(a.Text)
		if err != nil {
			return editedMsg{id: id, err: err}
		}
		name := editorCommand()
		cmd := exec.Command(name[0], append(name[1:], path)...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		return terminal.Lend(cmd.Run, func(failed error) tea.Msg {
			text, err := store.TakeScratch(path)
			if failed != nil {
				err = fmt.Errorf("%w: %w", errEditor, failed)
			}
			a.Text = strings.TrimRight(text, "\n")
			return editedMsg{id, a, err}
		})()
	}
}

// editorCommand is $VISUAL, else $EDITOR, with its arguments, else what the
// system always has.
func editorCommand() []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if words := strings.Fields(os.Getenv(name)); len(words) > 0 {
			return words
		}
	}
	if runtime.GOOS == "windows" {
		return []string{"notepad"}
	}
	return []string{"vi"}
}
