package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// idle saves a snapshot that holds nothing of the session's own.
func idle(t *testing.T, f *File, seq uint64, draft string) Saved {
	t.Helper()
	saved, err := f.Save(Snapshot{Seq: seq, Draft: []byte(draft), Response: []byte(answer(draft)), Idle: true})
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// replace is how git and most editors replace a file.

// TestAnIdleSessionLeavesTheOthersVersion guards a pull under an open session: moving about
// wrote the old draft over it, and the old Markdown.
func TestAnIdleSessionLeavesTheOthersVersion(t *testing.T) {
	for _, how := range []func(*testing.T, string, string){put1, replace} {
		f, dir := begin(t, "zero")
		idle(t, f, 1, "zero, elsewhere") // moved about before
		how(t, f.Path(), "theirs")
		put1(t, filepath.Join(dir, responseFile), "# theirs")
		for seq := uint64(2); seq < 4; seq++ {
			if saved := idle(t, f, seq, fmt.Sprint("zero, at ", seq)); !saved.Left || saved.Wrote || saved.Yielded != "" {
				t.Fatalf("%+v", saved)
			}
		}
		want(t, dir, map[string]string{draftFile: "theirs", responseFile: "# theirs", draftFile + "~": "zero"})
		if saved := save(t, f, 4, "words"); len(saved.Kept) != 1 || slurp(t, saved.Kept[0]) != "theirs" {
			t.Errorf("with words of its own it keeps both: %+v", saved)
		}
	}
}

// TestAReplacedSessionsTextStaysBeside: it wrote, another program replaced what it wrote,
// and it has nothing more to say.
func TestAReplacedSessionsTextStaysBeside(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "an hour of words")
	replace(t, f.Path(), "theirs")
	saved := idle(t, f, 2, "an hour of words, elsewhere")
	if !saved.Left || filepath.Base(saved.Yielded) != draftFile+"~ici" {
		t.Fatalf("%+v", saved)
	}
	want(t, dir, map[string]string{
		draftFile: "theirs", draftFile + "~ici": "an hour of words, elsewhere", draftFile + "~": "zero",
	})
}

// TestALateVersionMeetsAnIdleSave: it comes after the look and before the rename.
func TestALateVersionMeetsAnIdleSave(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	temps := 0
	f, _, err := open(newTrial(func(_ int, op, _ string) fault {
		if op == "createTemp" {
			if temps++; temps == 2 { // the first is the copy of what was found
				put1(t, path, "theirs")
			}
		}
		return fault{}
	}), path)
	if err != nil {
		t.Fatal(err)
	}
	if saved := idle(t, f, 1, "zero, elsewhere"); !saved.Left {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "theirs"})
	tidyTemps(t, dir)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAnIdleSaveLeavesAResponseChangedByHand(t *testing.T) {
	f, dir := begin(t, "zero")
	f.Expect([]byte("# zero"))
	put1(t, filepath.Join(dir, responseFile), "by hand")
	idle(t, f, 1, "zero, elsewhere")
	want(t, dir, map[string]string{draftFile: "zero, elsewhere", responseFile: "by hand"})
	save(t, f, 2, "words")
	want(t, dir, map[string]string{responseFile: answer("words"), responseFile + "~": "by hand"})
}

// TestAdoptGoesOnFromTheOthersVersion: what was adopted is no conflict any more, and is the
// version that the next change keeps beside.
func TestAdoptGoesOnFromTheOthersVersion(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "one")
	replace(t, f.Path(), "theirs")
	data, there, err := f.Theirs()
	if err != nil || !there || string(data) != "theirs" {
		t.Fatalf("%q, %v, %v", data, there, err)
	}
	f.Adopt(data, []byte(answer("theirs")))
	if _, there, err := f.Theirs(); there || err != nil {
		t.Fatal("adopted, it is still another's", err)
	}
	if saved := save(t, f, 2, "two"); len(saved.Kept)+len(saved.ResponseKept) > 0 || !saved.Wrote {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "two", draftFile + "~": "theirs", responseFile: answer("two")})
	f.Adopt([]byte("theirs"), nil) // replaced again before it was adopted
	replace(t, f.Path(), "newest")
	if saved := save(t, f, 3, "three"); len(saved.Kept) != 1 || slurp(t, saved.Kept[0]) != "newest" {
		t.Errorf("%+v", saved)
	}
}

// TestChangesTellsOfOthersOnly: each version of another program once, what was there before
// the watch began too, and nothing of this session's own saves.
func TestChangesTellsOfOthersOnly(t *testing.T) {
	f, _ := begin(t, "zero")
	replace(t, f.Path(), "early")
	told := make(chan bool)
	go func() {
		changes := f.Changes()
		for {
			theirs, ok := changes.Next()
			if !ok {
				break
			}
			if theirs {
				told <- true
			}
		}
		close(told)
	}()
	next := func(what string) {
		t.Helper()
		select {
		case <-told:
		case <-time.After(10 * time.Second):
			t.Fatal("not told of ", what)
		}
	}
	next("what was there already")
	save(t, f, 1, "ours")
	save(t, f, 2, "ours again")
	replace(t, f.Path(), "theirs")
	next("a rename over the draft")
	put1(t, f.Path(), "theirs, longer")
	next("a write in place")
	select {
	case <-told:
		t.Error("told twice, or of our own save")
	case <-time.After(200 * time.Millisecond):
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, more := <-told; more {
		t.Error("told after the end")
	}
}

// TestAFolderDoesNotFillWithVersions guards a sync client that rewrites the draft again and
// again: the first version and the last ones stay, and whatever somebody touched.
func TestAFolderDoesNotFillWithVersions(t *testing.T) {
	f, dir := begin(t, "zero")
	const rewrites = 67
	kept := map[string]bool{}
	for i := range rewrites {
		put1(t, f.Path(), fmt.Sprint("theirs ", i))
		saved := save(t, f, uint64(i+1), fmt.Sprint("ours ", i))
		for _, name := range saved.Kept {
			kept[name] = true
		}
		for _, name := range saved.Dropped {
			delete(kept, name)
		}
	}
	var beside []string
	for _, name := range names(t, dir) {
		if strings.Contains(name, conflictTag) {
			beside = append(beside, slurp(t, filepath.Join(dir, name)))
		}
	}
	if len(beside) != maxAsides || len(kept) != maxAsides {
		t.Fatalf("%d beside, %d told: %q", len(beside), len(kept), beside)
	}
	for _, i := range []int{0, rewrites - 2, rewrites - 1} {
		if !anywhere(t, dir, fmt.Sprint("theirs ", i)) {
			t.Errorf("version %d is gone: %q", i, beside)
		}
	}
	put1(t, f.Path(), fmt.Sprint("theirs ", rewrites-1))
	if saved := save(t, f, rewrites+1, "ours"); len(saved.Kept) != 1 || len(names(t, dir)) != len(beside)+4 {
		t.Errorf("the same version twice: %+v, %q", saved, names(t, dir))
	}
}

// TestAVersionThatSomebodyTouchedIsNotDropped: they may be mending it.
func TestAVersionThatSomebodyTouchedIsNotDropped(t *testing.T) {
	f, dir := begin(t, "zero")
	for i := range 3 * maxAsides {
		put1(t, f.Path(), fmt.Sprint("theirs ", i))
		saved := save(t, f, uint64(i+1), fmt.Sprint("ours ", i))
		if i == 1 {
			put1(t, saved.Kept[0], "theirs 1, mended")
		}
	}
	if !anywhere(t, dir, "theirs 1, mended") {
		t.Errorf("%q", names(t, dir))
	}
}
