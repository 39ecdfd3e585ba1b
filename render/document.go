package render

// Options tell what a document may hold.
type Options struct {
	Private bool // Private includes answers marked prive
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
	Questions []string   // ids of the questions whose answers land here
	State     BlockState // Missing, where there are several, only if all of them are
	Heading   string     // sub-heading opened before it, inline CommonMark, mostly empty
	Text      string     // CommonMark; blanks stand between BlankOpen and BlankClose
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
	Section string // the section's id
	Heading string // inline CommonMark, empty where the blocks stand under the document's title
	Blocks  []Block
}

// Document is a whole response.
type Document struct {
	Title string // the project's name, inline CommonMark; a blank where it is missing
	Parts []Part
}
