package call

import (
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// facts gives, by the names of the facts of a draft, what a call says of them.
func (c Call) facts() map[string]string {
	return map[string]string{
		"ami": c.Title, "lanceur": c.Issuer, "limite": c.Deadline, "surface": c.Area, "fin": c.To,
	}
}

// Given is an answer that a call gives.
type Given struct {
	Question string
	Answer   sections.Answer
}

// Gives tells what a call gives to a draft, in the order of the document: answers to
// questions that nobody answered. Nothing that was written is ever replaced.
func (p Profile) Gives(c *sections.Catalogue, d sections.Draft) []Given {
	facts := p.Call.facts()
	var given []Given
	for _, q := range c.All() {
		words := facts[q.Fact]
		if q.Fact == "" || text.Blank(words) || !d.Answer(q.ID).IsZero() {
			continue
		}
		given = append(given, Given{q.ID, sections.Answer{Text: words}})
	}
	return given
}
