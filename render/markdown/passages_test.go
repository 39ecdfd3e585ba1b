package markdown_test

import (
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections/catalogue"
)

// TestPassagesAreTheSectionAsItIsWritten holds that a section cut into passages is, put
// together, what stands in the file.
func TestPassagesAreTheSectionAsItIsWritten(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	doc := render.Compose(c, d, render.Options{})
	all := 0
	for _, part := range doc.Parts {
		var texts []string
		for _, p := range markdown.Passages(part) {
			texts = append(texts, p.Text)
			if p.Question == "" {
				t.Errorf("no question for %q", p.Text)
			}
			all++
		}
		alone := markdown.Document(render.Document{Parts: []render.Part{part}})
		if !strings.Contains(alone, strings.Join(texts, "\n\n")) {
			t.Errorf("section %s is not its passages:\n%s", part.Section, strings.Join(texts, "\n\n"))
		}
	}
	if all < 20 {
		t.Fatalf("only %d passages", all)
	}
}
