package wizard

import (
	"io/fs"
	"os"
	"testing"

	"ami-wizard/sections"
)

// small is the model on which golden frames and transcripts hang: every kind of question
// stands in it once, and nobody improves its questions.
var small = os.DirFS("../sections/testdata/small")

func smallModel(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := sections.Load(small)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// smallDraft gives one of the drafts that stand beside that model.
func smallDraft(t *testing.T, name string) sections.Draft {
	t.Helper()
	data, err := fs.ReadFile(small, "drafts/"+name+".toml")
	if err != nil {
		t.Fatal(err)
	}
	d, err := sections.Decode(smallModel(t), data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// embedded is the model that people answer.
func embedded(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := sections.Default()
	if err != nil {
		t.Fatal(err)
	}
	return c
}
