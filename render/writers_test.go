package render_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render/markdown"
	"ami-wizard/render/markup"
	"ami-wizard/render/plain"
	"ami-wizard/render/tree"
	"ami-wizard/sections/text"
)

// TestWritersSayTheSame holds that the file, the preview and the lines that are heard have
// the words and the numbers of the tree, all of them and in its order, whatever was typed.
func TestWritersSayTheSame(t *testing.T) {
	p, compared := NewPreview(), 0
	for seed := range uint64(4 * *soups) {
		random := rand.New(rand.NewPCG(seed, 5))
		typed := text.Clean([]func(*rand.Rand) string{soup, numbered}[seed%2](random))
		nodes := markup.Parse(typed)
		var told telling
		told.nodes(nodes)
		want := wordsAndNumbers(told.b.String())
		lines := strings.Join(p.Part(Part{Blocks: []Block{{Nodes: nodes}}}, 200, dark, "").Lines, "\n")
		heard := strings.NewReplacer("Sous-titre\u00a0: ", "", "Citation\u00a0: ", "").Replace(strings.Join(plain.Nodes(nodes), "\n"))
		for by, says := range map[string]string{
			"file": readBySecond(markdown.Nodes(nodes)), "preview": ansi.Strip(lines), "voice": heard,
		} {
			if strings.Contains(strings.ToLower(typed), "[x]") || told.tables && by == "voice" || told.links || told.code && by == "file" {
				continue // boxes are drawn, heads said again, addresses shown; a language is no word
			}
			compared++
			if got := wordsAndNumbers(says); got != want {
				t.Fatalf("seed %d: %q\nthe %s says %q\ninstead of %q", seed, typed, by, got, want)
			}
		}
	}
	if compared < 4**soups {
		t.Errorf("only %d were compared", compared)
	}
}

// telling collects the words of a tree, and what of it not every writer tells alike.
type telling struct {
	b                   strings.Builder
	tables, links, code bool
}

func (l *telling) nodes(nodes []tree.Node) {
	for _, n := range nodes {
		l.spans(n.Spans)
		l.nodes(n.Nodes)
		for i, item := range n.Items {
			if n.Ordered {
				l.b.WriteString(strconv.Itoa(n.Start+i) + " ")
			}
			l.nodes(item)
		}
		for _, row := range n.Rows {
			l.tables = true
			for _, cell := range row {
				l.spans(cell)
			}
		}
		l.b.WriteString(n.Text)
		l.code = l.code || n.Kind == tree.Code
	}
}

func (l *telling) spans(spans []tree.Span) {
	l.b.WriteString(tree.Words(spans))
	for _, s := range spans {
		l.links = l.links || s.Link != "" || s.Image
	}
}
