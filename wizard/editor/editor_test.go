package editor

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEditorCommand reads $VISUAL and $EDITOR as git does: through the shell.
func TestEditorCommand(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a b")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	ed := filepath.Join(dir, "ed")
	if err := os.WriteFile(ed, []byte("#!/bin/sh\nfor a; do printf '[%s]' \"$a\"; done"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("OPTION", "-o")
	file := filepath.Join(dir, `l'été $(touch x) "e".md`)
	for _, c := range []struct{ visual, editor, want string }{
		{"", "ed", ""},
		{"", `ed -c "set tw=0"`, "[-c][set tw=0]"},
		{"", `"` + ed + `" -x`, "[-x]"},
		{"", strings.ReplaceAll(ed, " ", `\ `) + ` -x`, "[-x]"},
		{"", "ed $OPTION", "[-o]"},
		{"", "A=b ed -x", "[-x]"},
		{"ed -v", "false", "[-v]"},
		{"  ", "ed", ""},
	} {
		t.Setenv("VISUAL", c.visual)
		t.Setenv("EDITOR", c.editor)
		out, err := command("linux", file).Output()
		if want := c.want + "[" + file + "]"; err != nil || string(out) != want {
			t.Errorf("VISUAL=%q EDITOR=%q gives %q (%v), not %q", c.visual, c.editor, out, err, want)
		}
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", "")
	if got := command("linux", file).Args; !slices.Contains(got, `vi "$@"`) {
		t.Errorf("without any: %q", got)
	}
	if got := command("windows", file).Args; !slices.Equal(got, []string{"notepad", file}) {
		t.Errorf("without any, on Windows: %q", got)
	}
	t.Setenv("EDITOR", `"C:\Program Files\ed.exe"  -x "" "a b`)
	if got := command("windows", file).Args; !slices.Equal(got, []string{`C:\Program Files\ed.exe`, "-x", "", "a b", file}) {
		t.Errorf("on Windows: %q", got)
	}
	t.Setenv("EDITOR", `""`)
	if got := command("windows", file).Args; !slices.Equal(got, []string{"", file}) {
		t.Errorf("an empty name, on Windows: %q", got)
	}
}
