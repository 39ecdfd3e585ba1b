package trial

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// Example gives the draft that answers every question of the model that people answer.
func Example(t *testing.T) sections.Draft {
	t.Helper()
	draft, err := catalogue.Example(Embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

// Half answers every other question of each section of the worked example: a question more
// changes nothing of the other sections.
func Half(t *testing.T) sections.Draft {
	t.Helper()
	draft := Example(t)
	rank := map[string]int{}
	for _, id := range draft.Answered() {
		section, _, _ := strings.Cut(id, ".")
		if rank[section]%2 == 0 {
			draft = draft.Set(id, sections.Answer{})
		}
		rank[section]++
	}
	return draft
}

// small is the model on which golden frames and transcripts hang: every kind of question
// stands in it once, and nobody improves its questions.
var small = os.DirFS(filepath.Join(root(), "sections", "testdata", "small"))

// SmallModel gives that model.
func SmallModel(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Load(small)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// SmallDraft gives one of the drafts that stand beside that model.
func SmallDraft(t *testing.T, name string) sections.Draft {
	t.Helper()
	data, err := fs.ReadFile(small, "drafts/"+name+".toml")
	if err != nil {
		t.Fatal(err)
	}
	d, err := draftfile.Decode(SmallModel(t), data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Embedded is the model that people answer.
func Embedded(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// root is the top of the tree, from whichever package is tested.
func root() string {
	dir := "."
	for range 6 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Join("..", dir)
	}
	return dir
}
