//go:build unix

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestJournalHoldsNoAnswer types one word wherever something can be typed: as a project's
// name, which files are named after, in every question of several sections, in a note, in
// the name of another file, by lines, in commands that fail. The journal tells all that
// happened and never that word.
func TestJournalHoldsNoAnswer(t *testing.T) {
	t.Parallel()
	const word = "canari"
	dir := t.TempDir()
	log := filepath.Join(t.TempDir(), "journal")
	env := environment(dir, "AMI_WIZARD_LOG="+log)
	binary := found(t, program)
	open := func(args ...string) *terminal {
		x := session{cols: 80, rows: 24, dir: dir, env: env, args: append([]string{binary}, args...)}.open(t)
		t.Cleanup(x.close)
		return x
	}
	x := open()
	x.waitFor("Comment s’appelle votre projet")
	x.typ(word)
	x.key("enter")
	x.waitFor("question 1/")
	const sections, questions, pace = 4, 6, 35 * time.Millisecond
	for range sections {
		for range questions {
			for _, letter := range word {
				time.Sleep(pace) // what comes at once is a paste
				x.typ(string(letter))
			}
			x.key("tab")
		}
		x.key("ctrl+p")
		x.waitFor("Plan")
		x.key("down", "enter")
	}
	x.waitFor("question")
	x.typ(word)
	x.key("ctrl+n")
	x.waitFor("revoir")
	x.typ(word)
	x.key("enter")
	x.key("ctrl+q")
	if code, _ := x.exit(); code != 0 {
		t.Fatalf("ended with %d:\n%s", code, x.screen())
	}
	run := func(in string, args ...string) {
		cmd := exec.Command(binary, args...)
		cmd.Dir, cmd.Env, cmd.Stdin = dir, env, strings.NewReader(in)
		_ = cmd.Run() // some are meant to fail
	}
	run(word+"\n"+word+"\n/quitter\n", "--lineaire", word+".toml")
	run("", "exporter", word+".toml", "-o", word+".docx")
	run("", "exporter", word+".toml", "-o", "absent/"+word+".md")
	run("", "verifier", "absent-"+word+".toml")
	run("", "--"+word)
	run("", word)
	noRaces(t)

	draft, err := os.ReadFile(filepath.Join(dir, word+".toml"))
	if typed := strings.Count(string(draft), word); err != nil || typed < sections*questions/2 {
		t.Fatalf("the word stands %d times in the draft (%v):\n%s", typed, err, draft)
	}
	text, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.ToLower(string(text)), word) {
		for line := range strings.Lines(string(text)) {
			if strings.Contains(strings.ToLower(line), word) {
				t.Errorf("the journal tells what was typed: %s", line)
			}
		}
	}
	for want, times := range map[string]int{
		"msg=begin version=": 7, "msg=end": 7, "type=tea.KeyPressMsg": sections * questions * len(word), "event.wrote=true": 1, "columns=80 rows=24": 1,
		"name=exporter options=[-o]": 2, "code=2": 2,
	} {
		if got := strings.Count(string(text), want); got < times {
			t.Errorf("%d times %q, at least %d:\n%s", got, want, times, text)
		}
	}
}
