package wizard

import (
	"io/fs"
	"os"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// small is the model on which golden frames and transcripts hang: every kind of question
// stands in it once, and nobody improves its questions.
var small = os.DirFS("../sections/testdata/small")

func smallModel(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Load(small)
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
	d, err := draftfile.Decode(smallModel(t), data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// embedded is the model that people answer.
func embedded(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	return c
}
