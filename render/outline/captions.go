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
