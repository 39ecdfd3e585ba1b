package outline

import (
	"strconv"
	"strings"

	"ami-wizard/render/tree"
)

// Captions names the tables of a document one after the other: after the line in bold that
// announces a table, or else after the heading that it stands under.
type Captions struct {
	count int
	under string // the last heading
	line  string // the block before, where it is a line in bold
	above bool   // the block before is that heading
}

// Caption is the name of a table.
type Caption struct {
	Number string // "Tableau 3"
	About  string // the words that announce it, "" where none do
	Above  bool   // those words stand just above: whoever sees the page has read them
}

// String gives what stands over the table: no words that the eye has just read.
func (c Caption) String() string {
	if c.Above {
		return c.Number
	}
	return c.Number + c.Rest()
}

// Rest gives what the caption says behind its number, for whoever hears the page.
func (c Caption) Rest() string {
	if c.About == "" {
		return ""
	}
	return captionNamed + c.About
}

// Pass tells a block that was come to, before it is written.
func (c *Captions) Pass(n *tree.Node) {
	switch n.Kind {
	case tree.Heading:
		c.under, c.line, c.above = Line(n.Spans), "", true
	case tree.Paragraph:
		c.line, c.above = announcing(n.Spans), false
	case tree.Table:
	default:
		c.line, c.above = "", false
	}
}

// announcing gives the words of a line that is all in bold.
func announcing(spans []tree.Span) string {
	for i := range spans {
		if !spans[i].Bold {
			return ""
		}
	}
	return strings.TrimRight(Line(spans), ".:\u00a0\u202f ")
}

// Announces tells a line in bold, which belongs on the page of what follows it.
func Announces(n *tree.Node) bool { return n.Kind == tree.Paragraph && announcing(n.Spans) != "" }

// Leads tells whether the first block leads to a table, or to room to write in, as the
// last words before it do, and belongs on its page.
func Leads(nodes []tree.Node) bool {
	for i := 1; i < len(nodes); i++ {
		switch nodes[i].Kind {
		case tree.Table, tree.Space:
			return nodes[0].Kind != tree.Table && nodes[0].Kind != tree.Space
		case tree.Paragraph:
			if len(Line(nodes[i].Spans)) > shortLine {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// shortLine is the most bytes of words that lead to what follows them.
const shortLine = 90

// Next names the table that was come to.
func (c *Captions) Next() Caption {
	c.count++
	name := Caption{Number: captionTable + strconv.Itoa(c.count), About: c.under, Above: c.above && c.under != ""}
	if c.line != "" {
		name.About, name.Above = c.line, true
	}
	c.line, c.above = "", false
	return name
}

// Count gives how many tables were named.
func (c *Captions) Count() int { return c.count }
