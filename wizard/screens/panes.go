package screens

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// panes is the room that the parts of the question screen get.
type panes struct {
	arrangement  look.Arrangement
	width        int // of the question
	height       int
	previewWidth int
	head         []string // the question and what helps to answer it
	field        int      // lines for the field
	proposal     int      // lines for the proposed paragraph, where it shows in the question's pane
	unsaid       int      // first lines of the paragraph that gave way
	apart        bool     // a line stands between the paragraph and the choice
	below        below
}

// roomy is the lines from which a projected question gets air around it.
const roomy = 14

// panes shares out the screen. The question itself always shows; its help and
// example come as far as there is room, and stand in the help screen anyway.
func (s Question) panes(sc Scene) panes {
	p := panes{arrangement: look.Arrange(sc.Width, sc.Height), width: sc.Width, height: sc.Height}
	if sc.Projected {
		p.arrangement = look.Single // one question, nothing beside it
	}
	switch p.arrangement {
	case look.Aside:
		p.width = min(max(sc.Width*45/100, 46), look.Measure)
		p.previewWidth = min(sc.Width-p.width-3, look.Measure)
	case look.Stacked:
		p.height = sc.Height - max(7, sc.Height*2/5)
	}
	if s.deciding(sc) && (p.arrangement != look.Aside || !s.held(sc, p.previewWidth)) {
		if over, fits := s.overProposal(sc, p); p.arrangement == look.Stacked && fits {
			return over
		}
		if p.arrangement != look.Aside {
			p.arrangement, p.height = look.Single, sc.Height
		}
		p = s.withProposal(sc, p)
		p.below = s.below(sc, p, p.height-len(p.head)-p.proposal-2)
		return p
	}
	room := fields.RoomOf(s.Q, sc.Draft.Answer(s.Q.ID))
	least := s.least(room, sc.Height, p.height)
	p.head = s.head(sc, p.width, p.height-least)
	p.below = s.below(sc, p, p.height-len(p.head)-room.Echo-comfortable(s.Q, room, p.height))
	p.field = max(least-room.Echo, p.height-len(p.head)-room.Echo-p.below.height())
	if p.arrangement == look.Stacked && !room.Grows {
		p.field = min(p.field, room.Tall)
		p.height = min(p.height, len(p.head)+p.field+room.Echo)
	}
	return p
}

// least is the lines that the field keeps from what helps to answer. The rows of a list are all
// read where its pane has room for that; where not even their words alone fit, they take a line
// each, and leave the rest to what helps.
func (s Question) least(room fields.Room, screen, pane int) int {
	switch most := pane - room.Spare; {
	case !s.Q.Tabular():
		return min(room.Least, screen-room.Spare)
	case room.Least <= most:
		return room.Least
	default:
		return min(room.Cut, most)
	}
}

// label is the question itself, and whether it can be left out. Where a line counts, what is said
// of it is shortened rather than take another one.
func (s Question) label(sc Scene, width int) []string {
	lines := look.Wrap(s.Q.Label+remarks(sc.Draft, s.Q, words.ToPrepare), width)
	if sc.Height < roomy {
		if short := look.Wrap(s.Q.Label+remarks(sc.Draft, s.Q, words.ToPrepareShort), width); len(short) < len(lines) {
			lines = short
		}
	}
	return look.Styled(sc.Theme.Title, lines)
}

// head is the question, then as much as fits of why it matters and of the
// example; on a section's first question, what the section is for.
func (s Question) head(sc Scene, width, room int) []string {
	t := sc.Theme
	lines := s.label(sc, width)
	if sc.Projected && room >= roomy {
		lines = append(append([]string{""}, lines...), "")
	}
	section := sc.Cat.SectionOf(s.Q)
	if &section.Questions[0] == s.Q {
		purpose := look.Styled(t.Muted, look.Wrap(section.Purpose, width))
		if len(purpose)+1+len(lines) < room {
			lines = append(append(purpose, ""), lines...)
		}
	}
	extra := func(text string) bool {
		more := look.Wrap(text, width)
		if len(lines)+len(more)+1 > room {
			return false
		}
		lines = append(lines, look.Styled(t.Muted, more)...)
		return true
	}
	// An example without the reason of the question, or of a choice, only says what to answer.
	if extra(s.Q.Help) && s.Q.Example != "" && !s.Q.Proposes() && len(s.Q.Choices()) == 0 {
		extra(fmt.Sprintf(words.Example, s.Q.Example))
	}
	if len(lines) < room {
		lines = append(lines, "")
	}
	return lines
}

