package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestADraftThatIsGoneIsMissed: deleted, or moved away with its folder. One that was never
// on the disk is not, nor one that another program replaced.
func TestADraftThatIsGoneIsMissed(t *testing.T) {
	f, dir := begin(t, "zero")
	if f.Gone() {
		t.Fatal("it is there")
	}
	replace(t, f.Path(), "theirs")
	if f.Gone() {
		t.Error("another's is there")
	}
	if err := os.Remove(f.Path()); err != nil {
		t.Fatal(err)
	}
	if !f.Gone() {
		t.Error("deleted, not missed")
	}
	if saved := idle(t, f, 1, "zero, elsewhere"); !saved.Recreated || !saved.Wrote || f.Gone() {
		t.Errorf("an idle save: %+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "zero, elsewhere"})
	if err := os.Rename(dir, dir+"-moved"); err != nil {
		t.Fatal(err)
	}
	if !f.Gone() {
		t.Error("moved away with its folder, not missed")
	}
	fresh, err := Create(filepath.Join(t.TempDir(), draftFile))
	if err != nil {
		t.Fatal(err)
	}
	if fresh.Gone() {
		t.Error("it never was there")
	}
	if err := fresh.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAChangeThatIsUndoneIsTakenBack: what this session knows is there again. Its own saves
// take back nothing that was not told.
func TestAChangeThatIsUndoneIsTakenBack(t *testing.T) {
	f, _ := begin(t, "zero")
	told := make(chan bool)
	changes := f.Changes()
	go func() {
		for theirs, ok := changes.Next(); ok; theirs, ok = changes.Next() {
			told <- theirs
		}
	}()
	for range 2 {
		for _, step := range []struct {
			content string
			theirs  bool
		}{{"theirs", true}, {"zero", false}} {
			replace(t, f.Path(), step.content)
			select {
			case theirs := <-told:
				if theirs != step.theirs {
					t.Fatalf("%q: told as theirs: %v", step.content, theirs)
				}
			case <-time.After(10 * time.Second):
				t.Fatalf("%q: not told", step.content)
			}
		}
	}
	save(t, f, 1, "one")
	select {
	case theirs := <-told:
		t.Errorf("told of this session's own save, as theirs: %v", theirs)
	case <-time.After(10 * quietFor):
	}
}
