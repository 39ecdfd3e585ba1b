package sections

import (
	"fmt"
	"slices"
)

// This file holds the order in which questions are asked, which is not the one in which their
// answers are printed: a first page is read first and written last.

// Course gives the sections in the order in which they are asked, by their ranks in the
// document: those that are asked last stand behind all others. What is about the work goes in
// this order: the plan, the next question, the end of a section, the workbook, the numbers by
// which sections are called. What is about the text goes in the order of the document.
func (c *Catalogue) Course() []int { return c.course }

// Number gives the number by which people call a section, from 1: its place in the order in
// which sections are asked, so that nobody who goes on misses one. The document has none.
func (c *Catalogue) Number(section int) int { return slices.Index(c.course, section) + 1 }

// NumberOf gives the number of a question's section.
func (c *Catalogue) NumberOf(q *Question) int { return c.Number(q.section) }

// Numbered gives the section that is called by that number, by its rank in the document.
func (c *Catalogue) Numbered(number int) (section int, ok bool) {
	if number < 1 || number > len(c.course) {
		return 0, false
	}
	return c.course[number-1], true
}

// placeInCourse enters the newest section into the order in which sections are asked.
func (c *Catalogue) placeInCourse() {
	newest, at := len(c.Sections)-1, len(c.course)
	if !c.Sections[newest].Last {
		if i := slices.IndexFunc(c.course, func(i int) bool { return c.Sections[i].Last }); i >= 0 {
			at = i
		}
	}
	c.course = slices.Insert(c.course, at, newest)
}

// Asking gives every question, in the order in which they are asked.
func (c *Catalogue) Asking() []*Question {
	var all []*Question
	for _, s := range c.course {
		for q := range c.Sections[s].Questions {
			all = append(all, &c.Sections[s].Questions[q])
		}
	}
	return all
}

// Following gives the rank of the section that is asked behind that one on the draft's path,
// -1 behind the last. One that the rules of the call answer as a whole is passed over.
func (c *Catalogue) Following(d Draft, section int) int {
	passed := false
	for _, i := range c.course {
		if passed && slices.ContainsFunc(c.Asked(d, &c.Sections[i]), func(q *Question) bool { return !d.Knows(q) }) {
			return i
		}
		passed = passed || i == section
	}
	return -1
}

// checkOrder tells which questions are asked too early: before the question that their
// condition hangs on, so that nobody who goes on would meet them, or, on the essential path,
// before a fact that their text cites, so that a group would decide on blanks.
func (c *Catalogue) checkOrder() error {
	rank := map[*Question]int{}
	asking := c.Asking()
	for i, q := range asking {
		rank[q] = i
	}
	for at, q := range asking {
		if on, ok := c.hangsOn(q); ok && !q.Retired && rank[on] > at {
			return fmt.Errorf("%s: asked before %s, on which its si hangs", q.ID, on.ID)
		}
		if f, early := c.citesLater(q, rank); early {
			return fmt.Errorf("%s: essentiel: asked before %s, which it cites", q.ID, f.ID)
		}
	}
	return nil
}

// citesLater gives the question of a fact that an essential passage cites and that is asked
// only after it, whatever becomes of the passage.
func (c *Catalogue) citesLater(q *Question, rank map[*Question]int) (*Question, bool) {
	if !q.Essential || !q.kind().decides {
		return nil, false
	}
	for _, part := range SplitFacts(q.Proposal) {
		f, ok := c.Fact(part.Fact)
		if !ok || rank[f.Question] < rank[q] {
			continue
		}
		if on, hangs := c.hangsOn(f.Question); !hangs || on != q {
			return f.Question, true
		}
	}
	return nil, false
}

// hangsOn gives the question on which the condition of another one hangs.
func (c *Catalogue) hangsOn(q *Question) (*Question, bool) {
	if q.If == nil {
		return nil, false
	}
	return c.Question(q.If.Question)
}
