package beside

import (
	"fmt"
	"slices"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// Asked is a question as lists show it: its words, its state in a sign and a word, whether it is
// answered, whether it is the one that people are at, and whether it is the next.
type Asked struct {
	Label, State     string
	Done, Here, Next bool
}

// The signs before a question: the one that people are at, the one that comes next, any other.
const markHere, markNext, markNone = look.Mark, "› ", "  "

// QuestionsHeight is the most lines that Questions takes for a section where each question has one:
// a blank one, a rule, its questions and what comes behind them. It does not depend on the answers:
// what stands over the list keeps its height while people write.
func QuestionsHeight(s *sections.Section) int { return len(s.Questions) + 3 }

// Questions lists what the section of a question asks, the one at hand and the next one marked, and
// names what comes behind the section; in exactly that many lines, the last one at the bottom.
func Questions(all []Asked, then string, t *look.Theme, width, height int) []string {
	lines := asked(sayInThisSection, all, then, t, width, height-1)
	blank := max(0, height-len(lines))
	return append(make([]string, blank), lines...)
}

// asked lists questions under a rule: whole where there is room for all of them, else each on one
// line, those around the one at hand, and the rule counts the others.
func asked(title string, all []Asked, then string, t *look.Theme, width, height int) []string {
	room := height - 1
	var foot []string
	if then != "" && room > 2 {
		mark := markNext
		if slices.ContainsFunc(all, func(q Asked) bool { return q.Next }) {
			mark = markNone
		}
		foot = []string{t.Muted.Render(Short(mark+fmt.Sprintf(sayThen, then), width))}
		room--
	}
	if len(all) == 0 || room < 1 {
		return nil
	}
	rows, here := askedRows(all, true, t, width)
	if len(rows) > room {
		rows, here = askedRows(all, false, t, width)
	}
	visible, above, below := look.Window(rows, here-room/2, room)
	if room < 3 {
		visible, above, below = look.Window(rows, here, room)
	}
	return append(append([]string{t.Ruled(title, above, below, width)}, visible...), foot...)
}

// askedRows draws questions, whole or a line each, and tells the line of the one at hand.
func askedRows(all []Asked, whole bool, t *look.Theme, width int) (rows []string, here int) {
	for _, q := range all {
		mark := markNone
		switch {
		case q.Here:
			mark, here = markHere, len(rows)
		case q.Next:
			mark = markNext
		}
		label := []string{Short(q.Label, labelRoom(q, width))}
		if whole {
			label = look.Wrap(oneLine(q.Label), labelRoom(q, width))
		}
		rows = append(rows, askedRow(q, label, mark, t, width)...)
	}
	return rows, here
}

// widestState is the cells that the state of a question takes at most: its words say more.
const widestState = 14

func labelRoom(q Asked, width int) int {
	return width - look.Cells(markNone) - look.Cells(Short(q.State, widestState)) - 2
}

// askedRow draws a question on as many lines as its words have, its state behind the first.
func askedRow(q Asked, label []string, mark string, t *look.Theme, width int) []string {
	style, state := t.Muted, t.Muted
	switch {
	case q.Here:
		style, state = t.Accent, t.Accent
	case q.Done:
		state = t.Good
	}
	said := Short(q.State, widestState)
	lines := make([]string, len(label))
	for i, words := range label {
		if i > 0 {
			lines[i] = style.Render(markNone + words)
			continue
		}
		lines[i] = style.Render(look.Pad(mark+words, width-look.Cells(said))) + state.Render(said)
	}
	return lines
}
