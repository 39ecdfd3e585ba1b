package store

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// begin opens a draft that holds a content.
func begin(t *testing.T, content string) (*File, string) {
	t.Helper()
	dir, path := scenario{before: map[string]string{draftFile: content}}.place(t)
	f, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f, dir
}

func save(t *testing.T, f *File, seq uint64, draft string) Saved {
	t.Helper()
	saved, err := f.Save(Snapshot{Seq: seq, Draft: []byte(draft), Response: []byte(answer(draft))})
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func want(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		if got := slurp(t, filepath.Join(dir, name)); got != content {
			t.Errorf("%s: %.40q, want %.40q", name, got, content)
		}
	}
}

func TestCreateLeavesNothingUntilSaved(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, draftFile)
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path); KindOf(err) != KindLocked {
		t.Errorf("a reserved name was given twice: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if left := names(t, dir); len(left) > 0 && removeLock {
		t.Errorf("a session given up left %q", left)
	}
	put1(t, path, "somebody's")
	if _, err := Create(path); KindOf(err) != KindExists {
		t.Errorf("creating over a file: %v", err)
	}
	want(t, dir, map[string]string{draftFile: "somebody's"})
	if _, err := Create(filepath.Join(dir, "gone", draftFile)); KindOf(err) != KindNoFolder || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("creating in no folder: %v", err)
	}
}

// TestCreateMeetsALateFile: the name was reserved among us, not among others.
func TestCreateMeetsALateFile(t *testing.T) {
	dir := t.TempDir()
	f, err := Create(filepath.Join(dir, draftFile))
	if err != nil {
		t.Fatal(err)
	}
	put1(t, f.Path(), "theirs")
	if saved := save(t, f, 1, "ours"); len(saved.Kept) != 1 || slurp(t, saved.Kept[0]) != "theirs" {
		t.Error(saved)
	}
	want(t, dir, map[string]string{draftFile: "ours"})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTheBackupIsWhatTheSessionFound(t *testing.T) {
	f, dir := begin(t, "found")
	save(t, f, 1, "found")
	if slurp(t, filepath.Join(dir, draftFile+"~")) != "" {
		t.Error("a look made a backup")
	}
	for i := range 1000 {
		save(t, f, uint64(i+2), fmt.Sprint("typed ", i))
	}
	want(t, dir, map[string]string{draftFile: "typed 999", draftFile + "~": "found", responseFile: "# typed 999"})
}

func TestAnUnchangedDraftIsNotWritten(t *testing.T) {
	f, dir := begin(t, "zero")
	if saved := save(t, f, 1, "one"); !saved.Wrote || saved.At.IsZero() {
		t.Error(saved)
	}
	before, err := os.Stat(filepath.Join(dir, draftFile))
	if err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 2, "one"); saved.Wrote || saved.At.IsZero() {
		t.Error(saved)
	}
	after, err := os.Stat(filepath.Join(dir, draftFile))
	if err != nil || !os.SameFile(before, after) {
		t.Error("written though nothing changed", err)
	}
}

