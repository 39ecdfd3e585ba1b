package tree

// Kind tells what a block is.
type Kind int

// The kinds of block, and the fields of a Node that each has.
const (
	Paragraph Kind = iota // Spans
	Heading               // Level, Spans
	List                  // Ordered, Start, Loose, Items
	Quote                 // Nodes
	Proposal              // Nodes: a passage that nobody has decided on
	Table                 // Align, Rows, the first of which is the head
	Code                  // Text, Language
	Rule                  // nothing: a line across
	Space                 // Level: lines left to be written on
)

// Align tells on which side the words of a column stand.
type Align int

// The sides.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Node is a block.
type Node struct {
	Kind     Kind
	Level    int    // of a heading, from 1; lines of a space
	ID       string // what links lead to, made of the ids of sections and questions; mostly empty
	Spans    []Span
	Ordered  bool
	Start    int // number of a list's first item
	Loose    bool
	Items    [][]Node
	Nodes    []Node
	Align    []Align
	Rows     [][]Cell
	Text     string // of code, its lines parted by line feeds
	Language string // of code, mostly empty
}

// Cell is the words of one column of a row.
type Cell []Span

// Span is words in one style, or a line break.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	Strike bool
	Code   bool
	Blank  bool   // stands for an answer that is missing
	Break  bool   // a new line begins; there is no text
	Image  bool   // Text stands for the picture at Link
	Link   string // where the words lead: the web, a mailbox, or a place beside the document
	Title  string // more about the link
}

// Words gives the text of spans, a line feed where a line begins.
func Words(spans []Span) string {
	size := 0
	for _, s := range spans {
		size += len(s.Text) + 1
	}
	b := make([]byte, 0, size)
	for _, s := range spans {
		b = append(b, s.Text...)
		if s.Break {
			b = append(b, '\n')
		}
	}
	return string(b)
}

// Style gives a span without its words: spans whose styles are equal read as one.
func (s Span) Style() Span {
	s.Text, s.Break = "", false
	return s
}

// Append adds a span to others, as part of the last where their styles are equal.
func Append(spans []Span, s Span) []Span {
	if last := len(spans) - 1; last >= 0 && !s.Break && !spans[last].Break && spans[last].Style() == s.Style() && !s.Image && s.Link == "" {
		spans[last].Text += s.Text
		return spans
	}
	if s.Text == "" && !s.Break && !s.Image {
		return spans
	}
	return append(spans, s)
}
