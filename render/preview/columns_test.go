package preview

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"ami-wizard/render"
	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
	"ami-wizard/sections/catalogue"
)

// TestColumns holds that no column of a table is narrower than the longest word of its
// head: either every word of the head stands whole, or the table is shown as a list in
// which it does.
func TestColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-zéèœ]{1,14}`)
		cell := rapid.Map(rapid.SliceOfN(word, 0, 12), func(w []string) string { return strings.Join(w, " ") })
		heads := rapid.SliceOfN(rapid.Map(rapid.SliceOfN(word, 1, 3), func(w []string) string { return strings.Join(w, " ") }), 1, 7).Draw(t, "heads")
		var b strings.Builder
		b.WriteString("| " + strings.Join(heads, " | ") + " |\n" + strings.Repeat("| --- ", len(heads)) + "|")
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			row := rapid.SliceOfN(cell, len(heads), len(heads)).Draw(t, "row")
			b.WriteString("\n| " + strings.Join(row, " | ") + " |")
		}
		width := rapid.IntRange(20, 130).Draw(t, "width")
		lines := drawing{layout: newLayout(Palette{Plain: true})}.nodes(markup.Parse(b.String()), width, 0)
		for _, line := range lines {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("%d columns in a width of %d: %q", w, width, line)
			}
		}
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, "┼") }) && len(heads) > 1 {
			return // a list, in which heads stand before the words of a line
		}
		shown := strings.FieldsFunc(ansi.Strip(strings.Join(lines, "\n")), func(r rune) bool { return strings.ContainsRune(" │\n", r) })
		for _, head := range heads {
			for _, want := range strings.Fields(head) {
				if !slices.Contains(shown, want) {
					t.Fatalf("at %d columns, %q of the head is cut in\n%s", width, want, strings.Join(lines, "\n"))
				}
			}
		}
	})
}

// TestExampleTables holds the same of every table of the worked example, at each width.
func TestExampleTables(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	tables := 0
	for _, part := range render.Compose(c, d, render.Options{}).Parts {
		for _, b := range part.Blocks {
			table := b.Nodes[len(b.Nodes)-1] // below its title, where it has one
			if table.Kind != tree.Table {
				continue
			}
			tables++
			for width := 16; width < 130; width++ {
				shown := ansi.Strip(strings.Join(drawing{layout: newLayout(Palette{Plain: true})}.nodes([]tree.Node{table}, width, 0), "\n"))
				for _, name := range table.Rows[0] {
					for _, word := range strings.FieldsFunc(tree.Words(name), func(r rune) bool { return strings.ContainsRune(" '’-\u00a0", r) }) {
						if !strings.Contains(shown, showable(word)) && strings.Contains(shown, "┼") {
							t.Errorf("%s at %d columns: %q of the head is cut in\n%s", b.Questions, width, word, shown)
						}
					}
				}
			}
		}
	}
	if tables < 3 {
		t.Errorf("%d tables", tables)
	}
}

// TestColumnsShareTheRoom holds that the room goes where cells take the most lines.
func TestColumnsShareTheRoom(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		widths, want := []int{}, []int{}
		for range 1 + random.IntN(6) {
			widths = append(widths, 1+random.IntN(12))
			want = append(want, 1+random.IntN(60))
		}
		room := random.IntN(100)
		left := grow(widths, want, room)
		for j := range widths {
			if left > 0 && widths[j] < want[j] {
				t.Fatalf("room for %d columns is left, and %v lack some of %v", left, widths, want)
			}
		}
	}
}
