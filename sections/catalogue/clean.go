package catalogue

import (
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// cleanSection makes every text of the section safe to show, as Clean does for answers. Ids
// and kinds need it not: only letters, digits and hyphens are let in.
func cleanSection(s *sections.Section) {
	cleanLines(&s.Title, &s.Purpose, &s.Outside)
	for i := range s.Questions {
		cleanQuestion(&s.Questions[i])
	}
}

func cleanQuestion(q *sections.Question) {
	cleanLines(&q.Label, &q.Heading, &q.Card, &q.Blank, &q.Unit, &q.UnitOne, &q.Promises)
	for _, body := range []*string{&q.Help, &q.Example, &q.Proposal, &q.Text} {
		*body = text.Clean(*body)
	}
	cleanEach(q.Points, q.Formerly, q.Contradicts, q.Named)
	cleanOptions(q.Options)
	for i := range q.Columns {
		c := &q.Columns[i]
		cleanLines(&c.Name, &c.Hint, &c.Unit, &c.UnitOne, &c.Blank, &c.Equals)
		cleanOptions(c.Options)
	}
}

func cleanOptions(options []sections.Option) {
	for i := range options {
		cleanLines(&options[i].Name, &options[i].Text)
		cleanEach(options[i].Contradicts)
	}
}

func cleanLines(lines ...*string) {
	for _, line := range lines {
		*line = text.CleanLine(*line)
	}
}

func cleanEach(lists ...[]string) {
	for _, lines := range lists {
		for i := range lines {
			lines[i] = text.CleanLine(lines[i])
		}
	}
}