func TestAnOlderSnapshotNeverUndoesANewerOne(t *testing.T) {
	f, dir := begin(t, "zero")
	var wg sync.WaitGroup
	for seq := range 50 {
		wg.Go(func() {
			if _, err := f.Save(Snapshot{Seq: uint64(seq), Draft: fmt.Append(nil, "text ", seq)}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	want(t, dir, map[string]string{draftFile: "text 49"})
	if saved := save(t, f, 3, "old"); !saved.Stale || saved.Wrote {
		t.Error(saved)
	}
	want(t, dir, map[string]string{draftFile: "text 49"})
}

func TestBothVersionsAreKept(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "one")
	put1(t, filepath.Join(dir, draftFile), "pulled")
	saved := save(t, f, 2, "two")
	if len(saved.Kept) != 1 || !conflictName.MatchString(saved.Kept[0]) || slurp(t, saved.Kept[0]) != "pulled" {
		t.Fatalf("%+v", saved)
	}
	put1(t, filepath.Join(dir, draftFile), "pulled again") // within the same second
	again := save(t, f, 3, "three")
	if len(again.Kept) != 1 || again.Kept[0] == saved.Kept[0] || slurp(t, again.Kept[0]) != "pulled again" {
		t.Fatalf("%+v", again)
	}
	want(t, dir, map[string]string{draftFile: "three", draftFile + "~": "zero"})
	if saved := save(t, f, 4, "four"); len(saved.Kept) != 0 {
		t.Errorf("told twice: %+v", saved)
	}
	// A tick whose text did not change must still notice what another program did.
	put1(t, filepath.Join(dir, draftFile), "pulled at rest")
	if saved := save(t, f, 5, "four"); len(saved.Kept) != 1 {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "four"})
}

// TestALookDoesNotUndoAPull: somebody opens a draft, pulls, and leaves.
func TestALookDoesNotUndoAPull(t *testing.T) {
	f, dir := begin(t, "zero")
	put1(t, filepath.Join(dir, draftFile), "pulled")
	if saved := save(t, f, 1, "zero"); !saved.Left || saved.Wrote {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "pulled", responseFile: ""})
	saved := save(t, f, 2, "typed after all")
	if len(saved.Kept) != 1 || slurp(t, saved.Kept[0]) != "pulled" {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "typed after all", draftFile + "~": "zero"})
}

func TestADeletedDraftComesBack(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "one")
	if err := os.Remove(filepath.Join(dir, draftFile)); err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 2, "one"); !saved.Recreated {
		t.Errorf("%+v", saved)
	}
	if saved := save(t, f, 3, "two"); saved.Recreated {
		t.Errorf("told twice: %+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "two"})
}

func TestAFolderThatIsGone(t *testing.T) {
	f, dir := begin(t, "zero")
	if err := os.RemoveAll(dir); err != nil {
		t.Skip(err) // a lock in use keeps its folder on Windows
	}
	_, err := f.Save(Snapshot{Seq: 1, Draft: []byte("one")})
	if KindOf(err) != KindNoFolder || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Fatal("the folder was made again")
	}
	elsewhere := filepath.Join(filepath.Dir(dir), "elsewhere.toml")
	if _, err := f.SaveAs(elsewhere, Snapshot{Seq: 1, Draft: []byte("one")}); err != nil {
		t.Fatal(err)
	}
	want(t, filepath.Dir(dir), map[string]string{"elsewhere.toml": "one"})
	if _, _, err := Open(elsewhere); KindOf(err) != KindLocked {
		t.Errorf("the new place is not locked: %v", err)
	}
}

func TestSaveAs(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "one")
	put1(t, filepath.Join(dir, "taken.toml"), "somebody's")
	if _, err := f.SaveAs(filepath.Join(dir, "taken.toml"), Snapshot{Seq: 2, Draft: []byte("two")}); KindOf(err) != KindExists {
		t.Error(err)
	}
	if _, err := f.SaveAs(f.Path(), Snapshot{Seq: 2, Draft: []byte("two")}); err != nil {
		t.Errorf("saving to the same place: %v", err)
	}
	other := filepath.Join(dir, "other.toml")
	if _, err := f.SaveAs(other, Snapshot{Seq: 3, Draft: []byte("three"), Response: []byte("# three")}); err != nil {
		t.Fatal(err)
	}
	if f.Path() != other || f.ResponsePath() != filepath.Join(dir, "other.md") {
		t.Error(f.Path(), f.ResponsePath())
	}
	reopen(t, filepath.Join(dir, draftFile)) // its lock was given back
	save(t, f, 4, "four")
	want(t, dir, map[string]string{draftFile: "two", "other.toml": "four", "other.md": "# four", "taken.toml": "somebody's"})
}

