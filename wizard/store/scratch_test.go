package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func lending(t *testing.T, name string) *File {
	t.Helper()
	f, err := Create(filepath.Join(t.TempDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	if _, err := f.Save(Snapshot{Seq: 1, Draft: []byte("a = 1\n")}); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestScratchNames holds that whatever a draft is called, a text lent of it stands in its
// folder, is found again, and is put aside under a name that shows.
func TestScratchNames(t *testing.T) {
	for _, name := range []string{
		"r.toml", "R.TOML", "a b.toml", "-rf.toml", "$(x).toml", "l'été «».toml", "a\nb.toml", "a\x1b[31m.toml", "..toml",
		"r.toml.edition-x.toml", ".edition-.toml", strings.Repeat("é", 120) + ".toml", strings.Repeat("a", 250) + ".toml",
	} {
		if nameable(name) != nil {
			continue // not here
		}
		f := lending(t, name)
		dir := filepath.Dir(f.Path())
		s, err := f.Lend("a.b-c", "Ici.")
		if err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		if filepath.Dir(s.Path()) != dir || !s.Beside() || filepath.Base(s.Path())[0] != '.' {
			t.Errorf("%q is lent as %q", name, s.Path())
		}
		left, err := f.Scratches()
		if err != nil || len(left) != 1 || left[0].Path() != s.Path() || left[0].Key() != "a.b-c" || !left[0].Lent("Ici.") {
			t.Errorf("%q: left behind %+v, %v", name, left, err)
			continue
		}
		path, err := left[0].PutAside()
		if err != nil || filepath.Dir(path) != dir || strings.HasPrefix(filepath.Base(path), ".") {
			t.Errorf("%q is put aside as %q, %v", name, path, err)
		}
		if left, err := f.Scratches(); err != nil || len(left) > 0 {
			t.Errorf("%q: still left behind %+v, %v", name, left, err)
		}
	}
}

// TestScratchNeverTakesAnothersFile holds that nothing that stands in the way of a text is
// overwritten, followed or taken for one.
func TestScratchNeverTakesAnothersFile(t *testing.T) {
	f := lending(t, "r.toml")
	dir := filepath.Dir(f.Path())
	secret := filepath.Join(t.TempDir(), "secret")
	for path, text := range map[string]string{
		secret: "secret", filepath.Join(dir, "r.edition-c.d.md"): "theirs", filepath.Join(dir, ".r.toml.edition-UP.md"): "x",
		filepath.Join(dir, ".autre.toml.edition-a.b.md"): "x", filepath.Join(dir, ".r.toml.edition-a.b.md~"): "x",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{".r.toml.edition-a.b.md", ".r.toml.edition-c.d.lu"} {
		symlink(t, secret, filepath.Join(dir, name))
	}
	if err := os.Mkdir(filepath.Join(dir, ".r.toml.edition-e.f.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	if left, err := f.Scratches(); err != nil || len(left) > 0 {
		t.Errorf("taken for texts: %+v, %v", left, err)
	}
	for _, key := range []string{"a.b", "c.d", "e.f"} {
		s, err := f.Lend(key, "Ici.")
		if err != nil || !s.Beside() {
			t.Fatalf("%s: %v, %v", key, s, err)
		}
		if err := s.Mark("Là."); err != nil {
			t.Error(err)
		}
		if path, err := s.PutAside(); err != nil || path == filepath.Join(dir, "r.edition-c.d.md") {
			t.Errorf("%s is put aside as %q, %v", key, path, err)
		}
	}
	if got, err := os.ReadFile(secret); err != nil || string(got) != "secret" {
		t.Errorf("the file behind the links holds %q, %v", got, err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "r.edition-c.d.md")); err != nil || string(got) != "theirs" {
		t.Errorf("their file holds %q, %v", got, err)
	}
}

// TestScratchVersions holds that the next session knows the versions that the draft held.
func TestScratchVersions(t *testing.T) {
	f := lending(t, "r.toml")
	s, err := f.Lend("a.b", "un")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Mark("deux"); err != nil {
		t.Fatal(err)
	}
	left, err := f.Scratches()
	if err != nil || len(left) != 1 {
		t.Fatal(left, err)
	}
	for text, held := range map[string]bool{"un": true, "deux": true, "trois": false, "": false} {
		if left[0].Held(text) != held || left[0].Lent(text) != (text == "un") {
			t.Errorf("%q: held %v, lent %v", text, left[0].Held(text), left[0].Lent(text))
		}
	}
	if err := left[0].Remove(); err != nil {
		t.Error(err)
	}
	if _, err := s.Read(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("removed, it reads %v", err)
	}
	entries, err := os.ReadDir(filepath.Dir(f.Path()))
	if err != nil || len(entries) != 2 { // the draft and its lock
		t.Errorf("left: %v, %v", entries, err)
	}
}
