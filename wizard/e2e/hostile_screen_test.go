//go:build unix

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// TestHostileDraftsOnTheScreen opens those that open in a terminal, changes
// something so that all is written again, reads the whole response, and looks at
// the list of drafts: the terminal obeys the program alone.
func TestHostileDraftsOnTheScreen(t *testing.T) {
	for _, h := range hostiles {
		if !h.shown {
			continue
		}
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			dir := filepath.Join(root, "dossier")
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			h.make(t, dir)
			began := time.Now()
			x := startPlain(t, dir, 80, 24, "r.toml")
			x.waitFor("question")
			first := time.Since(began)
			x.typ("z")
			x.key("tab")
			x.waitFor("Enregistré")
			x.key("ctrl+l")
			x.waitFor("La réponse entière")
			x.waitGone("Mise en page")
			x.key("end", "pgup", "ctrl+g")
			x.waitFor("Aide")
			x.key("ctrl+q")
			x.leavesWell(first)
			home := startPlain(t, dir, 80, 24)
			home.waitFor("Quelle réponse reprenez-vous")
			home.key("ctrl+q")
			home.leavesWell(first)
			only(t, root, "dossier/r.toml", "dossier/r.toml~", "dossier/r.md")
			for _, name := range []string{"r.toml", "r.md"} {
				text, err := os.ReadFile(filepath.Join(dir, name))
				if err != nil {
					t.Fatal(err)
				}
				harmless(t, name, text)
			}
		})
	}
}

// TestHostileNames begins drafts with names that would like to be elsewhere.
func TestHostileNames(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"../../../dehors", "/etc/passwd", "..", ".", "/", "C:\\Windows\\x", "con", ".cache", "a/b\\c:d*e?f\"g<h>i|j",
		strings.Repeat("long ", 100), "\u202egnp.exe", "né\u0301e\u200b", "日本 🌻", "-rf", "~", "$HOME`id`",
	} {
		t.Run(strings.ToValidUTF8(name[:min(len(name), 20)], ""), func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			dir := filepath.Join(root, "dossier")
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			x := startPlain(t, dir, 80, 24)
			x.waitFor("Comment s’appelle votre projet")
			x.paste(name, true)
			x.key("enter")
			x.waitFor("Tout s’enregistre dans")
			x.key("ctrl+q")
			x.leavesWell(0)
			files := listed(t, root)
			drafts := 0
			for path := range files {
				base := filepath.Base(path)
				if filepath.Dir(path) != dir || strings.ContainsFunc(base, control) || strings.HasPrefix(base, "-") || strings.HasPrefix(base, ".") {
					t.Errorf("wrote %q", path)
				}
				if filepath.Ext(base) == ".toml" {
					drafts++
				}
			}
			if drafts != 1 {
				t.Errorf("%d drafts: %v", drafts, files)
			}
		})
	}
}

// startPlain is start without the race detector, whose memory is not the program's.
func startPlain(t *testing.T, dir string, cols, rows int, args ...string) *terminal {
	t.Helper()
	s := session{cols: cols, rows: rows, dir: dir, env: environment(dir), args: append([]string{found(t, plainProgram)}, args...)}
	x := s.open(t)
	t.Cleanup(x.close)
	return x
}

// leavesWell waits for a good end, and looks back on what was written and used.
func (x *terminal) leavesWell(first time.Duration) {
	x.t.Helper()
	t := x.t.(*testing.T)
	if code, signal := x.exit(); code != 0 {
		t.Errorf("ended with %d (%v)\n%s", code, signal, x.screen())
	}
	if err := x.leftBehind(); err != nil {
		t.Errorf("left behind: %v", err)
	}
	used := rss(x.cmd.ProcessState)
	t.Logf("first screen after %v; %d MB at most, %v of CPU", first.Round(time.Millisecond), used>>20,
		x.cmd.ProcessState.UserTime()+x.cmd.ProcessState.SystemTime())
	if used > max(memory, inherited()) {
		t.Errorf("used %d MB", used>>20)
	}
	x.obeysOnly(t)
}

// obeysOnly fails when something was written that a terminal would obey and that
// the program has no reason to say.
func (x *terminal) obeysOnly(t *testing.T) {
	t.Helper()
	raw := x.written()
	if i := bytes.IndexFunc(raw, func(r rune) bool { return control(r) && !strings.ContainsRune("\x1b\a\b\r", r) }); i >= 0 {
		t.Errorf("a control character reached the terminal: %q", raw[max(0, i-40):min(len(raw), i+40)])
	}
	p := ansi.NewParser()
	for state := byte(0); len(raw) > 0; {
		sequence, _, n, next := ansi.DecodeSequence(raw, state, p)
		if seq := string(sequence); strings.HasPrefix(seq, "\x1b") && !ours(seq) {
			t.Errorf("a sequence reached the terminal: %q", seq)
		}
		raw, state = raw[n:], next
	}
}

// ours tells whether the program may have written a sequence: those that move,
// style and erase, its own title and questions; no other string, no reset.
func ours(seq string) bool {
	switch {
	case strings.HasPrefix(seq, "\x1b["):
		return seq != "\x1b[31m" && seq != "\x1b[6n"
	case strings.HasPrefix(seq, "\x1b]"):
		return seq == "\x1b]2;ami-wizard\a" || seq == "\x1b]2;\a" || seq == "\x1b]11;?\a"
	}
	return seq == "\x1bM" || seq == "\x1b7" || seq == "\x1b8"
}

// only fails when other files than these stand under a folder.
func only(t *testing.T, root string, names ...string) {
	t.Helper()
	may := map[string]bool{}
	for _, name := range names {
		may[filepath.Join(root, name)] = true
	}
	for path := range listed(t, root) {
		if !may[path] {
			t.Errorf("wrote %q", path)
		}
	}
}
