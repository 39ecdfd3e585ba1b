package wizard

import "ami-wizard/sections"

// after gives the id of the next question to be asked, "" behind the last.
func after(c *sections.Catalogue, d sections.Draft, q *sections.Question) string {
	passed := false
	for _, other := range c.All() {
		if passed && c.Relevant(d, other) {
			return other.ID
		}
		passed = passed || other == q
	}
	return ""
}

// before gives the id of the question asked before; the first one is its own.
func before(c *sections.Catalogue, d sections.Draft, q *sections.Question) string {
	id := q.ID
	for _, other := range c.All() {
		if other == q {
			return id
		}
		if c.Relevant(d, other) {
			id = other.ID
		}
	}
	return id
}

// resumeAt gives the question to open a draft at: where it stopped, or the
// first one where that is no longer asked.
func resumeAt(c *sections.Catalogue, d sections.Draft) string {
	if q, ok := c.Question(d.Resume); ok && c.Relevant(d, q) {
		return q.ID
	}
	return c.All()[0].ID
}

// openIn gives the question of a section to open first: the first one that
// lacks something, else its first.
func openIn(c *sections.Catalogue, d sections.Draft, s *sections.Section) string {
	first := ""
	for i := range s.Questions {
		q := &s.Questions[i]
		if !c.Relevant(d, q) {
			continue
		}
		if q.Check(d.Answer(q.ID)) != sections.Complete {
			return q.ID
		}
		if first == "" {
			first = q.ID
		}
	}
	return first
}
