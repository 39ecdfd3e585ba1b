package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestNewPath(t *testing.T) {
	dir := t.TempDir()
	for title, name := range map[string]string{
		"La Halle aux Fils":          "la-halle-aux-fils.toml",
		"L’Œuvre d’été à Saint-Élie": "l-oeuvre-d-ete-a-saint-elie.toml",
		"":                           "reponse.toml",
		"東京":                         "reponse.toml",
		"../../etc/passwd":           "etc-passwd.toml",
		".hidden":                    "hidden.toml",
		"CON":                        "reponse-con.toml",
		"com1":                       "reponse-com1.toml",
		"a\x1b[31m\x00b":             "a-31m-b.toml",
	} {
		if got := filepath.Base(NewPath(dir, title)); got != name {
			t.Errorf("%q: %s, want %s", title, got, name)
		}
	}
	put1(t, filepath.Join(dir, "halle.toml"), "")
	put1(t, filepath.Join(dir, "halle-2.md"), "the response of another")
	if got := filepath.Base(NewPath(dir, "Halle")); got != "halle-3.toml" {
		t.Error(got)
	}
}

// TestAnyTitleGivesASafeName: a title comes from somebody else.
func TestAnyTitleGivesASafeName(t *testing.T) {
	dir := t.TempDir()
	safe := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*\.toml$`)
	rapid.Check(t, func(r *rapid.T) {
		path := NewPath(dir, rapid.String().Draw(r, "title")+strings.Repeat("é ", rapid.IntRange(0, 200).Draw(r, "more")))
		if name := filepath.Base(path); filepath.Dir(path) != dir || len(name) > maxName || !safe.MatchString(name) {
			r.Fatalf("%q", path)
		}
	})
}

func TestSideNames(t *testing.T) {
	for draft, response := range map[string]string{
		"reponse.toml": "reponse.md", "R.TOML": "R.md", ".toml": ".toml.md", "x.md": "x.md.md", "notes": "notes.md",
	} {
		if got := responseName(draft); got != response {
			t.Errorf("%s: %s", draft, got)
		}
	}
	at := time.Date(2026, 11, 23, 14, 3, 22, 0, time.Local)
	if got := asideName(draftFile, at, 1); got != "reponse.conflit-2026-11-23-140322.toml" || !conflictName.MatchString(got) {
		t.Error(got)
	}
	if got := asideName(draftFile, at, 2); got != "reponse.conflit-2026-11-23-140322-2.toml" || !conflictName.MatchString(got) {
		t.Error(got)
	}
}

func TestList(t *testing.T) {
	dir := t.TempDir()
	start := time.Now()
	for i, name := range []string{"old.toml", "mid.conflit-2026-11-23-140322.toml", "NEW.TOML"} {
		put1(t, filepath.Join(dir, name), name)
		at := start.Add(time.Duration(i) * time.Minute)
		if err := os.Chtimes(filepath.Join(dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"notes.md", ".hidden.toml", "old.toml~"} {
		put1(t, filepath.Join(dir, name), "")
	}
	put1(t, filepath.Join(dir, "big.toml"), "")
	if err := os.Truncate(filepath.Join(dir, "big.toml"), MaxSize+1); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(dir, "big.toml"), start.Add(-time.Hour), start.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.toml"), 0o755); err != nil {
		t.Fatal(err)
	}
	entries, _, err := List(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, fmt.Sprint(e.Name, " ", e.Size, " ", e.Conflict))
	}
	if s := strings.Join(got, ", "); s != "NEW.TOML 8 false, mid.conflit-2026-11-23-140322.toml 34 true, old.toml 8 false, big.toml 16777217 false" {
		t.Error(s)
	}
	for _, path := range []string{filepath.Join(dir, "none"), filepath.Join(dir, "old.toml")} {
		if _, _, err := List(path); KindOf(err) != KindNoFolder {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestListFindsTheNewestOfVeryMany: however many drafts a folder holds, and in whatever
// order the system names them, those that changed last are listed and the rest counted.
func TestListFindsTheNewestOfVeryMany(t *testing.T) {
	dir := t.TempDir()
	const many = 25_000
	old := time.Now().Add(-time.Hour)
	for i := range many {
		path := filepath.Join(dir, fmt.Sprintf("%d.toml", i))
		put1(t, path, "")
		if i%50 != 0 {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	entries, older, err := List(dir)
	if err != nil || len(entries) != MaxEntries || older != many-MaxEntries {
		t.Fatal(len(entries), older, err)
	}
	for _, e := range entries {
		if !e.Modified.After(old) {
			t.Errorf("%s is listed, and newer drafts are not", e.Name)
		}
	}
}

func TestAHostileLockFileShowsNothingOfItself(t *testing.T) {
	f, dir := begin(t, "zero")
	path := filepath.Join(dir, lockName(draftFile))
	for _, content := range []string{
		"\x00" + `{"user":"\u001b[2J` + strings.Repeat("a", 5000) + `","pid":1}`, "", "\x00nonsense",
		"\x00" + `{"user":"\u001b[2J\u202emal","host":"` + strings.Repeat("h", 100) + `"}`,
	} {
		put1(t, path, content)
		_, _, err := Open(f.Path())
		if KindOf(err) != KindLocked || strings.ContainsAny(err.Error(), "\x1b\u202e") || len(err.Error()) > 500 {
			t.Errorf("%.30q: %v", content, err)
		}
		locked := (*LockedError)(nil)
		if errors.As(err, &locked) {
			for _, name := range []string{locked.Holder.User, locked.Holder.Host} {
				if strings.ContainsAny(name, "\x1b\u202e") || len(name) > maxMention {
					t.Errorf("the holder's name: %q", name)
				}
			}
		}
	}
}

// TestNamesThatWindowsTakes: what it takes for a device, a stream or another name is told
// apart from a file of that name, whatever system the test runs on.
func TestNamesThatWindowsTakes(t *testing.T) {
	for _, name := range []string{"reponse.toml", "Réponse de l’été (2).toml", ".caché.toml", "conseil.toml", "com.toml", "com10.toml", "nul-part.toml", "a.b.c", ".", ".."} {
		if !windowsName(name) {
			t.Errorf("%q is refused", name)
		}
	}
	for _, name := range []string{
		"CON", "con.toml", "Nul.toml", "aux.conflit.toml", "COM1.toml", "lpt9", "com².toml", "con .toml", "CONIN$",
		"a:b.toml", "reponse.toml:flux", "quoi?.toml", "*.toml", `a\b.toml`, `"a".toml`, "a|b", "<a>", "a\x01.toml", "reponse.toml.", "reponse.toml ", "...",
	} {
		if windowsName(name) {
			t.Errorf("%q is taken", name)
		}
	}
	// What the program proposes by itself is good everywhere.
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.String().Draw(t, "title")
		if base := filepath.Base(NewPath("d", title)); !windowsName(base) {
			t.Fatalf("%q gives %q", title, base)
		}
	})
}
