package markdown

import (
	"bytes"
	"slices"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Writer writes documents of a draft that changes, and remembers its blocks: one that a
// composer remembered is not escaped anew. It is not for concurrent use.
type Writer struct{ known map[piece][]byte }

// piece is a block where it stands: the same one is written otherwise beside a list. A node
// is never changed once it was composed, so that its address says what it holds.
type piece struct {
	node *tree.Node
	sign string
}

// Append writes what Append writes.
func (w *Writer) Append(b []byte, d render.Document) []byte {
	was := w.known
	w.known = make(map[piece][]byte, len(was))
	return written(b, d, func(n *tree.Node, sign string) []byte {
		p := piece{n, sign}
		text, known := was[p]
		if !known {
			text = joined(block(n, sign))
		}
		w.known[p] = text // what the last document did not hold can go
		return text
	})
}

// joined gives the lines of a block, behind a blank one.
func joined(lines []string) []byte {
	var b bytes.Buffer
	for _, line := range append([]string{""}, lines...) {
		b.WriteString(line + "\n")
	}
	return slices.Clip(b.Bytes())
}
