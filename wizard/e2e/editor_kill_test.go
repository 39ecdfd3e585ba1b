//go:build unix

package e2e

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"ami-wizard/sections"
)

const (
	edited = "pourquoi.ici-maintenant"
	// digits is how many the editor of these tests types, ten a second, saving each.
	digits = 70
)

// selfTyping is an editor that types by itself, and is not stopped by what stops the program.
const selfTyping = `#!/bin/sh
trap '' HUP TERM
i=0
while [ $i -lt 70 ]; do
	printf %d $((i % 10)) >> "$1"
	i=$((i + 1))
	sleep 0.1
done
: > "$(dirname "$1")/fini"
`

// TestKilledWhileEditing ends the program while an external editor types into its file, at
// random moments, with SIGKILL, with the signals that ask to end and by closing the window.
// Asked to end, it loses nothing that the editor had saved; killed, what it lacks is told. The
// editor runs on: whatever the end was, the next session has all that it saved.
func TestKilledWhileEditing(t *testing.T) {
	ends := []struct {
		name string
		end  func(*terminal)
	}{
		{"KILL", func(x *terminal) { x.signal(syscall.SIGKILL) }},
		{"TERM", func(x *terminal) { x.signal(syscall.SIGTERM) }},
		{"HUP", func(x *terminal) { x.signal(syscall.SIGHUP) }},
		{"window", (*terminal).hangUp},
	}
	rounds := 1
	if n, err := strconv.Atoi(os.Getenv("AMI_KILLS")); err == nil {
		rounds = max(1, n/len(ends)/2)
	}
	var mu sync.Mutex
	var lost []int
	t.Run("kills", func(t *testing.T) {
		for n := range rounds * len(ends) {
			e := ends[n%len(ends)]
			t.Run(e.name+strconv.Itoa(n/len(ends)), func(t *testing.T) {
				t.Parallel()
				gone := endedWhileEditing(t, uint64(n), e.end)
				if e.name != "KILL" {
					if gone > 0 {
						t.Errorf("%d characters that were saved are not in the draft", gone)
					}
					return
				}
				mu.Lock()
				defer mu.Unlock()
				lost = append(lost, gone)
			})
		}
	})
	slices.Sort(lost)
	if len(lost) > 0 {
		t.Logf("external editor: %d kills; characters that only the editor's file had: median %d, most %d; after the next session: 0",
			len(lost), lost[len(lost)/2], lost[len(lost)-1])
	}
}

// endedWhileEditing is one session and its end; it returns how many characters of what
// the editor had saved the draft lacks.
func endedWhileEditing(t *testing.T, seed uint64, end func(*terminal)) (lost int) {
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	put(t, path, header+"reprendre = \""+edited+"\"\n")
	editor := filepath.Join(dir, "selfTyping")
	put(t, editor, selfTyping)
	if err := os.Chmod(editor, 0o700); err != nil {
		t.Fatal(err)
	}
	x := editing(t, dir, editor)
	after := time.Duration(rand.New(rand.NewPCG(seed, 5)).Int64N(int64(6 * time.Second)))
	time.Sleep(after) // the moment is what is tried
	saved := len(lentText(t, dir))
	end(x)
	x.hangUp()
	x.exit()
	lost = saved - len(decoded(t, path).Answer(edited).Text)

	player{terminal: x}.holds(filepath.Join(dir, "fini"), "")
	again := startPlain(t, dir, 80, 24, "r.toml")
	again.waitFor("question")
	again.key("ctrl+q")
	if code, _ := again.exit(); code != 0 {
		t.Errorf("the session after ends with %d\n%s", code, again.screen())
	}
	want := strings.Repeat("0123456789", digits/10)
	if got := decoded(t, path).Answer(edited).Text; got != want {
		t.Errorf("ended %v after the editor began, the next session has %q, not %q", after, got, want)
	}
	tidy(t, dir)
	return lost
}

// editing begins a session whose answer that editor has.
func editing(t *testing.T, dir, editor string) *terminal {
	t.Helper()
	s := session{
		cols: 80, rows: 24, dir: dir, env: environment(dir, "EDITOR="+editor),
		args: []string{found(t, plainProgram), "r.toml"},
	}
	x := s.open(t)
	t.Cleanup(x.close)
	x.waitFor("question")
	x.key("ctrl+e")
	player{terminal: x}.holds(lentFile(dir), "")
	return x
}

// lentText is what stands in the file that an editor has.
func lentText(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(lentFile(dir))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func lentFile(dir string) string { return filepath.Join(dir, ".r.toml.edition-"+edited+".md") }

// realEditor is an editor as people have it: what it shows once it is ready, the keys that write a word in it, save, and
// leave it in a bad way, where there is one.
type realEditor struct {
	command, ready   string
	write, save, bad string
	leaves           string // what it leaves of words that were not saved, when a signal ends it
}

// vim asks the terminal nothing here: an answer that comes late would be typed.
var realEditors = []realEditor{
	{`vim -u NONE -N -n --cmd "set t_RV= t_RB= t_RF= t_u7="`, "0L, 0B", "iecrit", "\x1b:w\r", "\x1b:cq\r", ""},
	{"nano", "^X Exit", "ecrit", "\x0f\r", "", ".save"},
}

// TestRealEditors holds for real editors that what was saved in them is in the draft: after they
// end badly, after the program is killed, asked to end, or its window closed; and that
// what an editor saves of itself when a signal ends it is found by the next session.
func TestRealEditors(t *testing.T) {
	for _, e := range realEditors {
		name, _, _ := strings.Cut(e.command, " ")
		if _, err := exec.LookPath(name); err != nil {
			t.Logf("%s is not installed", name)
			continue
		}
		for how, end := range map[string]func(*terminal){
			"bad":    func(x *terminal) { x.send(e.bad); x.waitFor("enregistré est ici"); x.key("ctrl+q"); x.exit() },
			"KILL":   func(x *terminal) { x.signal(syscall.SIGKILL) },
			"TERM":   func(x *terminal) { x.signal(syscall.SIGTERM) },
			"HUP":    func(x *terminal) { x.signal(syscall.SIGHUP) },
			"window": (*terminal).hangUp,
			"unsaved": func(x *terminal) {
				x.hangUp()
				player{terminal: x}.holds(lentFile(x.cmd.Dir)+e.leaves, "ecrit")
			},
		} {
			if how == "bad" && e.bad == "" || how == "unsaved" && e.leaves == "" {
				continue
			}
			t.Run(name+" "+how, func(t *testing.T) {
				t.Parallel()
				endedInEditor(t, e, how != "unsaved", end)
			})
		}
	}
}

func endedInEditor(t *testing.T, e realEditor, saves bool, end func(*terminal)) {
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	put(t, path, header+"reprendre = \""+edited+"\"\n")
	x := editing(t, dir, e.command)
	x.waitFor(e.ready)
	x.send(e.write)
	x.waitFor("ecrit")
	if saves {
		x.send(e.save)
		player{terminal: x}.holds(lentFile(dir), "ecrit")
	}
	end(x)
	x.hangUp()
	x.exit()
	again := startPlain(t, dir, 80, 24, "r.toml")
	again.waitFor("ecrit")
	again.key("ctrl+q")
	again.exit()
	d, is := decoded(t, path), sections.Answer{Text: "ecrit"}
	if got := d.Answer(edited); !got.Equal(is) {
		t.Errorf("the draft holds %q", got.Text)
	}
}
