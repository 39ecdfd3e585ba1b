package render

import "ami-wizard/render/tree"

// Options tell what a document may hold.
type Options struct {
	Private bool // Private includes answers marked prive
	// Hole, where there is one, gives what stands in the place of each fact, by the id of its
	// question: the document is then its sentences, whatever the facts are.
	Hole func(question string) string
}

// BlockState tells how far a block's words are the collective's own.
type BlockState int

// The states of a block.
const (
	Written  BlockState = iota // answered, or a passage kept or adapted
	Proposed                   // a passage of the model that nobody has decided on
	Missing                    // required and not answered: the text is a blank
)

// Block is the words that one answer, or a few that read as one list, puts in
// the document.
type Block struct {
	Questions []string    // ids of the questions whose answers land here
	State     BlockState  // Missing, where there are several, only if all of them are
	Heading   []tree.Span // sub-heading opened before it, mostly none
	Nodes     []tree.Node
}

// Size is about the bytes of a document's words: a writer that knows it need not move what
// it has written again and again.
func (d Document) Size() int {
	bytes := 0
	for _, p := range d.Parts {
		for _, b := range p.Blocks {
			bytes += b.Size() + words(b.Heading)
		}
	}
	return bytes
}

// Size is about the bytes of a block's words.
func (b Block) Size() int { return size(b.Nodes) }

func size(nodes []tree.Node) int {
	bytes := 0
	for i := range nodes {
		n := &nodes[i]
		bytes += len(n.Text) + words(n.Spans) + size(n.Nodes)
		for _, item := range n.Items {
			bytes += size(item)
		}
		for _, row := range n.Rows {
			for _, cell := range row {
				bytes += words(cell)
			}
		}
	}
	return bytes
}

func words(spans []tree.Span) int {
	bytes := 0
	for i := range spans {
		bytes += len(spans[i].Text) + len(spans[i].Link)
	}
	return bytes
}

// Holds tells whether the answer to that question lands in this block.
func (b Block) Holds(question string) bool {
	for _, id := range b.Questions {
		if id == question {
			return true
		}
	}
	return false
}

// Part is one section of the document.
type Part struct {
	Section string      // the section's id
	Heading []tree.Span // none where the blocks stand under the document's title, or there are none
	Blocks  []Block
}

// Document is a whole response.
type Document struct {
	Kind    string      // what it is, in a few words of French; "" is a response
	Title   []tree.Span // the project's name; a blank where it is missing
	Parts   []Part
	Closing string // its last words; "" are those of a response
	Sheet   bool   // it is read on one sheet: no contents, no page of its own for its title
}

// Credit gives the last words of a document: where a response has its model from, or what
// another document is made of.
func (d Document) Credit() string {
	if d.Closing != "" {
		return d.Closing
	}
	return credit
}
