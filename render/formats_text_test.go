package render_test

import (
	"strings"
	"testing"

	"ami-wizard/render/forms"
	"ami-wizard/render/tree"
)

// checkText holds that a file of text has every word of the tree, in its order but for the
// heads of tables, which stand before each of their cells.
func checkText(t *testing.T, d Document) {
	t.Helper()
	file := spaced(string(written(t, format(t, "texte"), d)))
	want := expected(headless(d), true)
	at := 0
	for word := range strings.FieldsSeq(want.words) {
		next := strings.Index(file[at:], word)
		if next < 0 {
			t.Fatalf("the file lacks %q behind %q:\n%s", word, file[max(0, at-60):at], file)
		}
		at += next + len(word)
	}
	var fields strings.Builder
	for _, f := range forms.Of(d, forms.Fine) {
		fields.WriteString(f.Text + "\n")
	}
	for word := range strings.FieldsSeq(fields.String()) {
		if !strings.Contains(file, strings.Trim(word, "«»\u00a0")) {
			t.Fatalf("the field's word %q is not in the file", word)
		}
	}
	if fields.Len() == 0 {
		t.Fatal("no field says anything")
	}
}

// headless takes the heads of tables away, in lists and quotations too.
func headless(d Document) Document {
	var without func([]tree.Node) []tree.Node
	without = func(nodes []tree.Node) []tree.Node {
		var out []tree.Node
		for _, n := range nodes {
			n.Nodes = without(n.Nodes)
			items := make([][]tree.Node, len(n.Items))
			for i := range items {
				items[i] = without(n.Items[i])
			}
			n.Items = items
			if len(n.Rows) > 0 {
				n.Rows = n.Rows[1:]
			}
			out = append(out, n)
		}
		return out
	}
	out := Document{Title: d.Title}
	for _, p := range d.Parts {
		blocks := make([]Block, len(p.Blocks))
		for i, b := range p.Blocks {
			b.Nodes = without(b.Nodes)
			blocks[i] = b
		}
		p.Blocks = blocks
		out.Parts = append(out.Parts, p)
	}
	return out
}

func TestTextSaysWhatTheTreeSays(t *testing.T) {
	c := testCatalogue(t)
	for _, name := range []string{"half", "full"} {
		checkText(t, Compose(c, smallDraft(name), Options{Private: true}))
	}
	whole, example := workedExample(t)
	checkText(t, Compose(whole, example, Options{}))
}

// TestTextHasNoVoice holds that a file of text says nothing of its own in the middle of
// the words, as the lines that are read aloud do.
func TestTextHasNoVoice(t *testing.T) {
	d := Compose(testCatalogue(t), said(fullDraft(), "histoire.recit", "#### Ailleurs\n\n> Cité."), Options{})
	file := string(written(t, format(t, "texte"), d))
	if strings.Contains(file, "Sous-titre") || strings.Contains(file, "Citation\u00a0:") || !strings.Contains(file, "\nAilleurs\n") || !strings.Contains(file, "«\u00a0Cité.\u00a0»") {
		t.Errorf("the file says\n%s", file)
	}
}
