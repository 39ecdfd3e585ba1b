package markup

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// The parsers of this file read as words the signs that French writers type for
// themselves and that CommonMark takes for marks: a comparison ">500 m²", a number "# 3",
// the stars of "tou*te*s", the tilde of "~100". What they leave alone the writer escapes.

// comparison reads quotes, but for a greater-than sign: one right before a number or an
// equals sign, or one with a space before a number where every line beside it that bears
// the sign is a comparison too.
type comparison struct{ parser.BlockParser }

// greaterThan finds that sign; its group is the space that a quote would have.
var greaterThan = regexp.MustCompile(`^ *>(?:=|[~≈±] ?[0-9]|[+−-]?[0-9]|( +)(?:=|[~≈±] ?[0-9]|[0-9]+(?:[^0-9.)]|[.)][^ \n]|$)))`)

// Open opens a quote.
func (c comparison) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	m := greaterThan.FindSubmatch(line)
	if m != nil && (len(m[1]) == 0 || compared(reader.Source(), segment, pc)) {
		return nil, parser.NoChildren
	}
	return c.BlockParser.Open(parent, reader, pc)
}

// comparisons is the last run of lines that was judged: where it ends, and whether all of
// its lines are comparisons. A long run is judged once, not again for each of its lines.
type comparisons struct {
	until int
	all   bool
}

var comparisonsKey = parser.NewContextKey()

// compared tells whether the line, and every line in a row around it that bears the sign of
// a quote, is a comparison. The lines above were judged with the first of them.
func compared(source []byte, line text.Segment, pc parser.Context) bool {
	if was, ok := pc.Get(comparisonsKey).(comparisons); ok && line.Start < was.until {
		return was.all
	}
	run := comparisons{line.Stop, true}
	for run.until < len(source) {
		next := source[run.until:]
		if end := bytes.IndexByte(next, '\n'); end >= 0 {
			next = next[:end+1]
		}
		if !bytes.HasPrefix(bytes.TrimLeft(next, " "), []byte(">")) {
			break
		}
		run.all = run.all && greaterThan.Match(next)
		run.until += len(next)
	}
	pc.Set(comparisonsKey, run)
	return run.all
}

// hash reads headings, but for a number sign: "# 3".
type hash struct{ parser.BlockParser }

var numberSign = regexp.MustCompile(`^ *# +[0-9][0-9 .,/%\x{a0}\x{202f}-]*\n?$`)

// Open opens a heading.
func (h hash) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); numberSign.Match(line) {
		return nil, parser.NoChildren
	}
	return h.BlockParser.Open(parent, reader, pc)
}

// ordered reads the items of lists, and keeps the marker of each: goldmark only keeps the
// number of the first.
type ordered struct{ parser.BlockParser }

const markerKey = "marker"

// Open opens an item.
func (o ordered) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	n, state := o.BlockParser.Open(parent, reader, pc)
	if n != nil {
		mark, _, _ := bytes.Cut(bytes.TrimSpace(line), []byte(" "))
		n.SetAttributeString(markerKey, string(mark))
	}
	return n, state
}

// aside reads emphasis, but for signs within a word, as in "tou*te*s", and for a single
// tilde, as in "~100 m²".
type aside struct{ parser.InlineParser }

func newEmphasis() parser.InlineParser      { return aside{parser.NewEmphasisParser()} }
func newStrikethrough() parser.InlineParser { return aside{extension.NewStrikethroughParser()} }

// Parse reads a run of signs.
func (e aside) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	run := len(line) - len(bytes.TrimLeft(line, string(line[:1])))
	after, _ := utf8.DecodeRune(line[run:])
	within := wordRune(before) && wordRune(after)
	if !within && (line[0] != '~' || run == 2) {
		return e.InlineParser.Parse(parent, block, pc)
	}
	block.Advance(run)
	return ast.NewTextSegment(segment.WithStop(segment.Start + run))
}

// CloseBlock has nothing to close.
func (e aside) CloseBlock(ast.Node, text.Reader, parser.Context) {}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// barred reads tables, but for what has no bar: "Titre", and a line of hyphens below.
type barred struct{ parser.ParagraphTransformer }

// Transform makes a table of a paragraph, where it is one.
func (b barred) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if bytes.IndexByte(node.Lines().Value(reader.Source()), '|') >= 0 {
		b.ParagraphTransformer.Transform(node, reader, pc)
	}
}
