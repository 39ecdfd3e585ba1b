package markup_test

import (
	"reflect"
	"strings"
	"testing"

	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
)

func words(text string) []tree.Span { return []tree.Span{{Text: text}} }

func paragraph(text string) tree.Node { return tree.Node{Kind: tree.Paragraph, Spans: words(text)} }

// TestParse shows what of a tree each kind of Markdown gives.
func TestParse(t *testing.T) {
	for typed, want := range map[string][]tree.Node{
		"":                   nil,
		"un\n\ndeux":         {paragraph("un"), paragraph("deux")},
		"un\ndeux":           {{Kind: tree.Paragraph, Spans: []tree.Span{{Text: "un"}, {Break: true}, {Text: "deux"}}}},
		"# un\n\n### *deux*": {{Kind: tree.Heading, Level: 4, Spans: words("un")}, {Kind: tree.Heading, Level: 6, Spans: []tree.Span{{Text: "deux", Italic: true}}}},
		"3. un\n4. deux\n   - trois": {{Kind: tree.List, Ordered: true, Start: 3, Items: [][]tree.Node{
			{paragraph("un")}, {paragraph("deux"), {Kind: tree.List, Items: [][]tree.Node{{paragraph("trois")}}}},
		}}},
		"- un\n\n- deux":   {{Kind: tree.List, Loose: true, Items: [][]tree.Node{{paragraph("un")}, {paragraph("deux")}}}},
		"> un\n> > deux":   {{Kind: tree.Quote, Nodes: []tree.Node{paragraph("un"), {Kind: tree.Quote, Nodes: []tree.Node{paragraph("deux")}}}}},
		"```go\n a\n\nb":   {{Kind: tree.Code, Language: "go", Text: " a\n\nb"}},
		"***":              {{Kind: tree.Rule}},
		"    un\n\n\tdeux": {paragraph("un"), paragraph("deux")},
		"| a | b |\n| :-: | --: |\n| `c` | d | e |\n| f": {{
			Kind: tree.Table, Align: []tree.Align{tree.AlignCenter, tree.AlignRight},
			Rows: [][]tree.Cell{{words("a"), words("b")}, {{{Text: "c", Code: true}}, words("d e")}, {words("f"), nil}},
		}},
		"**un *deux*** ~~trois~~": {{Kind: tree.Paragraph, Spans: []tree.Span{
			{Text: "un ", Bold: true}, {Text: "deux", Bold: true, Italic: true}, {Text: " "}, {Text: "trois", Strike: true},
		}}},
		"[un](https://a.fr \"b\") https://c.fr d@e.fr ![f](g.png)": {{Kind: tree.Paragraph, Spans: []tree.Span{
			{Text: "un", Link: "https://a.fr", Title: "b"},
			{Text: " "},
			{Text: "https://c.fr", Link: "https://c.fr"},
			{Text: " "},
			{Text: "d@e.fr", Link: "mailto:d@e.fr"},
			{Text: " "},
			{Text: "f", Image: true, Link: "g.png"},
		}}},
		"[un](javascript:x) <b>\\* &amp; &#27;": {paragraph("[un](javascript:x) <b>* & &#27;")},
		"un " + markup.Blank("[à compléter]"):   {{Kind: tree.Paragraph, Spans: []tree.Span{{Text: "un "}, {Text: "[à compléter]", Blank: true}}}},
	} {
		if got := markup.Parse(typed); !reflect.DeepEqual(got, want) {
			t.Errorf("%q gives\n%+v\nnot\n%+v", typed, got, want)
		}
	}
}

// TestLine holds that a heading's words stay on one line, whatever they hold.
func TestLine(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "Nos lieux": "Nos lieux", "un\ndeux": "un deux", "*un* `deux`": "un deux", "# un": "# un", "- un": "- un",
	} {
		if got := tree.Words(markup.Line(typed)); got != want {
			t.Errorf("%q gives %q, not %q", typed, got, want)
		}
	}
}

// FuzzParse holds what the package promises of a tree, whatever was typed.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"# un\n\n- deux\n  > trois", "[a](javascript:b) <c> &#27; [d](e)", strings.Repeat("> ", 50) + "un", "| a |\n| - |\n| b | c |", "`a\nb`  \n\\\n*c",
		markup.Blank("a*b") + "*c " + markup.BlankOpen + "<d>", "![a\nb](c)\n    ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if problem := promised(markup.Parse(strings.ToValidUTF8(strings.ReplaceAll(typed, "\r", ""), "")), 0); problem != "" {
			t.Fatalf("%q: %s", typed, problem)
		}
	})
}

// promised tells what of a tree is not as promised, nothing where all is.
func promised(nodes []tree.Node, depth int) string {
	if depth > 9 {
		return "nested beyond what anybody reads"
	}
	for _, n := range nodes {
		if n.Kind == tree.Heading && (n.Level < 4 || n.Level > 6) {
			return "a heading of another level"
		}
		problem := spansPromised(n.Spans) + promised(n.Nodes, depth+1)
		for _, item := range n.Items {
			problem += promised(item, depth+1)
		}
		for _, row := range n.Rows {
			if len(row) != len(n.Align) {
				problem += "a row of another length"
			}
			for _, cell := range row {
				problem += spansPromised(cell)
			}
		}
		if strings.ContainsAny(n.Text, markup.BlankOpen+markup.BlankClose) {
			problem += "marks in code"
		}
		if problem != "" {
			return problem
		}
	}
	return ""
}

func spansPromised(spans []tree.Span) string {
	for i, s := range spans {
		switch {
		case strings.ContainsAny(s.Text+s.Link+s.Title, markup.BlankOpen+markup.BlankClose):
			return "marks in words"
		case strings.Contains(s.Text, "\n"):
			return "a line that is no line"
		case s.Break && (i == 0 || i == len(spans)-1 || spans[i-1].Break):
			return "a line without words"
		case !s.Break && !s.Image && s.Text == "":
			return "a span without words"
		case !markup.SafeLink(s.Link):
			return "a link that acts"
		}
	}
	return ""
}