// pane draws the question and its field, and tells where the cursor stands.
func (s Question) pane(sc Scene, p panes) ([]string, *tea.Cursor) {
	lines := append([]string(nil), p.head...)
	if p.proposal > 0 {
		lines = append(lines, s.proposalLines(sc, p)...)
	}
	cursor := s.Field.Cursor()
	if cursor != nil {
		cursor.Y += len(lines)
	}
	lines = append(lines, s.Field.View()...)
	echo := s.echo(sc, p.width)
	lines = append(lines, echo[:max(0, min(len(echo), p.height-len(lines)))]...)
	if n := p.below.height(); n > 0 {
		lines = append(look.Box(lines, p.width, p.height-n), s.drawn.below...)
	}
	if above, below := s.Field.Hidden(); above+below > 0 && len(p.head) > 0 {
		at := len(p.head) - 1
		lines[at] = look.Spread(lines[at], sc.Theme.HiddenMark(above, below), p.width)
	}
	return lines, cursor
}

// echo says how the answer was understood, or what about it people should know.
func (s Question) echo(sc Scene, width int) []string {
	a, t := sc.Draft.Answer(s.Q.ID), sc.Theme
	switch {
	case s.Q.Private:
		return look.Styled(t.Muted, look.Wrap(words.Private, width))
	case s.Q.Echoes():
		return understood(s.Q, a, sc, width)
	case s.Q.Tabular():
		return totals(sc, s.Q, width)
	case s.Q.Proposes() && a.Decision == sections.Adapt:
		return []string{t.Muted.Render(look.Fit(factsIn(sc, a.Text, width), width))}
	}
	return nil
}

// totals says what a list adds up to.
func totals(sc Scene, q *sections.Question, width int) []string {
	told, good := words.Totals(sc.Cat, sc.Draft, q)
	style := sc.Theme.Good
	if !good {
		style = sc.Theme.Alert
	}
	return look.Styled(style, look.Wrap(look.Shown(strings.Join(told, " · ")), width))
}

// understood says how an answer was read, or, for as long as it is so, what people should mend.
func understood(q *sections.Question, a sections.Answer, sc Scene, width int) []string {
	t := sc.Theme
	if a.Text == "" {
		return nil
	}
	if q.Check(a) == sections.Unreadable {
		return look.Styled(t.Alert, look.Wrap(words.Misread(q, a), width))
	}
	value, _ := q.Value(a)
	read := fmt.Sprintf(words.Understood, look.Shown(value))
	if words.Reservation(q, a, sc.Now) != "" {
		return look.Styled(t.Alert, look.Wrap(read+sayPastDate, width))
	}
	return look.Styled(t.Good, look.Wrap(read, width))
}

// factsIn tells what stands for the {facts} of a text: all of them, each with as much of its
// words as there is room for beside the others.
func factsIn(sc Scene, text string, width int) string {
	var names, values []string
	seen := map[string]bool{}
	for _, part := range sections.SplitFacts(text) {
		f, ok := sc.Cat.Fact(part.Fact)
		if !ok || seen[part.Fact] {
			continue
		}
		seen[part.Fact] = true
		value, given := f.Value(sc.Draft)
		if !given || f.Question.Private {
			value = "…"
		}
		names = append(names, "{"+part.Fact+"} = ")
		values = append(values, look.Shown(sc.Cat.Filled(sc.Draft, value)))
	}
	const between = " · "
	room := width - look.Cells(strings.Join(names, between))
	for i, value := range look.Shares(values, max(room, 0)) {
		names[i] += value
	}
	return strings.Join(names, between)
}
