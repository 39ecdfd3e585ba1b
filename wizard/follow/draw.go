package follow

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
)

// order is what is to be drawn, and how.
type order struct {
	draft   sections.Draft
	record  consent.Record
	version uint64
	width   int
	dark    bool
	palette preview.Palette
	sign    string // the mark, where the preview doesn't draw it
}

// span is the lines [from,to); none where they are equal.
type span struct{ from, to int }

func (s span) size() int { return s.to - s.from }

// picture is a draft drawn: every line of its response, with and without the mark
// on the passage that people are led to. Both are kept, so that the mark comes and
// goes without drawing anything.
type picture struct {
	order
	doc              render.Document
	question         string // whose passage that is, if one question's
	unmarked, marked []string
	passage          span
	fresh            span // what of it changed last
}

func (p picture) fulfils(o order) bool {
	return p.version == o.version && p.width == o.width && p.dark == o.dark
}

// change is how a picture differs from the one before.
type change struct {
	made        bool // answers are not what they were
	marked      bool // the passage is to be marked
	passages    int  // how many changed
	first, tail int  // lines in common at the beginning and at the end
	resized     bool // nothing is in common but the text
}

// drawnMsg brings a picture; drawing a long response takes more than a frame, so
// it is a command.
type drawnMsg struct {
	picture picture
	change  change
}

// draw draws an order, and finds out what changed since the last picture.
func draw(c *sections.Catalogue, preview *preview.Preview, last picture, o order) drawnMsg {
	p := picture{order: o, doc: last.doc, question: last.question}
	var where destination
	if last.version != o.version {
		p.doc = render.Compose(c, o.draft, render.Options{})
		where = destinationOf(c, last.order, o, p.doc)
		stand(c, p.doc, o.draft, o.record)
		if where.question != "" {
			p.question = where.question
		}
	}
	page := preview.Document(p.doc, o.width, o.palette, p.question)
	p.marked, p.passage = page.Lines, span{page.From, page.To}
	p.unmarked = preview.Document(p.doc, o.width, o.palette, "").Lines
	ch := change{made: where.changed, marked: where.changed, passages: where.passages}
	if ch.resized = last.width != o.width || last.dark != o.dark; !ch.resized {
		ch.first, ch.tail = common(last.unmarked, p.unmarked)
	}
	if where.changed && where.question == "" {
		ch.marked = p.lead(last, ch)
	}
	p.fresh = p.passage
	if at := (span{max(p.passage.from, ch.first), min(p.passage.to, len(p.unmarked)-ch.tail)}); at.size() > 0 {
		p.fresh = at
	}
	return drawnMsg{p, ch}
}

// destination is where people are to be led after a change.
type destination struct {
	question string // "" where no passage is one question's
	changed  bool   // that passage changed; else it is only where somebody is at work
	passages int
}

// destinationOf finds the first passage that changed in the order of the document,
// the one being answered before the others. The private answers have none.
func destinationOf(c *sections.Catalogue, was, now order, doc render.Document) destination {
	if was.version == 0 {
		return destination{question: landing(doc, now.draft.Resume)}
	}
	var d destination
	blocks := map[*render.Block]bool{}
	for _, q := range c.All() {
		if q.Private || was.draft.Answer(q.ID).Equal(now.draft.Answer(q.ID)) {
			continue
		}
		d.changed = true
		block := blockOf(doc, q.ID)
		if block == nil {
			continue
		}
		blocks[block] = true
		if d.question == "" || q.ID == c.Current(now.draft.Resume) {
			d.question = q.ID
		}
	}
	d.passages = len(blocks)
	if !d.changed && was.draft.Resume != now.draft.Resume {
		d.question = landing(doc, c.Current(now.draft.Resume))
	}
	return d
}

// landing gives the question back if its answer has a passage, else nothing.
func landing(doc render.Document, question string) string {
	if blockOf(doc, question) == nil {
		return ""
	}
	return question
}

// blockOf gives the first passage that a question's answer lands in.
func blockOf(doc render.Document, question string) *render.Block {
	for _, part := range doc.Parts {
		for i := range part.Blocks {
			if part.Blocks[i].Holds(question) {
				return &part.Blocks[i]
			}
		}
	}
	return nil
}

// lead leads to the first lines that differ, for answers that have no passage of
// their own: the name of the project, a fact that others cite, a choice that brings
// a paragraph in or takes one out. It tells whether there is something to mark.
func (p *picture) lead(last picture, ch change) bool {
	differ := span{ch.first, len(p.unmarked) - ch.tail}
	if ch.resized || differ.size() == 0 && len(last.unmarked) == len(p.unmarked) {
		return false
	}
	for differ.size() > 1 && blankLine(p.unmarked[differ.from]) {
		differ.from++
	}
	p.question, p.marked, p.passage = "", p.unmarked, differ
	if differ.size() == 0 {
		p.passage = span{differ.from, min(differ.from+1, len(p.unmarked))}
		return false // something went: its place is all there is to show
	}
	p.passage = paragraph(p.unmarked, differ.from)
	p.marked = slices.Clone(p.unmarked)
	for i := p.passage.from; i < p.passage.to; i++ {
		if rest, ok := strings.CutPrefix(p.unmarked[i], "  "); ok { // the gutter, if no other sign is in it
			p.marked[i] = p.sign + " " + rest
		}
	}
	return true
}

// paragraph gives the lines around one, up to the next blank ones.
func paragraph(lines []string, at int) span {
	s := span{at, at + 1}
	for s.from > 0 && !blankLine(lines[s.from-1]) {
		s.from--
	}
	for s.to < len(lines) && !blankLine(lines[s.to]) {
		s.to++
	}
	return s
}

func blankLine(line string) bool { return strings.TrimSpace(ansi.Strip(line)) == "" }

// common counts the lines that two texts share at the beginning and at the end.
func common(a, b []string) (first, tail int) {
	most := min(len(a), len(b))
	for first < most && a[first] == b[first] {
		first++
	}
	for tail < most-first && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return first, tail
}

// kept gives the first line to show so that the lines on the screen stay, whatever
// came or went above them.
func (ch change) kept(was, now picture, top int) int {
	switch {
	case len(was.unmarked) == 0:
		return top
	case ch.resized && was.passage.size() > 0 && top <= was.passage.from:
		return now.passage.from - (was.passage.from - top) // whose beginning was in sight keeps it
	case ch.resized:
		return top * len(now.unmarked) / len(was.unmarked)
	case top >= len(was.unmarked)-ch.tail:
		return top + len(now.unmarked) - len(was.unmarked)
	}
	return top
}
