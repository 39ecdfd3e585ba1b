package journal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// model counts what came.
type model struct{ came int }

func (m model) Init() tea.Cmd                       { return nil }
func (m model) Update(tea.Msg) (tea.Model, tea.Cmd) { m.came++; return m, tea.Quit }
func (m model) View() tea.View                      { return tea.NewView("vue") }

func TestJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal")
	for range 2 {
		j, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		var m tea.Model = j.Watch(model{})
		for _, msg := range []tea.Msg{tea.KeyPressMsg{Text: "canari"}, tea.PasteMsg{Content: "canari"}, tea.WindowSizeMsg{Width: 80, Height: 24}} {
			var cmd tea.Cmd
			if m, cmd = m.Update(msg); cmd == nil {
				t.Error("the command is gone")
			}
		}
		if got := Unwatched(m); got != (model{3}) || m.View().Content != "vue" {
			t.Errorf("the model is %v", got)
		}
		j.Note("end", "code", 0)
		j.Close()
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"type=tea.KeyPressMsg took=", "type=tea.PasteMsg", "columns=80 rows=24", "msg=end code=0"} {
		if strings.Count(string(text), want) != 2 {
			t.Errorf("not twice %q:\n%s", want, text)
		}
	}
	if strings.Contains(string(text), "canari") {
		t.Errorf("what was typed is in it:\n%s", text)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
}

// No journal notes nothing, and a file that is none is left alone.
func TestNoJournal(t *testing.T) {
	none, err := Open("")
	if none != nil || err != nil {
		t.Fatal(none, err)
	}
	if got := none.Watch(model{}); got != (model{}) || Unwatched(got) != got {
		t.Errorf("watched by nobody: %v", got)
	}
	none.Note("nothing")
	none.Close()
	for _, content := range []string{"format = 1\n", "ti"} {
		path := filepath.Join(t.TempDir(), "r.toml")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); !errors.Is(err, ErrTaken) {
			t.Errorf("%q: %v", content, err)
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != content {
			t.Errorf("%q, %v", text, err)
		}
	}
	if _, err := Open(t.TempDir()); err == nil {
		t.Error("a folder is a journal")
	}
}

func TestErrorKind(t *testing.T) {
	_, err := os.Open("canari")
	if got := ErrorKind(fmt.Errorf("open canari: %w", err)); strings.Contains(got, "canari") || !strings.Contains(got, "Errno") {
		t.Errorf("%q", got)
	}
	if got := ErrorKind(nil); got != "" {
		t.Errorf("no error is %q", got)
	}
}
