package render_test

import (
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestNothingLeftNoTitle holds that the title of a section whose every paragraph people
// removed does not stand alone in the response, nor a sub-heading.
func TestNothingLeftNoTitle(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	removed := sections.Draft{}
	for _, q := range c.All() {
		if q.Kind == sections.Passage {
			removed = removed.Set(q.ID, sections.Answer{Decision: sections.Remove})
		}
	}
	doc := render.Compose(c, removed, render.Options{})
	emptied := 0
	for i, part := range doc.Parts {
		if len(part.Blocks) > 0 {
			continue
		}
		emptied++
		if title := c.Sections[i].Title; part.Heading != nil || strings.Contains(markdown.Document(doc), title) {
			t.Errorf("%q stands over nothing", title)
		}
	}
	if emptied == 0 {
		t.Fatal("every section has words without its paragraphs: nothing was tried")
	}
}
