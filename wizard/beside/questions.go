package beside

import (
	"fmt"
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// QuestionsHeight is the most lines that Questions takes for a section: a blank one, a rule, its
// questions and what comes behind them. It does not depend on the answers: what stands over the list
// keeps its height while people write.
func QuestionsHeight(s *sections.Section) int { return len(s.Questions) + 3 }

// Says gives in words what a question lacks, as the plan says it.
type Says func(*sections.Question) string

// Questions lists what the section of a question asks on the draft's path, each question with
// the sign of its state and the one at hand marked, and names the section that comes behind.
// Where not all have room, those around the one at hand show.
func Questions(c *sections.Catalogue, d sections.Draft, here *sections.Question, says Says, t *look.Theme, width, height int) []string {
	asked, at := c.Asked(d, c.SectionOf(here)), 0
	rows := make([]string, len(asked))
	for i, q := range asked {
		rows[i] = row(d, q, q == here, says, t, width)
		if q == here {
			at = i
		}
	}
	then := behind(c, d, asked)
	room := height - 2
	if then != "" {
		room--
	}
	visible, above, below := look.Window(rows, at-room/2, max(1, room))
	lines := append([]string{t.Ruled(sayInThisSection, above, below, width)}, visible...)
	if then != "" {
		lines = append(lines, t.Muted.Render(look.Fit("  "+then, width)))
	}
	return low(lines, height)
}

// low gives exactly height lines, the blank ones first: what stands beside keeps to the bottom.
func low(lines []string, height int) []string {
	blank := max(0, height-len(lines))
	return append(make([]string, blank), lines[:height-blank]...)
}

// The signs of a question's state.
const signDone, signTodo = "●", "○"

// row is a line of the list: the sign of the state, the question, and what it lacks where that
// has room behind the question.
func row(d sections.Draft, q *sections.Question, here bool, says Says, t *look.Theme, width int) string {
	a := d.Answer(q.ID)
	sign, lacks := signTodo, strings.TrimPrefix(says(q), signTodo+" ")
	if !a.IsZero() && q.Check(a) == sections.Complete {
		sign, lacks = signDone, ""
	}
	mark, style := "  ", t.Muted
	if here {
		mark, style = "▸ ", t.Accent
	}
	left := mark + sign + " " + look.Shown(q.Label)
	if look.Cells(left)+2+look.Cells(lacks) > width {
		lacks = ""
	}
	return style.Render(look.Spread(left, lacks, width))
}

// behind names what comes behind the questions of a section: the next section that the draft's
// path asks, nothing behind the last.
func behind(c *sections.Catalogue, d sections.Draft, asked []*sections.Question) string {
	if len(asked) == 0 {
		return ""
	}
	next, ok := c.Question(c.Next(d, asked[len(asked)-1]))
	if !ok {
		return ""
	}
	section := c.SectionOf(next)
	return fmt.Sprintf(sayThen, strconv.Itoa(c.SectionIndex(next)+1)+". "+look.Shown(section.Title))
}
