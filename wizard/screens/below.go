package screens

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
)

// What stands at the bottom of the question's pane where a tall screen leaves lines free: the
// proposed paragraph, under what people made of it, and the questions of the section.

// below is the lines of either, none where it does not show.
type below struct{ compared, questions int }

func (b below) height() int { return b.compared + b.questions }

// tallFrom is the lines of a pane from which something stands under the field.
const tallFrom = 24

// fewest is the lines of a list that is worth the room: a blank one, its rule, three questions and
// what comes behind them.
const fewest = 6

// comfortable is the lines that a field keeps at least above what stands under it: for a text and
// a table, those that one writes at ease in, of a pane that high. It does not depend on what people
// write, so that nothing moves under their fingers, but for a list of many rows.
func comfortable(q *sections.Question, room fields.Room, height int) int {
	if room.Grows || q.Tabular() {
		return max(room.Least, 10, height*2/5)
	}
	return room.Least + 1
}

// below shares out the lines that the question leaves free.
func (s Question) below(sc Scene, p panes, free int) below {
	var b below
	if p.height < tallFrom || p.arrangement == look.Stacked {
		return b
	}
	if a := sc.Draft.Answer(s.Q.ID); s.Q.Proposes() && a.Decision == sections.Adapt {
		if n := len(look.Wrap(s.Q.Offers(a), p.width)) + 3; n <= free {
			b.compared = n
		}
	}
	b.questions = free - b.compared
	if room := fields.RoomOf(s.Q, sc.Draft.Answer(s.Q.ID)); room.Grows || s.Q.Tabular() {
		b.questions = min(b.questions, beside.QuestionsHeight(sc.Cat.SectionOf(s.Q)))
	}
	if b.questions < fewest {
		b.questions = 0
	}
	return b
}

// drawnBelow draws it.
func (s Question) drawnBelow(sc Scene, p panes) []string {
	var lines []string
	a := sc.Draft.Answer(s.Q.ID)
	if n := p.below.compared; n > 0 {
		lines = look.Box(append([]string{""}, beside.Compared(s.Q.Offers(a), a.Text, sc.Theme, p.width, n-1)...), p.width, n)
	}
	if n := p.below.questions; n > 0 {
		lines = append(lines, s.list(sc, p.width, n)...)
	}
	return lines
}

// list draws the questions around the one on the screen, what they lack said as the plan says it,
// and names the section that comes behind.
func (s Question) list(sc Scene, width, height int) []string {
	next := sc.Cat.Next(sc.Draft, s.Q)
	around := sc.Cat.Around(sc.Draft, s.Q)
	then := sayThenReview
	if q, ok := sc.Cat.Question(sc.Cat.Next(sc.Draft, around[len(around)-1])); ok {
		then = fmt.Sprintf("%d. %s", sc.Cat.NumberOf(q), sc.Cat.SectionOf(q).Title)
	}
	return beside.Questions(listOf(sc, around, s.Q.ID, next), then, sc.Theme, width, height)
}

// listOf gives questions as they are listed, the one that people are at and the next one marked.
func listOf(sc Scene, questions []*sections.Question, here, next string) []beside.Asked {
	all := make([]beside.Asked, len(questions))
	for i, q := range questions {
		a := sc.Draft.Answer(q.ID)
		all[i] = beside.Asked{
			Label: q.Label, State: questionSign(sc.Draft, q),
			Here: q.ID == here, Next: q.ID == next, Done: !a.IsZero() && q.Check(a) == sections.Complete,
		}
	}
	return all
}
