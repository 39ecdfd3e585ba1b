package render_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/text"
)

var update = flag.Bool("update", false, "write the golden files again")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; go test ./render -update, then read it:\n%s", path, got)
	}
}

func TestGolden(t *testing.T) {
	c := testCatalogue(t)
	for name, d := range map[string]sections.Draft{
		"empty": emptyDraft(), "half": halfDraft(), "full": fullDraft(), "hostile": hostileDraft(),
	} {
		t.Run(name, func(t *testing.T) {
			got := markdown.Document(Compose(c, d, Options{}))
			checkMarkdown(t, c, got)
			golden(t, name+".md", got)
		})
	}
	golden(t, "private.md", markdown.Document(Compose(c, fullDraft(), Options{Private: true})))
}

// TestExample reads the embedded catalogue with its example, as people will.
func TestExample(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	full, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []sections.Draft{full, emptyDraft()} {
		checkMarkdown(t, c, markdown.Document(Compose(c, d, Options{})))
		page := NewPreview().Document(Compose(c, d, Options{}), 78, dark, "")
		checkPage(t, page, 78)
	}
}

// checkMarkdown holds what must be true of every document.
func checkMarkdown(tb testing.TB, c *sections.Catalogue, markdown string) outline {
	tb.Helper()
	o := readOutline(markdown)
	if len(o.bad) > 0 {
		tb.Errorf("the document holds %q:\n%s", o.bad, markdown)
	}
	var titles []string
	subtitles := map[string]bool{}
	for _, s := range c.Sections {
		if !s.Bare {
			titles = append(titles, "2 "+s.Title)
		}
		for _, q := range s.Questions {
			if q.Heading != "" {
				subtitles["3 "+strings.SplitN(q.Heading, "{", 2)[0]] = true
			}
		}
	}
	if len(o.headings) == 0 || !strings.HasPrefix(o.headings[0], "1 ") {
		tb.Fatalf("no title in %q", o.headings)
	}
	got := slices.DeleteFunc(slices.Clone(o.headings[1:]), func(h string) bool { return h[0] == '3' })
	if !slices.Equal(got, titles) {
		tb.Errorf("sections are %q, want %q:\n%s", got, titles, markdown)
	}
	for _, h := range o.headings[1:] {
		if h[0] == '3' && !slices.ContainsFunc(keys(subtitles), func(s string) bool { return strings.HasPrefix(h, s) }) {
			tb.Errorf("%q is no heading of the model:\n%s", h, markdown)
		}
	}
	checkBytes(tb, markdown)
	return o
}

func checkBytes(tb testing.TB, markdown string) {
	tb.Helper()
	if !strings.HasSuffix(markdown, "\n") || strings.HasSuffix(markdown, "\n\n") {
		tb.Errorf("ends with %q", markdown[max(len(markdown)-4, 0):])
	}
	for line := range strings.Lines(markdown) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimRight(line, " \t") != line {
			tb.Errorf("spaces at the end of %q", line)
		}
	}
	if text.Clean(markdown) != markdown {
		tb.Errorf("characters that act, in %q", markdown)
	}
}

func keys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}
