package wizard

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// hostileFolder goes to a folder that holds a file of that name.
func hostileFolder(t *testing.T, content string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no file can have such a name")
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile(trial.HostileName, []byte(content), 0o600); err != nil {
		t.Skip("no file can have such a name here:", err)
	}
}

// TestNothingWrittenActsOnTheTerminal gives each command a file whose name and content
// are made to act, and words that are: neither stream carries anything but text.
func TestNothingWrittenActsOnTheTerminal(t *testing.T) {
	lines := map[string]string{
		"exporter": "", "verifier": "", "suivre": "", "exporter -o \x1b[31m\u202e\x9b.md": "",
		"exporter --\x1b[31m\u202e\x9b\n": "", "\x1b[31m\x9b": "", "--exemple --lineaire": "/quitter\n",
		"--lineaire": "a\x1b[31m\u202e\x9b\n?\n/plan\n/lire tout\n/noter \x1b[31m\x9b\n/enregistrer z\x1b[31m\u202e\x9b\n/enregistrer \x1b[2J/a\n/quitter\n",
	}
	written := 0
	for name, content := range trial.HostileFiles {
		for line, typed := range lines {
			t.Run(name+"/"+fmt.Sprintf("%q", line), func(t *testing.T) {
				hostileFolder(t, content)
				t.Setenv("USER", "n\x1b[31m\u202e\x9b\nora")
				t.Setenv("TERM", "xterm\x1b[31m\x9b")
				t.Setenv("EDITOR", "\x1b[31m\x9b")
				var out, complaints bytes.Buffer
				var args []string
				if line != "" {
					args = strings.Split(line, " ")
				}
				Run(append(args, "--", trial.HostileName), console.Streams{In: strings.NewReader(typed), Out: &out, Err: &complaints})
				written += out.Len() + complaints.Len()
				for stream, text := range map[string]string{"the output": out.String(), "the errors": complaints.String()} {
					if bad := trial.Acting(text); bad != "" {
						t.Errorf("%s would act: %s", stream, bad)
					}
				}
				for line := range strings.Lines(complaints.String()) {
					if !strings.HasPrefix(line, "ami-wizard\u00a0: ") && !strings.HasPrefix(line, "piste\u00a0: ") {
						t.Errorf("a name made a line of its own: %q", line)
					}
				}
			})
		}
	}
	if written < 1000 {
		t.Fatal("hardly anything was written")
	}
}

// quiet fails where a screen holds anything but styles and text, or lines that are not
// those of the layout.
func (d *driver) quiet(where string) {
	d.t.Helper()
	v := d.m.View()
	if bad := trial.Acting(trial.Styleless(v.Content)); bad != "" || trial.Acting(v.WindowTitle) != "" {
		d.t.Errorf("%s would act: %s", where, bad)
	}
	if n := strings.Count(v.Content, "\n") + 1; n != d.m.height {
		d.t.Errorf("%s has %d lines on a screen of %d", where, n, d.m.height)
	}
}

// TestNothingShownActsOnTheTerminal opens such a draft in the program: at home, open,
// while a save fails, where another program wrote, on the way out, and in the window
// that follows.
func TestNothingShownActsOnTheTerminal(t *testing.T) {
	for name, content := range trial.HostileFiles {
		t.Run(name, func(t *testing.T) {
			hostileFolder(t, content)
			t.Setenv("USER", "n\x1b[31m\u202e\x9b\nora")
			d := sized(t, 80, 24)
			d.m.dir = "."
			d.run(listing(d.m.cat, "."))
			d.quiet("home")
			d.run(openDraft(d.m.cat, trial.HostileName))
			d.quiet("the draft, or why not")
			if d.m.session.File() == nil {
				return
			}
			d.elapse(time.Minute)
			if !strings.Contains(d.screen(), "r[31m") {
				t.Errorf("the name of the file is not on the screen:\n%s", d.screen())
			}
			if second := openDraft(d.m.cat, trial.HostileName)().(drafts.Opened); second.Err == nil {
				t.Error("two sessions")
			} else {
				d.send(second)
				d.quiet("a draft that is locked")
			}
			for _, key := range []string{"ctrl+p", "ctrl+l", "ctrl+g"} {
				d.press(key)
				d.quiet(key)
				d.press("esc")
			}
			d.at("reperes.collectif")
			for _, msg := range []session.Wrote{
				{Saved: store.Saved{Kept: []string{trial.HostileName}}},
				{Saved: store.Saved{ResponseKept: []string{trial.HostileName}}},
				{Saved: store.Saved{ResponseErr: fmt.Errorf("write %s: %w", trial.HostileName, os.ErrPermission)}},
				{Err: &os.PathError{Op: "open", Path: trial.HostileName, Err: fmt.Errorf("\x1b[31m%s", trial.HostileName)}},
			} {
				d.typ("x")
				d.send(sessionMsg{msg})
				d.quiet(fmt.Sprintf("a save that gave %v", msg))
				d.elapse(time.Minute)
			}
			d.quiet("later")
		})
	}
}

// One function makes a name of a path, so that no other place can forget to clean it.
func TestNamesOfFilesComeFromOneFunction(t *testing.T) {
	files, err := filepath.Glob("*.go")
	commands, _ := filepath.Glob("commands/*.go")
	files = append(files, commands...)
	if err != nil || len(files) < 20 || len(commands) < 10 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") && bytes.Contains(text, []byte("filepath.Base(")) {
			t.Errorf("%s: what people are told of a file comes from fileName", file)
		}
	}
}

// What is told on the way out, when the screens are gone, names files too.
func TestNothingToldOnLeavingActsOnTheTerminal(t *testing.T) {
	hostileFolder(t, trial.HostileHead)
	var told bytes.Buffer
	for _, failed := range []error{nil, tea.ErrProgramPanic} {
		d := sized(t, 80, 24)
		d.run(openDraft(d.m.cat, trial.HostileName))
		d.at("reperes.collectif")
		d.typ("Les Ateliers")
		if err := os.WriteFile(trial.HostileName, []byte(trial.HostileHead+fmt.Sprintf("# %v\n", failed)), 0o600); err != nil {
			t.Fatal(err)
		}
		streams := console.Streams{Out: &told, Err: &told}
		if _, err := d.m.keep.finish(failed, commands.ExitDone, streams); err != nil && failed == nil {
			t.Fatal(err)
		}
	}
	if bad := trial.Acting(told.String()); bad != "" || !strings.Contains(told.String(), "r[31m") {
		t.Errorf("on leaving %s would act in\n%q", bad, told.String())
	}
	for line := range strings.Lines(told.String()) {
		if !strings.HasPrefix(line, "ami-wizard\u00a0: ") {
			t.Errorf("a name made a line of its own: %q", line)
		}
	}
}