func TestAResponseChangedByHandIsKept(t *testing.T) {
	f, dir := begin(t, "zero")
	put1(t, filepath.Join(dir, responseFile), answer("zero"))
	f.Expect([]byte(answer("zero")))
	if saved := save(t, f, 1, "one"); len(saved.ResponseKept) != 0 {
		t.Errorf("our own response was kept: %+v", saved)
	}
	for i, hand := range []string{"by hand", "by hand again"} {
		put1(t, filepath.Join(dir, responseFile), hand)
		saved := save(t, f, uint64(i+2), fmt.Sprint("text ", i))
		if len(saved.ResponseKept) != 1 || slurp(t, saved.ResponseKept[0]) != hand {
			t.Errorf("%+v", saved)
		}
	}
	want(t, dir, map[string]string{responseFile + "~": "by hand", responseFile: "# text 1"})
}

// TestALookLeavesAHandChangedResponse: nothing to say, nothing written.
func TestALookLeavesAHandChangedResponse(t *testing.T) {
	f, dir := begin(t, "zero")
	put1(t, filepath.Join(dir, responseFile), "by hand")
	f.Expect([]byte(answer("zero")))
	save(t, f, 1, "zero")
	want(t, dir, map[string]string{responseFile: "by hand", responseFile + "~": ""})
}

func TestAResponseThatFailsLeavesTheDraftSaved(t *testing.T) {
	f, dir := begin(t, "zero")
	if err := os.Mkdir(filepath.Join(dir, responseFile), 0o755); err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 1, "one"); KindOf(saved.ResponseErr) != KindNotRegular || !saved.Wrote {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "one"})
	if err := os.Remove(filepath.Join(dir, responseFile)); err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 2, "one"); saved.ResponseErr != nil {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{responseFile: "# one"})
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes")
	}
	f, dir := begin(t, "zero")
	if err := os.Chmod(f.Path(), 0o664); err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, "one")
	for name, mode := range map[string]fs.FileMode{draftFile: 0o664, responseFile: 0o600, draftFile + "~": 0o600} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode() != mode {
			t.Errorf("%s: %v, want %v (%v)", name, info.Mode(), mode, err)
		}
	}
}

// TestAWriteProtectedDraft: renaming over it would work, and is not done.
func TestAWriteProtectedDraft(t *testing.T) {
	_, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	f, data, err := Open(path)
	if err != nil || string(data) != "zero" {
		t.Fatal(err)
	}
	if KindOf(f.Warning()) != KindReadOnly {
		t.Error(f.Warning())
	}
	if _, err := f.Save(Snapshot{Draft: []byte("zero")}); err != nil {
		t.Errorf("leaving without a change: %v", err)
	}
	if _, err := f.Save(Snapshot{Draft: []byte("one")}); KindOf(err) != KindReadOnly || !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, "one")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Save(Snapshot{Seq: 2, Draft: []byte("two")}); !errors.Is(err, fs.ErrClosed) {
		t.Error(err)
	}
}

