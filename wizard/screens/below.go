package screens

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
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

// comfortable is the lines that a field keeps at least above what stands under it. It does not
// depend on what people write, so that nothing moves under their fingers, but for a list of many
// rows.
func comfortable(q *sections.Question, room fields.Room) int {
	switch {
	case room.Grows:
		return max(room.Least, 10)
	case q.Tabular():
		return max(room.Least, len(q.Columns)+1+room.Echo+12)
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
	if n := min(beside.QuestionsHeight(sc.Cat.SectionOf(s.Q)), free-b.compared); n >= fewest {
		b.questions = n
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
		lines = append(lines, beside.Questions(sc.Cat, sc.Draft, s.Q, sc.lacks, sc.Theme, p.width, n)...)
	}
	return lines
}

// lacks says what a question lacks where the sign of its state does not say it.
func (sc Scene) lacks(q *sections.Question) string {
	if said := questionSign(sc.Draft, q); said != words.GapWord(sections.Unanswered) {
		return said
	}
	return ""
}
