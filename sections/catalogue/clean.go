package catalogue

import (
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// cleanSection makes every text of the section safe to show, as Clean does for answers. Ids
// and kinds need it not: only letters, digits and hyphens are let in.
func cleanSection(s *sections.Section) {
	cleanLines(&s.Title, &s.Purpose)
	for i := range s.Questions {
		cleanQuestion(&s.Questions[i])
	}
}

func cleanQuestion(q *sections.Question) {
	cleanLines(&q.Label, &q.Heading, &q.Card, &q.Blank, &q.Unit, &q.UnitOne)
	for _, body := range []*string{&q.Help, &q.Example, &q.Proposal, &q.Text} {
		*body = text.Clean(*body)
	}
	cleanEach(q.Points, q.Formerly, q.Contradicts)
	for i := range q.Options {
		cleanLines(&q.Options[i].Name, &q.Options[i].Text)
		cleanEach(q.Options[i].Contradicts)
	}
	for i := range q.Columns {
		cleanLines(&q.Columns[i].Name, &q.Columns[i].Hint)
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
