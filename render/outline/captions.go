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
}

// Pass tells a block that was come to, before it is written.
func (c *Captions) Pass(n *tree.Node) {
	switch n.Kind {
	case tree.Heading:
		c.under, c.line = Line(n.Spans), ""
	case tree.Paragraph:
		c.line = announcing(n.Spans)
	case tree.Table:
	default:
		c.line = ""
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
func (c *Captions) Next() string {
	c.count++
	name := captionTable + strconv.Itoa(c.count)
	for _, about := range []string{c.line, c.under} {
		if about != "" {
			return name + captionNamed + about
		}
	}
	return name
}

// Count gives how many tables were named.
func (c *Captions) Count() int { return c.count }
