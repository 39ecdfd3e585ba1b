package reading

import (
	"strings"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
)

// Beside is what the rules look at beside a draft, as far as it is known.
type Beside struct {
	Call   call.Profile   // what the rules of the call ask for
	Record consent.Record // what the group decided
	Handed check.Handed   // what is handed in with the response
	Now    time.Time      // on the clock of the place
}

// Findings composes the public response of a draft and has every rule look at it.
func Findings(c *sections.Catalogue, d sections.Draft, b Beside) []check.Finding {
	return Checked(c, d, render.Compose(c, d, render.Options{}), b)
}

// Checked has every rule look at a draft whose public response is composed already.
func Checked(c *sections.Catalogue, d sections.Draft, doc render.Document, b Beside) []check.Finding {
	return check.Run(check.Subject{
		Catalogue: c, Draft: d, Text: Paragraphs(doc), Now: b.Now, Call: b.Call, Decided: decided(c, d, doc, b.Record), Handed: b.Handed,
	})
}

// decided compares the sections of a document with what was decided of them.
func decided(c *sections.Catalogue, d sections.Draft, doc render.Document, r consent.Record) map[string]check.Decided {
	out := map[string]check.Decided{}
	for i, part := range doc.Parts {
		spoken := r.Part(part.Section)
		if spoken.IsZero() {
			continue // nothing is composed for it
		}
		words := bound.Words(part)
		of := check.Decided{Part: spoken, Standing: spoken.Stands(words, c.Current), Print: consent.PrintOf(words)}
		if of.Standing.Level == consent.Changed { // perhaps in nothing but its facts
			of.Standing = bound.NewReader(c).Standing(d, r, i)
		}
		for _, diff := range of.Standing.Differences {
			if at := diff.Paragraph - 1; of.Question == "" && !diff.Fact && at < len(words) {
				of.Question = words[at].Question
			}
		}
		out[part.Section] = of
	}
	return out
}

// Paragraphs gives a document's paragraphs, items of lists and rows of tables, in order.
func Paragraphs(doc render.Document) []check.Paragraph {
	var r reader
	for _, part := range doc.Parts {
		for _, b := range part.Blocks {
			r.at = check.Paragraph{Section: part.Section, State: check.State(b.State)}
			if len(b.Questions) > 0 {
				r.at.Question = b.Questions[0]
			}
			r.table, r.questions = false, b.Questions
			r.nodes(b.Nodes)
		}
	}
	return r.out
}

// reader goes over the blocks of a document.
type reader struct {
	at        check.Paragraph // the place that it is in, without words
	questions []string        // those of the block: the items of a joined list have one each
	table     bool
	out       []check.Paragraph
}

func (r *reader) nodes(nodes []tree.Node) {
	for i := range nodes {
		r.node(&nodes[i])
	}
}

func (r *reader) node(n *tree.Node) {
	switch n.Kind {
	case tree.List:
		for i, item := range n.Items {
			if len(r.questions) == len(n.Items) {
				r.at.Question = r.questions[i]
			}
			r.nodes(item)
		}
	case tree.Table:
		r.table = true
		for i, row := range n.Rows {
			if i > 0 { // the head is the catalogue's
				r.row(row)
			}
		}
		r.table = false
	case tree.Code, tree.Rule, tree.Space: // nothing that is said
	case tree.Quote, tree.Proposal:
		r.nodes(n.Nodes)
	default:
		r.add(n.Spans, n.Kind == tree.Heading)
	}
}

// row gives the cells of a row as one paragraph.
func (r *reader) row(row []tree.Cell) {
	var spans []tree.Span
	for i, cell := range row {
		if i > 0 {
			spans = append(spans, tree.Span{Text: cellBreak})
		}
		spans = append(spans, cell...)
	}
	r.add(spans, false)
}

// cellBreak parts the cells of a row: no phrase goes across it.
const cellBreak = " | "

// add gives words as one paragraph more; a paragraph that is nothing but a sub-heading in bold
// is a heading.
func (r *reader) add(spans []tree.Span, heading bool) {
	p := r.at
	p.Words = strings.TrimSpace(tree.Words(spans))
	if p.Words == "" {
		return
	}
	bold := true
	for _, s := range spans {
		if s.Blank {
			p.Blanks++
		}
		bold = bold && (s.Bold || strings.TrimSpace(s.Text) == "")
	}
	p.Heading, p.Table = heading || bold && !r.table, r.table
	if last := len(r.out) - 1; last >= 0 && r.out[last].Question == p.Question {
		p.Number = r.out[last].Number
	}
	p.Number++
	r.out = append(r.out, p)
}
