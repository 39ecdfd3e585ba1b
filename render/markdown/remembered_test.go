package markdown

import (
	"fmt"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markup"
)

// A writer that remembers writes what one without memory writes, whatever changed since, and
// what did not change is not written anew.
func TestWriterRemembers(t *testing.T) {
	var blocks []render.Block
	for i, typed := range []string{"Un *mot*.", "- a\n- b", "- c\n- d", "1. e\n2. f", "> g", "| h | i |\n|---|---|\n| j | k |"} {
		blocks = append(blocks, render.Block{Questions: []string{fmt.Sprint(i)}, Nodes: markup.Parse(typed)})
	}
	document := func(of ...render.Block) render.Document {
		return render.Document{Title: markup.Line("Titre"), Parts: []render.Part{{Section: "s", Heading: markup.Line("Partie"), Blocks: of}}}
	}
	changed := append([]render.Block{}, blocks...)
	changed[1] = render.Block{Nodes: markup.Parse("- autre_chose")}
	proposed := append([]render.Block{}, blocks...)
	proposed[0].State = render.Proposed
	var w Writer
	for i, d := range []render.Document{
		document(blocks...), document(changed...), document(blocks[2], blocks[1]), document(blocks[1], blocks[2], blocks[1]),
		document(proposed...), document(), document(blocks...), document(blocks...),
	} {
		if got, want := string(w.Append(nil, d)), Document(d); got != want {
			t.Errorf("document %d:\n%s\nnot\n%s", i, got, want)
		}
	}
	before := w.known
	w.Append(nil, document(changed...))
	again := 0
	for p, text := range w.known {
		if was, known := before[p]; known && &was[0] == &text[0] {
			again++
		}
	}
	if again != len(blocks)-1 || len(w.known) != len(blocks) {
		t.Errorf("%d of %d blocks were remembered", again, len(w.known))
	}
}
