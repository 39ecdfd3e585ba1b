package outline

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// The levels of headings, under the document's title, which is level 1.
const (
	PartLevel  = 2 // of a section
	BlockLevel = 3 // of a part of it
)

// Outline is a document in one row.
type Outline struct {
	Nodes    []tree.Node // its title and the credit at its end left out
	Contents []Entry

	places map[string]bool
}

// Entry is a section in the contents, with its parts.
type Entry struct {
	ID      string // its place
	Words   string
	Entries []Entry
}

// Of lays a document out.
func Of(d render.Document) Outline {
	o := Outline{places: map[string]bool{}}
	level := 1
	for _, part := range d.Parts {
		if len(part.Heading) > 0 {
			o.open(PartLevel, part.Section, part.Heading)
			level = PartLevel
		}
		for _, b := range part.Blocks {
			if len(b.Heading) > 0 {
				id := part.Section
				if len(b.Questions) > 0 {
					id = b.Questions[0]
				}
				o.open(BlockLevel, id, b.Heading)
				level = BlockLevel
			}
			if b.State == render.Proposed {
				o.Nodes = append(o.Nodes, tree.Node{Kind: tree.Proposal, Nodes: b.Nodes})
				continue
			}
			for _, n := range b.Nodes {
				if n.Kind == tree.Heading && Line(n.Spans) == "" { // nobody can go to it
					continue
				}
				if n.Kind == tree.Heading { // levels are opened one by one: nobody looks for what is not there
					n.Level = min(n.Level, level+1)
					level = n.Level
					n.ID = "" // a place is a section's, or a question's
				}
				o.Nodes = append(o.Nodes, n)
			}
		}
	}
	if d.Sheet {
		o.Contents = nil
	}
	return o
}

// Kind tells what a document is, in a few words.
func Kind(d render.Document) string {
	if d.Kind != "" {
		return d.Kind
	}
	return response
}

// open adds a heading, and its entry in the contents.
func (o *Outline) open(level int, id string, spans []tree.Span) {
	id = o.place(id)
	o.Nodes = append(o.Nodes, tree.Node{Kind: tree.Heading, Level: level, ID: id, Spans: spans})
	e := Entry{ID: id, Words: Line(spans)}
	if last := len(o.Contents) - 1; level == BlockLevel && last >= 0 {
		o.Contents[last].Entries = append(o.Contents[last].Entries, e)
		return
	}
	o.Contents = append(o.Contents, e)
}

// place gives an id that no other heading has.
func (o *Outline) place(id string) string {
	free := id
	for n := 2; o.places[free]; n++ {
		free = id + "-" + strconv.Itoa(n+len(o.places)) // never again as many as were tried
	}
	o.places[free] = true
	return free
}

// Line gives words on one line.
func Line(spans []tree.Span) string { return OneLine(tree.Words(spans)) }

// OneLine gives a text on one line.
func OneLine(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ")) }

// Place gives the id of the heading that a link leads to, where it leads within the document.
func (o Outline) Place(link string) (id string, ok bool) {
	id, ok = strings.CutPrefix(link, "#")
	return id, ok && o.places[id]
}

// Address gives the address that a link leads to on the web or in a mailbox, in a form
// that any file can hold: no other scheme, no sign that must be escaped in an address.
func Address(link string) (address string, ok bool) {
	u, err := url.Parse(link)
	if err != nil {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return encoded(u.String()), u.Host != ""
	case "mailto":
		return encoded(u.String()), u.Opaque != ""
	}
	return "", false
}

// encoded gives an address whose signs are all of those that RFC 3986 knows: a query, or
// a mailbox, may hold any.
func encoded(address string) string {
	const known = "-._~:/?#[]@!$&'()*+,;=%"
	var b strings.Builder
	for i := range len(address) {
		c := address[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte(known, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}
