package wizard

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
)

// TestLastWordsWaitForNobody holds that a terminal that takes nothing costs the way out
// half a second, once.
func TestLastWordsWaitForNobody(t *testing.T) {
	in, out := io.Pipe() // nobody reads
	defer in.Close()
	l := &lastWords{out: out}
	began := time.Now()
	for range 20 {
		if _, err := l.Write([]byte("x")); err == nil {
			t.Fatal("written")
		}
	}
	if waited := time.Since(began); waited > 10*lastPatience {
		t.Errorf("it waited %s", waited)
	}
}

// TestLeavingAnothersVersionSaysSo: nobody is told that all is saved in a file that holds
// what another program wrote, an unfinished merge for one.
func TestLeavingAnothersVersionSaysSo(t *testing.T) {
	const merge = "<<<<<<< HEAD\nformat = 1\n=======\nformat = 1\n>>>>>>> eux\n"
	d := reopened(t)
	d.wrote("r.toml", merge)
	d.press("ctrl+q")
	var told strings.Builder
	if _, err := d.m.keep.finish(nil, commands.ExitDone, console.Streams{Err: &told}); err != nil {
		t.Fatal(err)
	}
	if told.String() != sayLeftOnExit {
		t.Errorf("told %q", told.String())
	}
	if d.file("r.toml") != merge {
		t.Errorf("the file holds %q", d.file("r.toml"))
	}
}

// TestLeavingSaysWhereEverythingIs holds that the last words on the terminal name the
// draft, and the response only where there is one; and that nothing is said of words that
// were given up.
func TestLeavingSaysWhereEverythingIs(t *testing.T) {
	out := func(d *driver) string {
		d.t.Helper()
		var told strings.Builder
		if _, err := d.m.keep.finish(nil, commands.ExitDone, console.Streams{Err: &told}); err != nil {
			d.t.Fatal(err)
		}
		return told.String()
	}
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.press("ctrl+q")
	folder := d.dir
	if want := fmt.Sprintf(sayLeftBoth, filepath.Join(folder, "r.toml"), filepath.Join(folder, "r.md")); out(d) != want {
		t.Errorf("said, not %q", want)
	}
	t.Chdir(folder)
	if got := fromHere(filepath.Join(folder, "r.toml")); got != "r.toml" {
		t.Errorf("from its folder, the draft is called %s", got)
	}
	if got := fromHere("\x1b[31mr.toml"); strings.Contains(got, "\x1b") {
		t.Errorf("a sequence reaches the terminal: %q", got)
	}
	d = drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("x")
	d.elapse(pause)
	d.press("ctrl+q", "down", "down", "enter")
	if told := out(d); !d.quit || told != "" {
		t.Errorf("given up, and told: %q\n%s", told, d.screen())
	}
}