func TestALongName(t *testing.T) {
	dir := t.TempDir()
	stem := strings.Repeat("é", 125)
	for _, name := range []string{stem + extension, stem[2:] + "x" + extension} {
		f, err := Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		save(t, f, 1, "one")
		put1(t, f.Path(), "theirs")
		if saved := save(t, f, 2, "two"); len(saved.Kept) != 1 || saved.ResponseErr != nil {
			t.Errorf("%+v", saved)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if runtime.GOOS == "windows" {
		return // where a disk may take longer names
	}
	if _, err := Create(filepath.Join(dir, strings.Repeat("x", 300)+extension)); KindOf(err) != KindNameTooLong {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
}

func TestBigFiles(t *testing.T) {
	f, dir := begin(t, "zero")
	if _, err := f.Save(Snapshot{Draft: make([]byte, MaxSize+1)}); KindOf(err) != KindTooBig {
		t.Error("a draft that could not be opened again was saved", err)
	}
	big := filepath.Join(dir, "big.toml")
	put1(t, big, "")
	if err := os.Truncate(big, MaxSize+1); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(big); KindOf(err) != KindTooBig {
		t.Error(err)
	}
	if _, err := Read(big); KindOf(err) != KindTooBig {
		t.Error(err)
	}
	if err := os.Truncate(f.Path(), MaxSize+1); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Save(Snapshot{Draft: []byte("one")}); KindOf(err) != KindTooBig {
		t.Error("what another program left cannot be kept, and was replaced: ", err)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "export.md")
	for _, content := range []string{"one", "two"} {
		if err := WriteFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		want(t, dir, map[string]string{"export.md": content})
	}
	for target, kind := range map[string]Kind{dir: KindNotRegular, filepath.Join(dir, "no", "export.md"): KindNoFolder} {
		if err := WriteFile(target, nil); KindOf(err) != kind {
			t.Errorf("%s: %v", target, err)
		}
	}
	if left := names(t, dir); len(left) != 1 {
		t.Error(left)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	for path, kind := range map[string]Kind{
		dir: KindNotRegular, "": KindNotRegular, filepath.Join(dir, "none.toml"): KindMissing,
		filepath.Join(dir, "no", "none.toml"): KindNoFolder,
	} {
		_, _, err := Open(path)
		if KindOf(err) != kind {
			t.Errorf("Open(%q): kind %d, %v", path, KindOf(err), err)
		}
		if _, err := Read(path); KindOf(err) != kind {
			t.Errorf("Read(%q): kind %d, %v", path, KindOf(err), err)
		}
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("a wrong name left %q", left)
	}
}

// TestTheLockExcludes: among many who open and close at once, one at a time is in.
func TestTheLockExcludes(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "0"}}.place(t)
	const rounds = 40
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for done := 0; done < rounds; {
				f, data, err := Open(path)
				if KindOf(err) == KindLocked {
					runtime.Gosched()
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				// An increment lost, or kept beside, would tell of two at once.
				var n int
				if _, err := fmt.Sscan(string(data), &n); err != nil {
					t.Error(err)
				}
				if saved, err := f.Save(Snapshot{Draft: fmt.Append(nil, n+1)}); err != nil || len(saved.Kept) > 0 {
					t.Error(saved, err)
				}
				if err := f.Close(); err != nil {
					t.Error(err)
				}
				done++
			}
		})
	}
	wg.Wait()
	want(t, dir, map[string]string{draftFile: fmt.Sprint(4 * rounds)})
	tidy(t, dir)
}

// TestALostLockIsTakenAgain: somebody cleans the folder of hidden files.
func TestALostLockIsTakenAgain(t *testing.T) {
	f, dir := begin(t, "zero")
	lockFile := filepath.Join(dir, lockName(draftFile))
	if err := os.Remove(lockFile); err != nil || !removeLock {
		t.Skip("a lock that is held keeps its name", err)
	}
	save(t, f, 1, "one")
	if _, _, err := Open(f.Path()); KindOf(err) != KindLocked {
		t.Errorf("two sessions: %v", err)
	}
	if err := os.Remove(lockFile); err != nil {
		t.Fatal(err)
	}
	other, _, err := Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Save(Snapshot{Seq: 2, Draft: []byte("two")}); KindOf(err) != KindLocked {
		t.Errorf("saved under another's lock: %v", err)
	}
	saved, err := f.Save(Snapshot{Seq: 2, Draft: []byte("one"), Response: []byte("# other")})
	if err != nil || KindOf(saved.ResponseErr) != KindLocked {
		t.Errorf("the response was written under another's lock: %+v, %v", saved, err)
	}
	want(t, dir, map[string]string{draftFile: "one", responseFile: "# one"})
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	save(t, f, 2, "two")
}

// TestNothingOutsideIsWritten: a folder full of traps leads nowhere.
func TestNothingOutsideIsWritten(t *testing.T) {
	f, dir := begin(t, "zero")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	outside := t.TempDir()
	traps := []string{responseFile, draftFile + "~", lockName(draftFile)}
	before := map[string]string{}
	for _, name := range traps {
		before[name] = "precious"
		put1(t, filepath.Join(outside, name), "precious")
		symlink(t, filepath.Join(outside, name), filepath.Join(dir, name))
	}
	f, _, err := Open(filepath.Join(dir, draftFile))
	if err != nil || KindOf(f.Warning()) != KindStrayLock {
		t.Fatal(err, f.Warning())
	}
	if saved := save(t, f, 0, "half"); KindOf(saved.ResponseErr) != KindNotRegular {
		t.Errorf("%+v", saved)
	}
	if err := os.Remove(filepath.Join(dir, lockName(draftFile))); err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 1, "one"); KindOf(saved.ResponseErr) != KindNotRegular {
		t.Errorf("%+v", saved)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	want(t, dir, map[string]string{draftFile: "one", draftFile + "~2": "zero"})
	got := map[string]string{}
	for _, name := range names(t, outside) {
		got[name] = slurp(t, filepath.Join(outside, name))
	}
	if !maps.Equal(before, got) {
		t.Errorf("outside: %q", got)
	}
}

