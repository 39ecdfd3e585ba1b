package outline_test

import (
	"fmt"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

func words(s string) []tree.Span { return []tree.Span{{Text: s}} }

// TestLevelsOpenOneByOne holds that a heading stands at most one level under the one before,
// that one which says nothing is left out, and that places are the model's, each once.
func TestLevelsOpenOneByOne(t *testing.T) {
	own := func(level int, s string) tree.Node {
		return tree.Node{Kind: tree.Heading, Level: level, ID: "a", Spans: words(s)}
	}
	d := render.Document{Parts: []render.Part{
		{Section: "a", Heading: words("A"), Blocks: []render.Block{
			{Questions: []string{"a"}, Nodes: []tree.Node{own(4, "un"), own(4, " "), own(6, "deux"), own(5, "trois"), own(4, "cinq")}},
			{Questions: []string{"a"}, Heading: words("B"), Nodes: []tree.Node{own(4, "quatre")}},
		}},
		{Section: "a", Heading: words("C")},
	}}
	o := outline.Of(d)
	got, places := "", map[string]bool{"": true}
	for _, n := range o.Nodes {
		if n.ID != "" && places[n.ID] {
			t.Errorf("two places are %q", n.ID)
		}
		places[n.ID] = true
		got += fmt.Sprintf("%d %s %v\n", n.Level, outline.Line(n.Spans), n.ID != "")
	}
	const want = "2 A true\n3 un false\n4 deux false\n5 trois false\n4 cinq false\n3 B true\n4 quatre false\n2 C true\n"
	if got != want {
		t.Errorf("the headings are\n%srather than\n%s", got, want)
	}
	if len(o.Contents) != 2 || len(o.Contents[0].Entries) != 1 {
		t.Errorf("the contents are %v", o.Contents)
	}
}

// TestCaptionsSayWhatATableIsAbout holds that a line in bold just before a table names it,
// and nothing else does but the heading; and that what stands just above is not said again.
func TestCaptionsSayWhatATableIsAbout(t *testing.T) {
	var c outline.Captions
	bold := tree.Node{Kind: tree.Paragraph, Spans: []tree.Span{{Text: "Nos prix\u00a0:", Bold: true}}}
	half := tree.Node{Kind: tree.Paragraph, Spans: []tree.Span{{Text: "Nos", Bold: true}, {Text: " prix"}}}
	for _, step := range []struct {
		before []tree.Node
		want   string
		rest   string
	}{
		{nil, "Tableau\u00a01", ""},
		{[]tree.Node{bold}, "Tableau\u00a02", "\u00a0: Nos prix"},
		{[]tree.Node{{Kind: tree.Heading, Spans: words("Où")}}, "Tableau\u00a03", "\u00a0: Où"},
		{[]tree.Node{bold, {Kind: tree.Table}}, "Tableau\u00a04", "\u00a0: Nos prix"},
		{nil, "Tableau\u00a05\u00a0: Où", "\u00a0: Où"},
		{[]tree.Node{bold, half}, "Tableau\u00a06\u00a0: Où", "\u00a0: Où"},
		{[]tree.Node{bold, {Kind: tree.List}}, "Tableau\u00a07\u00a0: Où", "\u00a0: Où"},
	} {
		for i := range step.before {
			c.Pass(&step.before[i])
		}
		if got := c.Next(); got.String() != step.want || got.Rest() != step.rest {
			t.Errorf("the table is called %q, %q, want %q", got, got.Rest(), step.want)
		}
	}
}
