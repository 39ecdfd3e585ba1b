package sections

import (
	"fmt"
	"slices"
	"strings"

	"ami-wizard/sections/text"
)

// Relevant tells whether a question is to be asked, given the other answers.
// A question whose condition hangs on an irrelevant one is irrelevant too, and so is one
// that is no longer asked and that this draft never answered.
func (c *Catalogue) Relevant(d Draft, q *Question) bool {
	for hops := 0; ; hops++ {
		if q.Retired && d.Answer(q.ID).IsZero() {
			return false
		}
		if q.If == nil {
			return true
		}
		on, ok := c.Question(q.If.Question)
		if !ok || hops > len(c.places) || !q.If.holds(on, d.Answer(on.ID)) {
			return false
		}
		q = on
	}
}

// holds tells whether an answer to the question that the condition names meets it.
func (on *Condition) holds(q *Question, a Answer) bool {
	switch {
	case on.Given != nil:
		return *on.Given != a.IsZero()
	case a.IsZero() || q.kind().decides && a.Decision == Undecided:
		return on.Unanswered
	case len(on.Is) > 0:
		return slices.ContainsFunc(on.Is, a.Has)
	case len(on.Decided) > 0:
		return slices.Contains(on.Decided, a.Decision)
	}
	n, err := q.Number(a)
	if err != nil {
		return on.Unanswered
	}
	return on.spans(n)
}

// spans tells whether a number is neither below what the condition asks for nor above it.
func (on *Condition) spans(n text.Amount) bool {
	return (on.AtLeast == nil || n.AtLeast(*on.AtLeast)) && (on.AtMost == nil || n.AtMost(*on.AtMost))
}

// checkCondition tells why a question's condition can never be met, or cannot be read.
func (c *Catalogue) checkCondition(q *Question) error {
	on := q.If
	other, ok := c.Question(on.Question)
	if !ok || other.ID == q.ID {
		return fmt.Errorf("si names %q, which is no other question", on.Question)
	}
	if err := on.check(other); err != nil {
		return fmt.Errorf("si: %w", err)
	}
	for hops := 0; other.If != nil; hops++ {
		if hops > len(c.places) {
			return fmt.Errorf("si: the conditions that it hangs on hang on each other")
		}
		if other, ok = c.Question(other.If.Question); !ok {
			return nil // told of the question whose condition it is
		}
	}
	return nil
}

// check tells what is wrong with a condition on that question.
func (on *Condition) check(q *Question) error {
	ranged := on.AtLeast != nil || on.AtMost != nil
	tests := 0
	for _, made := range []bool{len(on.Is) > 0, len(on.Decided) > 0, ranged, on.Given != nil} {
		if made {
			tests++
		}
	}
	switch {
	case tests != 1:
		return fmt.Errorf("one of est, decision, au-moins with au-plus, repondu, not %d of them", tests)
	case on.Given != nil && on.Unanswered:
		return fmt.Errorf("repondu tells what becomes of no answer already: no sans-reponse")
	case ranged:
		return on.checkRange(q)
	}
	return on.checkAnswers(q)
}

func (on *Condition) checkRange(q *Question) error {
	switch {
	case !q.kind().counts:
		return fmt.Errorf("%s is no number", q.ID)
	case on.AtLeast != nil && on.AtMost != nil && *on.AtLeast > *on.AtMost:
		return fmt.Errorf("no number is at least %d and at most %d", *on.AtLeast, *on.AtMost)
	}
	return nil
}

func (on *Condition) checkAnswers(q *Question) error {
	for _, id := range on.Is {
		if err := q.answers(id); q.kind().decides || err != nil {
			return fmt.Errorf("%s has no option %q", q.ID, id)
		}
	}
	for _, decision := range on.Decided {
		if err := q.answers(string(decision)); !q.kind().decides || err != nil {
			return fmt.Errorf("%s is no passage, or none decides %q", q.ID, decision)
		}
	}
	return nil
}

// answers tells whether that word is an answer to the question: the id of one of its
// options, or a decision where it is a passage.
func (q *Question) answers(id string) error {
	_, option := q.Option(id)
	decision := q.kind().decides && slices.Contains([]Decision{Keep, Adapt, Remove}, Decision(id))
	if !option && !decision {
		return fmt.Errorf("%s has no answer %q", q.ID, id)
	}
	return nil
}

// checkContradictions tells which answers a question says it contradicts that nobody can
// give. It says so as "section.question:answer": see Question.Contradicts.
func (c *Catalogue) checkContradictions(q *Question) error {
	named := slices.Clone(q.Contradicts)
	if len(named) > 0 && !q.kind().decides {
		return fmt.Errorf("contredit: only a passage contradicts as a whole; else an option does")
	}
	for _, o := range q.Options {
		named = append(named, o.Contradicts...)
	}
	for _, name := range named {
		id, answer, _ := strings.Cut(name, ":")
		other, ok := c.places[id]
		if !ok || id == q.ID {
			return fmt.Errorf("contredit names %q, which is no other question of today", id)
		}
		if err := c.Sections[other.section].Questions[other.question].answers(answer); err != nil {
			return fmt.Errorf("contredit: %w", err)
		}
	}
	return nil
}

// checkPath tells what keeps the essential path of a catalogue from standing alone. A model
// without one says nothing of it.
func (c *Catalogue) checkPath() error {
	for i := range c.Sections {
		s := &c.Sections[i]
		has := slices.ContainsFunc(s.Questions, func(q Question) bool { return q.Essential })
		switch {
		case s.Essential < 0 || s.Essential > s.Minutes:
			return fmt.Errorf("%s: minutes-essentiel = %d, of %d minutes", s.ID, s.Essential, s.Minutes)
		case has != (s.Essential > 0):
			return fmt.Errorf("%s: minutes-essentiel is the time of its essential questions, and of nothing else", s.ID)
		case has && s.Outside != "":
			return fmt.Errorf("%s: sans-essentiel, in a section that has essential questions", s.ID)
		case !has && c.essential && text.Blank(s.Outside):
			return fmt.Errorf("%s: sans-essentiel must say why it has no essential question", s.ID)
		}
		for j := range s.Questions {
			if err := c.checkEssential(&s.Questions[j]); err != nil {
				return fmt.Errorf("%s: essentiel: %w", s.Questions[j].ID, err)
			}
		}
	}
	return nil
}

// checkEssential tells what an essential question hangs on that its path does not ask.
func (c *Catalogue) checkEssential(q *Question) error {
	if !q.Essential {
		return nil
	}
	if q.Retired || q.Private {
		return fmt.Errorf("nothing of it would be in the response")
	}
	if q.If != nil && q.If.needsAnswer() {
		if on, ok := c.Question(q.If.Question); ok && !on.Essential {
			return fmt.Errorf("it is asked after %s, which is not", on.ID)
		}
	}
	return c.checkCited(q)
}

// needsAnswer tells whether a condition holds only where the other question has an answer.
func (on *Condition) needsAnswer() bool {
	return !on.Unanswered && (on.Given == nil || *on.Given)
}

// checkCited tells which fact an essential question cites that its path does not ask for.
func (c *Catalogue) checkCited(q *Question) error {
	for _, f := range c.factsIn(q) {
		if !f.Essential && !f.Optional {
			return fmt.Errorf("it cites {%s}, and %s is not", f.Fact, f.ID)
		}
	}
	return nil
}
