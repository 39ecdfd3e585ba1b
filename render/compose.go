package render

import (
	"slices"
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
)

// Compose makes the whole document of a draft.
func Compose(c *sections.Catalogue, d sections.Draft, o Options) Document {
	return NewComposer(c, o).Document(d)
}

// Composer makes documents of a draft that changes, and remembers the blocks: one whose
// answer, and the facts that it cites, are what they were is not made again. It is not
// for concurrent use.
type Composer struct {
	catalogue *sections.Catalogue
	options   Options
	blocks    map[string]madeBlock // by question

	draft    sections.Draft     // the one being composed
	facts    map[string]factual // its facts, each worked out once
	circular map[string]bool    // its facts that cite themselves, nil until one is asked for
}

// madeBlock is a block, or that there is none, and all that it was made of.
type madeBlock struct {
	answer  sections.Answer
	visible bool
	cited   map[string]factual
	block   Block
	ok      bool
}

// NewComposer makes a composer that remembers nothing yet.
func NewComposer(c *sections.Catalogue, o Options) *Composer {
	return &Composer{catalogue: c, options: o, blocks: map[string]madeBlock{}}
}

// Document makes the whole document of a draft.
func (k *Composer) Document(d sections.Draft) Document {
	k.read(d)
	doc := Document{Title: k.title(), Parts: make([]Part, 0, len(k.catalogue.Sections))}
	for i := range k.catalogue.Sections {
		doc.Parts = append(doc.Parts, k.part(&k.catalogue.Sections[i]))
	}
	return doc
}

// Part makes one section of the document, by its rank in the catalogue: the same part as
// Document makes, for the price of one.
func (k *Composer) Part(d sections.Draft, section int) Part {
	if section < 0 || section >= len(k.catalogue.Sections) {
		return Part{}
	}
	k.read(d)
	return k.part(&k.catalogue.Sections[section])
}

func (k *Composer) read(d sections.Draft) {
	k.draft, k.facts, k.circular = d, map[string]factual{}, nil
}

func (k *Composer) title() []tree.Span {
	is, ok := k.catalogue.Fact(projectFactName)
	if !ok {
		return markup.Line(blank(projectBlank))
	}
	q := is.Question
	if value, ok := inline(q, k.draft.Answer(q.ID)); ok {
		return markup.Line(k.teller().fill(value))
	}
	return markup.Line(blank(q.Blank))
}

func (k *Composer) part(s *sections.Section) Part {
	p := Part{Section: s.ID}
	if !s.Bare {
		p.Heading = markup.Line(markup.Literal(s.Title))
	}
	if card, ok := k.card(s); ok {
		p.Blocks = append(p.Blocks, card)
	}
	var heading []tree.Span
	var last *sections.Question
	for i := range s.Questions {
		q := &s.Questions[i]
		if q.Heading != "" && k.catalogue.Relevant(k.draft, q) {
			heading = markup.Line(k.teller().fill(markup.Literal(q.Heading)))
		}
		b, ok := k.block(q)
		if !ok {
			continue
		}
		if heading == nil && joins(last, q) && join(p.Blocks, b) {
			last = q
			continue
		}
		b.Heading, heading, last = heading, nil, q
		p.Blocks = append(p.Blocks, b)
	}
	if len(p.Blocks) == 0 {
		p.Heading = nil // everything under it was removed: a title alone says that something is missing
	}
	return p
}

// joins tells whether two questions in a row write the items of one list.
func joins(last, q *sections.Question) bool {
	return last != nil && listItem(last) && listItem(q)
}

// listItem tells the questions whose own words make one item of a list.
func listItem(q *sections.Question) bool {
	return !spreads(q) && strings.HasPrefix(q.Text, "- ") && !strings.Contains(q.Text, "\n")
}

// join adds a block to the last one, whose list both belong to.
func join(blocks []Block, b Block) bool {
	if len(blocks) == 0 {
		return false
	}
	last := &blocks[len(blocks)-1]
	to := len(last.Nodes) - 1
	if to < 0 || last.Nodes[to].Kind != tree.List || b.Nodes[0].Kind != tree.List {
		return false
	}
	list := last.Nodes[to]
	list.Items = slices.Concat(list.Items, b.Nodes[0].Items)
	last.Nodes = slices.Concat(last.Nodes[:to], []tree.Node{list}, b.Nodes[1:])
	last.Questions = slices.Concat(last.Questions, b.Questions)
	if b.State == Written {
		last.State = Written
	}
	return true
}

// visible tells whether a question may put anything in this document: one that the draft's
// path does not ask leaves no blank and no proposal in it.
func (k *Composer) visible(q *sections.Question) bool {
	return (k.options.Private || !q.Private) && k.catalogue.Awaits(k.draft, q)
}

// block gives the words that a question's answer puts in the document.
func (k *Composer) block(q *sections.Question) (Block, bool) {
	answer, visible := k.draft.Answer(q.ID), k.visible(q)
	if was, ok := k.blocks[q.ID]; ok && was.visible == visible && was.answer.Equal(answer) && k.unchanged(was.cited) {
		return was.block, was.ok
	}
	teller := k.teller()
	b, ok := teller.compose(q, visible)
	k.blocks[q.ID] = madeBlock{answer, visible, teller.cited, b, ok}
	return b, ok
}

// unchanged tells whether these facts say what they said.
func (k *Composer) unchanged(cited map[string]factual) bool {
	for name, was := range cited {
		if k.fact(name) != was {
			return false
		}
	}
	return true
}

func (k *teller) compose(q *sections.Question, visible bool) (Block, bool) {
	if !visible {
		return Block{}, false
	}
	if q.Proposes() {
		return k.passage(q)
	}
	if !lands(q) {
		return Block{}, false
	}
	if value, ok := k.value(q); ok {
		return written(q, Written, k.around(q, value))
	}
	if q.Optional || nothingToSay(q, k.draft.Answer(q.ID)) {
		return Block{}, false
	}
	return written(q, Missing, k.around(q, blank(q.Blank)))
}

// written gives a block of a text, or none if there is nothing to read in it.
func written(q *sections.Question, state BlockState, text string) (Block, bool) {
	nodes := markup.Parse(text)
	return Block{Questions: []string{q.ID}, State: state, Nodes: nodes}, len(nodes) > 0
}

// passage gives a proposed paragraph as far as people decided on it. An
// optional one that nobody looked at is not waited for, so it is not shown.
func (k *teller) passage(q *sections.Question) (Block, bool) {
	a := k.draft.Answer(q.ID)
	text, state := q.Reads(a), Written
	switch a.Decision {
	case sections.Remove:
		return Block{}, false
	case sections.Adapt:
		if strings.TrimSpace(text) == "" {
			text, state = blank(q.Blank), Missing
		}
	case sections.Undecided:
		state = Proposed
	}
	if state != Written && q.Optional && (a.IsZero() || state == Missing) {
		return Block{}, false
	}
	return written(q, state, k.fill(text))
}
