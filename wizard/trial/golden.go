package trial

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

// Update is the flag with which goldens are written anew.
var Update = flag.Bool("update", false, "write the golden frames anew; read them before committing")

// Golden compares a screen with a file that was read before it was committed.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "frames", name+".txt")
	if *Update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test -update writes it anew):\n--- want\n%s--- got\n%s", path, want, got)
	}
}