func TestLinksAreFollowedNeverReplaced(t *testing.T) {
	real, shortcuts := t.TempDir(), t.TempDir()
	link := filepath.Join(shortcuts, "link.toml")
	symlink(t, filepath.Join(real, draftFile), link)
	if _, _, err := Open(link); KindOf(err) != KindMissing {
		t.Error(err)
	}
	f, err := Create(link) // a dangling link makes its target
	if err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, "one")
	if _, _, err := Open(filepath.Join(real, draftFile)); KindOf(err) != KindLocked {
		t.Errorf("two ways to one draft, two locks: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	want(t, real, map[string]string{draftFile: "one", responseFile: "# one"})
	if err := WriteFile(link, []byte("two")); err != nil {
		t.Fatal(err)
	}
	want(t, real, map[string]string{draftFile: "two"})
	if got := names(t, shortcuts); len(got) != 1 {
		t.Error(got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link was replaced", err)
	}
	loop := filepath.Join(shortcuts, "loop.toml")
	symlink(t, loop, loop)
	if _, err := Create(loop); err == nil {
		t.Error("a loop of links was created")
	}
}

// TestPathsAreToldWhileASaveIsUnderWay: the screens show the draft's name at every key,
// and a save holds the file for as long as a disk takes to write.
func TestPathsAreToldWhileASaveIsUnderWay(t *testing.T) {
	var f *File
	asked := 0
	d := newTrial(func(_ int, op, _ string) fault {
		if op == "sync" && f != nil {
			asked++
			if f.Path() == "" || f.ResponsePath() == "" {
				t.Error("no path")
			}
		}
		return fault{}
	})
	f, err := create(d, filepath.Join(t.TempDir(), draftFile))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Save(Snapshot{Seq: 1, Draft: []byte("a"), Response: []byte("b")}); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if asked == 0 {
		t.Error("no save reached the disk")
	}
}

// TestDecisionsThatAreALinkAreLeftAlone holds that nothing is written through a link that
// stands in place of the decisions, whoever put it there.
func TestDecisionsThatAreALinkAreLeftAlone(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero", "other.txt": "theirs"}}.place(t)
	symlink(t, "other.txt", filepath.Join(dir, recordFile))
	f, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Record(); KindOf(err) != KindNotRegular {
		t.Errorf("a link was read: %v", err)
	}
	if _, err := f.Save(Snapshot{Seq: 1, Draft: []byte("one"), Record: []byte("mine")}); KindOf(err) != KindNotRegular {
		t.Errorf("a link was written through: %v", err)
	}
	want(t, dir, map[string]string{draftFile: "one", "other.txt": "theirs"})
	if _, err := os.Readlink(filepath.Join(dir, recordFile)); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestDecisionsAreNoDraft holds that they are not listed, and that no new draft takes a name
// beside which some stand.
func TestDecisionsAreNoDraft(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.toml", "a.decisions.toml", "a.decisions.conflit-2026-11-23-140322.toml", "halle.decisions.toml"} {
		put1(t, filepath.Join(dir, name), "format = 1")
	}
	entries, _, err := List(dir)
	if err != nil || len(entries) != 1 || entries[0].Name != "a.toml" {
		t.Errorf("listed %v, %v", entries, err)
	}
	if got := filepath.Base(NewPath(dir, "Halle")); got != "halle-2.toml" {
		t.Errorf("a new draft is to be %s", got)
	}
}
