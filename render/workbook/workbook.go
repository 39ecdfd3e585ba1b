package workbook

import (
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
)

// Lines left to be written on, and rows of an empty table.
const (
	oneLine    = 1
	someLines  = 4
	manyLines  = 8
	emptyRows  = 5
	headingsAt = 3 // level of a question, under its section
)

// Of makes the workbook of a catalogue.
func Of(c *sections.Catalogue) render.Document {
	return book(c, kind, func(*sections.Question) bool { return true })
}

// Prepared makes the workbook of the questions that two or three people answer before a
// session.
func Prepared(c *sections.Catalogue) render.Document {
	return book(c, kindPrepared, func(q *sections.Question) bool { return q.Prepare })
}

// book makes a workbook of some questions; a section without one is left out.
func book(c *sections.Catalogue, kind string, of func(*sections.Question) bool) render.Document {
	d := render.Document{Kind: kind, Closing: closing, Title: markup.Line(markup.Literal(c.Title))}
	for _, i := range c.Course() {
		s := &c.Sections[i]
		part := render.Part{Section: s.ID, Heading: markup.Line(markup.Literal(s.Title))}
		part.Blocks = append(part.Blocks, render.Block{Nodes: opening(s)})
		for j := range s.Questions {
			if q := &s.Questions[j]; !q.Retired && of(q) {
				part.Blocks = append(part.Blocks, render.Block{Questions: []string{q.ID}, Nodes: question(c, q)})
			}
		}
		if len(part.Blocks) > 1 {
			d.Parts = append(d.Parts, part)
		}
	}
	return d
}

// opening tells what a section is for, and how long it takes.
func opening(s *sections.Section) []tree.Node {
	words := []string{}
	if s.Purpose != "" {
		words = append(words, s.Purpose)
	}
	if s.Minutes > 0 {
		words = append(words, strconv.Itoa(s.Minutes)+minutes)
	}
	if len(words) == 0 {
		return nil
	}
	return []tree.Node{paragraph(tree.Span{Text: strings.Join(words, " "), Italic: true})}
}

// question tells one question, and leaves room for its answer.
func question(c *sections.Catalogue, q *sections.Question) []tree.Node {
	nodes := []tree.Node{{Kind: tree.Heading, Level: headingsAt, Spans: []tree.Span{{Text: q.Label}}}}
	if help := help(c, q); help != "" {
		nodes = append(nodes, paragraph(tree.Span{Text: help}))
	}
	return append(nodes, room(c, q)...)
}

// help gives what stands under the question, in one paragraph.
func help(c *sections.Catalogue, q *sections.Question) string {
	var all []string
	add := func(says bool, words string) {
		if says && words != "" {
			all = append(all, words)
		}
	}
	if q.If != nil {
		if on, ok := c.Question(q.If.Question); ok {
			add(true, onlyFor+on.Label+onlyForEnd)
		}
	}
	add(true, q.Help)
	_, several := q.Picked()
	add(several, severalPicks)
	add(q.Dated(), withHour)
	add(q.Counts() && q.Unit != "", inUnit+q.Unit+".")
	add(q.Optional, optional)
	add(q.Prepare, toPrepare)
	add(q.Private, privately)
	return strings.Join(all, " ")
}

// room gives what the answer is written in.
func room(c *sections.Catalogue, q *sections.Question) []tree.Node {
	picked, _ := q.Picked()
	switch {
	case q.Proposes():
		return passage(c, q)
	case picked:
		return options(q)
	case q.Tabular():
		return []tree.Node{table(q)}
	case q.Paragraphs():
		return []tree.Node{space(manyLines)}
	}
	return []tree.Node{space(oneLine)}
}

// passage quotes the proposed paragraph, with the three things to do with it.
func passage(c *sections.Catalogue, q *sections.Question) []tree.Node {
	return []tree.Node{
		{Kind: tree.Quote, Nodes: markup.Parse(filled(c, q.Proposal))},
		paragraph(tree.Span{Text: decisions}),
		paragraph(tree.Span{Text: writeYourOwn}),
		space(someLines),
	}
}

// filled puts the name of each fact in its place, as a blank.
func filled(c *sections.Catalogue, text string) string {
	var b strings.Builder
	for _, part := range sections.SplitFacts(text) {
		if part.Fact == "" {
			b.WriteString(part.Plain)
			continue
		}
		name := part.Fact
		if f, ok := c.Fact(part.Fact); ok && f.Blank() != "" {
			name = f.Blank()
		}
		b.WriteString(markup.Blank(factOpening + markup.Literal(name) + factClosing))
	}
	return b.String()
}

// options gives a box for each option, a line each, and room for another.
func options(q *sections.Question) []tree.Node {
	var spans []tree.Span
	for i, o := range q.Choices() {
		if i > 0 {
			spans = append(spans, tree.Span{Break: true})
		}
		name := o.Name
		if o.ID == sections.OtherID {
			name += otherColon
		}
		spans = append(spans, tree.Span{Text: box + name})
	}
	nodes := []tree.Node{paragraph(spans...)}
	if q.Other {
		nodes = append(nodes, space(oneLine))
	}
	return nodes
}

// table gives the columns of a list over rows of two lines each, the room that a hand needs.
func table(q *sections.Question) tree.Node {
	n := tree.Node{Kind: tree.Table}
	var head []tree.Cell
	for _, c := range q.Columns {
		name := c.Name
		if c.Hint != "" {
			name += columnOpening + c.Hint + columnClosing
		}
		head = append(head, tree.Cell{{Text: name}})
		n.Align = append(n.Align, tree.AlignNone)
	}
	n.Rows = append(n.Rows, head)
	for i := range max(emptyRows, len(q.Named)+1) {
		row := make([]tree.Cell, len(head))
		for i := range row {
			row[i] = tree.Cell{{Break: true}}
		}
		if i < len(q.Named) {
			row[0] = tree.Cell{{Text: q.Named[i]}, {Break: true}}
		}
		n.Rows = append(n.Rows, row)
	}
	return n
}

func paragraph(spans ...tree.Span) tree.Node { return tree.Node{Kind: tree.Paragraph, Spans: spans} }

func space(lines int) tree.Node { return tree.Node{Kind: tree.Space, Level: lines} }
