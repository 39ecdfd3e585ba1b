package trial

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"ami-wizard/wizard/store"
)

// Write writes a file of a folder.
func Write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Crowd fills a folder with more drafts than are listed, the one called newest written
// last.
func Crowd(t *testing.T, dir string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	for i := range store.MaxEntries + 3 {
		name := fmt.Sprintf("%d.toml", i)
		Write(t, dir, name, "# ami-wizard\nformat = 1\ncatalogue = \"petit-modele\"\nversion = 3\n")
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	Write(t, dir, "newest.toml", "format = 1\ncatalogue = \"petit-modele\"\nversion = 3\n[reperes]\nprojet = \"La plus récente\"\n")
}
