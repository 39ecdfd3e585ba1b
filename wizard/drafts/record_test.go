package drafts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/words"
)

// TestDecisionsAreNotOpenedAsADraft holds that whoever gives the file of decisions is told
// which file the response is, and that the file is left as it is.
func TestDecisionsAreNotOpenedAsADraft(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "reponse.decisions.toml")
	if err := os.WriteFile(path, []byte("format = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, read := Read(c, path)
	for _, err := range []error{read, Open(c, path).Err} {
		if err == nil || !strings.HasSuffix(words.Explain(err).Hint, "reponse.toml") {
			t.Errorf("told %+v", words.Explain(err))
		}
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}
