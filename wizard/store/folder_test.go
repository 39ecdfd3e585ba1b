package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// inFolderNow gives what stands in a folder, by name.
func inFolderNow(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		data, err := os.ReadFile(path)
		all[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func named(pairs ...string) (files []Named) {
	for i := 0; i < len(pairs); i += 2 {
		files = append(files, Named{pairs[i], []byte(pairs[i+1])})
	}
	return files
}

// TestWriteFolderTwice holds that a folder follows its files: written again they change, one
// that is not written any more goes, and what somebody put there stays.
func TestWriteFolderTwice(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "r-dossier")
	if err := WriteFolder(dir, named("a.txt", "1", "sous/b.txt", "2", "sous/c.txt", "3"), false); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "statuts.pdf"), []byte("annexe"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(dir, named("a.txt", "un", "sous/b.txt", "2"), false); err != nil {
		t.Fatal(err)
	}
	now := inFolderNow(t, dir)
	if now["a.txt"] != "un" || now["sous/b.txt"] != "2" || now["statuts.pdf"] != "annexe" || len(now) != 4 {
		t.Errorf("the folder holds %q", now)
	}
	if err := WriteFolder(dir, named("a.txt", "un"), false); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "sous")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an empty folder stays: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*")); len(left) > 0 {
		t.Errorf("left beside: %q", left)
	}
}

// TestWriteFolderKeepsWhatIsNotOurs holds that a file which somebody wrote or changed is not
// written over, and nothing beside it either, unless it is asked for; and is never taken away.
func TestWriteFolderKeepsWhatIsNotOurs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "r-dossier")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte("à moi"), 0o600); err != nil {
		t.Fatal(err)
	}
	var foreign *ForeignError
	err := WriteFolder(dir, named("a.txt", "1", "b.txt", "2"), false)
	if !errors.As(err, &foreign) || len(foreign.Names) != 1 || foreign.Names[0] != "b.txt" || len(inFolderNow(t, dir)) != 1 {
		t.Fatalf("%v, and the folder holds %q", err, inFolderNow(t, dir))
	}
	if err := WriteFolder(dir, named("a.txt", "1", "b.txt", "2"), true); err != nil || inFolderNow(t, dir)["b.txt"] != "2" {
		t.Fatalf("%v: %q", err, inFolderNow(t, dir))
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("corrigé"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(dir, named("a.txt", "3", "b.txt", "4"), false); !errors.As(err, &foreign) || inFolderNow(t, dir)["b.txt"] != "2" {
		t.Fatalf("%v: %q", err, inFolderNow(t, dir))
	}
	if err := WriteFolder(dir, named("b.txt", "4"), false); err != nil || inFolderNow(t, dir)["a.txt"] != "corrigé" {
		t.Errorf("%v: a changed file was taken away: %q", err, inFolderNow(t, dir))
	}
}

// TestWriteFolderFollowsNoLink holds that nothing is written through a link, whatever is
// asked, nor out of the folder.
func TestWriteFolderFollowsNoLink(t *testing.T) {
	root := t.TempDir()
	dir, aside := filepath.Join(root, "r-dossier"), filepath.Join(root, "ailleurs")
	if err := os.Mkdir(aside, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../x", "/x", "a/b/c", "a\\b", ".", "", "a/../../x", listName, "c:x"} {
		if err := WriteFolder(dir, named(name, "1"), true); err == nil {
			t.Errorf("%q was written", name)
		}
	}
	symlink(t, aside, dir)
	if err := WriteFolder(dir, named("a.txt", "1"), true); KindOf(err) != KindNotRegular {
		t.Errorf("through the folder: %v", err)
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{"a.txt": filepath.Join(aside, "a.txt"), "champs": aside} {
		symlink(t, to, filepath.Join(dir, name))
	}
	for _, name := range []string{"a.txt", "champs/b.txt"} {
		if err := WriteFolder(dir, named(name, "1"), true); KindOf(err) != KindNotRegular {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left := inFolderNow(t, aside); len(left) > 0 {
		t.Errorf("written elsewhere: %q", left)
	}
}

// TestWriteFolderLeavesNoHalf holds that where the folder cannot be made none is, and that
// what a process which died left is swept away.
func TestWriteFolderLeavesNoHalf(t *testing.T) {
	root := t.TempDir()
	if err := WriteFolder(filepath.Join(root, "absent", "r-dossier"), named("a.txt", "1"), false); KindOf(err) != KindNoFolder {
		t.Errorf("no folder above: %v", err)
	}
	dir := filepath.Join(root, "r-dossier")
	stray := filepath.Join(root, tempPrefix("r-dossier")+"123")
	if err := os.MkdirAll(filepath.Join(stray, "champs"), 0o700); err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-2 * strayAge)
	if err := os.Chtimes(stray, old, old); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(dir, named("a.txt", "1"), false); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stray); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the half folder stays: %v", err)
	}
}
