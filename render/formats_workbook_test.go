package render_test

import (
	"strings"
	"testing"

	"ami-wizard/render/tree"
	"ami-wizard/render/workbook"
)

// TestWorkbookAsksEverything holds that a workbook has each question, its help, its options
// and its columns, in every format, and no fact between braces.
func TestWorkbookAsksEverything(t *testing.T) {
	whole, _ := workedExample(t)
	d := workbook.Of(whole)
	checkFormats(t, d)
	words := expected(d, true).words
	asked := 0
	for _, q := range whole.All() {
		if q.Retired {
			continue
		}
		asked++
		says := []string{q.Label, q.Help}
		for _, o := range q.Choices() {
			says = append(says, "☐ "+o.Name)
		}
		for _, c := range q.Columns {
			says = append(says, c.Name)
		}
		for _, s := range says {
			if !strings.Contains(words, spaced(s)) {
				t.Errorf("%s: the workbook lacks %q", q.ID, s)
			}
		}
	}
	if asked < 50 {
		t.Errorf("only %d questions", asked)
	}
	if i := strings.IndexAny(words, "{}"); i >= 0 {
		t.Errorf("a fact between braces: %q", words[max(0, i-30):min(len(words), i+30)])
	}
	boxes := 0
	for _, p := range d.Parts {
		for _, b := range p.Blocks {
			room := false
			for _, n := range b.Nodes {
				boxes += strings.Count(tree.Words(n.Spans), "☐\u00a0garder")
				room = room || n.Kind == tree.Space || n.Kind == tree.Table || strings.Contains(tree.Words(n.Spans), "☐")
			}
			if len(b.Questions) > 0 && !room {
				t.Errorf("%s leaves no room for an answer", b.Questions[0])
			}
		}
	}
	if boxes < 10 {
		t.Errorf("%d passages to decide on", boxes)
	}
}

// TestWorkbookOfTheSmallModel holds the whole workbook of the small model.
func TestWorkbookOfTheSmallModel(t *testing.T) {
	golden(t, "workbook.md", string(written(t, format(t, "markdown"), workbook.Of(testCatalogue(t)))))
}
