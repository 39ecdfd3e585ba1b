//go:build unix

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// atQuestion opens a draft at a question in a terminal.
func atQuestion(t *testing.T, id, label string) (x *terminal, text func() string) {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	draft := draftfile.Encode(c, sections.Draft{Resume: id})
	if err := os.WriteFile(path, draft, 0o600); err != nil {
		t.Fatal(err)
	}
	x = start(t, dir, 80, 24, "r.toml")
	x.waitFor(label)
	return x, func() string {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
}

// Cells and lines that come at once, without brackets, are rows: no tab goes to another
// question and no letter is a key.
func TestPasteWithoutBracketsIsRows(t *testing.T) {
	t.Parallel()
	x, saved := atQuestion(t, "qui.lieux", "Quels lieux faites-vous vivre")
	x.send("La Grange\tArgenteuil\t1998\rLe Quai\tBezons\t2011")
	x.waitFor("1. La Grange · Argenteuil · 1998")
	x.waitFor("2. Le Quai · Bezons · 2011")
	x.key("ctrl+q")
	x.exit()
	if text := saved(); !strings.Contains(text, `lieu = "Le Quai", ville = "Bezons"`) {
		t.Errorf("the draft:\n%s", text)
	}
}

// A paste whose end is lost gives its text after a while, and the keys live again.
func TestPasteWithoutEnd(t *testing.T) {
	t.Parallel()
	x, saved := atQuestion(t, "reperes.projet", "Quel nom donnez-vous à votre projet")
	x.send("\x1b[200~La Halle")
	x.waitFor("▌ La Halle")
	x.key("ctrl+q")
	x.exit()
	if text := saved(); !strings.Contains(text, `projet = "La Halle"`) {
		t.Errorf("the draft:\n%s", text)
	}
}

// A terminal that is not in UTF-8 is told, and nothing false is saved.
func TestTerminalInAnotherEncoding(t *testing.T) {
	t.Parallel()
	x, saved := atQuestion(t, "reperes.projet", "Quel nom donnez-vous à votre projet")
	x.send("\xe9t\xe9")
	x.waitFor("n’écrit pas en UTF-8")
	x.key("ctrl+q")
	x.exit()
	if text := saved(); strings.Contains(text, `projet = `) {
		t.Errorf("the draft:\n%s", text)
	}
}
