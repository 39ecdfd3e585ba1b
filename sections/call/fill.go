package call

import (
	"fmt"
	"slices"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// facts gives, by the names of the facts of a draft, what a call says of them.
func (c Call) facts() map[string]string {
	return map[string]string{
		"ami": c.Title, "lanceur": c.Issuer, "limite": c.Deadline, "surface": c.Area, "fin": c.To, "duree": c.lasts(),
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
	answers := p.Answers(c)
	var given []Given
	for _, q := range c.All() {
		if a, gives := answers[q.ID]; gives && d.Answer(q.ID).IsZero() {
			given = append(given, Given{q.ID, a})
		}
	}
	return given
}

// Answers gives what a call answers of itself, by the ids of the questions: its facts, a choice
// of which its rules leave one option, and a choice on which the question of a fact hangs. Who is
// told the day of the end knows that an occupation is temporary.
func (p Profile) Answers(c *sections.Catalogue) map[string]sections.Answer {
	facts, answers := p.Call.facts(), map[string]sections.Answer{}
	for _, i := range p.Invariants {
		if option, left := leaves(c, i); left {
			answers[option.question] = sections.Answer{Picks: []string{option.id}}
		}
	}
	for _, q := range c.All() {
		words := facts[q.Fact]
		if q.Fact == "" || text.Blank(words) {
			continue
		}
		answers[q.ID] = sections.Answer{Text: words}.Canonical()
		if option, hangs := hangsOn(c, q); hangs {
			answers[option.question] = sections.Answer{Picks: []string{option.id}}
		}
	}
	return answers
}

// Rules gives what a call says of the questions: what it answers, and what its rules name, which
// they ask for.
func (p Profile) Rules(c *sections.Catalogue) sections.Rules {
	var named []string
	for _, i := range p.Invariants {
		named = append(named, i.Question)
	}
	return sections.Rules{Answers: p.Answers(c), Asks: c.Required(named...)}
}

// picked is an option of a question of which one option is picked.
type picked struct{ question, id string }

// leaves gives the only option that a rule leaves to a question.
func leaves(c *sections.Catalogue, i Invariant) (picked, bool) {
	q, ok := c.Question(i.Question)
	if !ok || len(i.Excludes) == 0 || !picksOne(q) {
		return picked{}, false
	}
	var left []string
	for _, o := range q.Choices() {
		if !slices.Contains(i.Excludes, o.ID) {
			left = append(left, o.ID)
		}
	}
	if len(left) != 1 || left[0] == sections.OtherID {
		return picked{}, false
	}
	return picked{q.ID, left[0]}, true
}

// hangsOn gives the only option with which a question is asked.
func hangsOn(c *sections.Catalogue, q *sections.Question) (picked, bool) {
	if q.If == nil || len(q.If.Is) != 1 || q.If.Unanswered {
		return picked{}, false
	}
	on, ok := c.Question(q.If.Question)
	if !ok || !picksOne(on) {
		return picked{}, false
	}
	return picked{on.ID, q.If.Is[0]}, true
}

func picksOne(q *sections.Question) bool {
	one, several := q.Picked()
	return one && !several
}

// lasts says how long an occupation lasts, in whole months, nothing where its days do not make
// some. A month alone is its first day where it begins, its last where it ends.
func (c Call) lasts() string {
	from, badFrom := text.ParseDate(c.From)
	to, badTo := text.ParseDate(c.To)
	if badFrom != nil || badTo != nil {
		return ""
	}
	begins, _ := from.Time(time.UTC)
	if !from.HasDay() {
		begins = time.Date(begins.Year(), begins.Month(), 1, 0, 0, 0, 0, time.UTC)
	}
	ends, _ := to.Time(time.UTC)
	over := time.Date(ends.Year(), ends.Month(), ends.Day()+1, 0, 0, 0, 0, time.UTC)
	months := 12*(over.Year()-begins.Year()) + int(over.Month()) - int(begins.Month())
	if months < 1 || over.Day() != begins.Day() {
		return ""
	}
	return fmt.Sprintf(sayMonths, months)
}
