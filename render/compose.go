package render

import (
	"strings"

	"ami-wizard/sections"
)

// Compose makes the whole document of a draft.
func Compose(c *sections.Catalogue, d sections.Draft, o Options) Document {
	k := newComposer(c, d, o)
	doc := Document{Title: k.title(), Parts: make([]Part, 0, len(c.Sections))}
	for i := range c.Sections {
		doc.Parts = append(doc.Parts, k.part(&c.Sections[i]))
	}
	return doc
}

// ComposePart makes one section of the document, by its rank in the catalogue:
// the same part as Compose makes, for the price of one.
func ComposePart(c *sections.Catalogue, d sections.Draft, section int, o Options) Part {
	if section < 0 || section >= len(c.Sections) {
		return Part{}
	}
	return newComposer(c, d, o).part(&c.Sections[section])
}

// composer reads one draft. It works each fact out once.
type composer struct {
	catalogue *sections.Catalogue
	draft     sections.Draft
	options   Options
	facts     map[string]string
}

func newComposer(c *sections.Catalogue, d sections.Draft, o Options) *composer {
	return &composer{catalogue: c, draft: d, options: o, facts: map[string]string{}}
}

func (k *composer) title() string {
	q, ok := k.catalogue.Fact(projectFactName)
	if !ok {
		return blank(projectBlank)
	}
	if value, ok := inline(q, k.draft.Answer(q.ID)); ok {
		return k.fill(value)
	}
	return blank(q.Blank)
}

func (k *composer) part(s *sections.Section) Part {
	p := Part{Section: s.ID}
	if !s.Bare {
		p.Heading = literal(s.Title)
	}
	if card, ok := k.card(s); ok {
		p.Blocks = append(p.Blocks, card)
	}
	heading, last := "", (*sections.Question)(nil)
	for i := range s.Questions {
		q := &s.Questions[i]
		if q.Heading != "" {
			heading = k.fill(literal(q.Heading))
		}
		b, ok := k.block(q)
		if !ok {
			continue
		}
		if heading == "" && joins(last, q) && join(p.Blocks, b) {
			last = q
			continue
		}
		b.Heading, heading, last = heading, "", q
		p.Blocks = append(p.Blocks, b)
	}
	return p
}

// joins tells whether two questions in a row write the items of one list.
func joins(last, q *sections.Question) bool {
	return last != nil && listItem(last) && listItem(q)
}

// listItem tells the questions whose own words make one item of a list.
func listItem(q *sections.Question) bool {
	single := q.Kind != sections.Prose && q.Kind != sections.List && q.Kind != sections.Passage
	return single && strings.HasPrefix(q.Text, "- ") && !strings.Contains(q.Text, "\n")
}

// join adds a block to the last one of the list that both belong to.
func join(blocks []Block, b Block) bool {
	if len(blocks) == 0 {
		return false
	}
	last := &blocks[len(blocks)-1]
	last.Text += "\n" + b.Text
	last.Questions = append(last.Questions, b.Questions...)
	if b.State == Written {
		last.State = Written
	}
	return true
}

// visible tells whether a question may put anything in this document.
func (k *composer) visible(q *sections.Question) bool {
	return (k.options.Private || !q.Private) && k.catalogue.Relevant(k.draft, q)
}

// block gives the words that a question's answer puts in the document.
func (k *composer) block(q *sections.Question) (Block, bool) {
	if !k.visible(q) {
		return Block{}, false
	}
	if q.Kind == sections.Passage {
		return k.passage(q)
	}
	if !lands(q) {
		return Block{}, false
	}
	if value, ok := k.value(q); ok {
		return k.written(q, Written, k.around(q, value))
	}
	if q.Optional || nothingToSay(q, k.draft.Answer(q.ID)) {
		return Block{}, false
	}
	return k.written(q, Missing, k.around(q, blank(q.Blank)))
}

// written gives a block whose text can stand on its own in the document, or
// none if there is nothing to read in it.
func (k *composer) written(q *sections.Question, state BlockState, text string) (Block, bool) {
	text = prose(text)
	return Block{Questions: []string{q.ID}, State: state, Text: text}, text != ""
}

// passage gives a proposed paragraph as far as people decided on it. An
// optional one that nobody looked at is not waited for, so it is not shown.
func (k *composer) passage(q *sections.Question) (Block, bool) {
	a := k.draft.Answer(q.ID)
	text, state := q.Proposal, Written
	switch {
	case a.Decision == sections.Remove:
		return Block{}, false
	case a.Decision == sections.Keep:
		if strings.TrimSpace(a.Text) != "" {
			text = a.Text
		}
	case a.Decision == sections.Adapt:
		if text = a.Text; strings.TrimSpace(text) == "" {
			text, state = blank(q.Blank), Missing
		}
	default:
		state = Proposed
	}
	if state != Written && q.Optional && (a.IsZero() || state == Missing) {
		return Block{}, false
	}
	return k.written(q, state, k.fill(text))
}
