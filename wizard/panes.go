package wizard

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
}

// roomy is the lines from which a projected question gets air around it.
const roomy = 14

// panes shares out the screen. The question itself always shows; its help and
// example come as far as there is room, and stand in the help screen anyway.
func (s question) panes(sc scene) panes {
	p := panes{arrangement: look.Arrange(sc.width, sc.height), width: sc.width, height: sc.height}
	if sc.projected {
		p.arrangement = look.Single // one question, nothing beside it
	}
	switch p.arrangement {
	case look.Aside:
		p.width = min(max(sc.width*45/100, 46), look.Measure)
		p.previewWidth = min(sc.width-p.width-3, look.Measure)
	case look.Stacked:
		p.height = sc.height - max(7, sc.height*2/5)
	}
	if s.deciding(sc) && p.arrangement != look.Aside {
		if over, fits := s.overProposal(sc, p); p.arrangement == look.Stacked && fits {
			return over
		}
		p.arrangement, p.height = look.Single, sc.height
		return s.withProposal(sc, p)
	}
	room := fields.RoomOf(s.q, sc.draft.Answer(s.q.ID))
	least := min(room.Least, sc.height-room.Spare)
	p.head = s.head(sc, p.width, p.height-least)
	p.field = max(least, p.height-len(p.head)-room.Echo)
	if p.arrangement == look.Stacked && !room.Grows {
		p.field = min(p.field, room.Tall)
		p.height = min(p.height, len(p.head)+p.field+room.Echo)
	}
	return p
}

// label is the question itself, and whether it can be left out.
func (s question) label(sc scene, width int) []string {
	label := s.q.Label
	if s.q.Optional {
		label += " (" + sayOptional + ")"
	}
	return look.Styled(sc.theme.Title, look.Wrap(label, width))
}

// head is the question, then as much as fits of why it matters and of the
// example; on a section's first question, what the section is for.
func (s question) head(sc scene, width, room int) []string {
	t := sc.theme
	lines := s.label(sc, width)
	if sc.projected && room >= roomy {
		lines = append(append([]string{""}, lines...), "")
	}
	section := sc.cat.SectionOf(s.q)
	if &section.Questions[0] == s.q {
		purpose := look.Wrap(section.Purpose, width)
		if len(purpose)+1+len(lines) < room {
			lines = append(append(purpose, ""), lines...)
		}
	}
	extra := func(text string) {
		if more := look.Wrap(text, width); len(more) > 0 && len(lines)+len(more)+1 <= room {
			lines = append(lines, look.Styled(t.Muted, more)...)
		}
	}
	extra(s.q.Help)
	if s.q.Example != "" && s.q.Kind != sections.Passage {
		extra(fmt.Sprintf(words.Example, s.q.Example))
	}
	if len(lines) < room {
		lines = append(lines, "")
	}
	return lines
}

// pane draws the question and its field, and tells where the cursor stands.
func (s question) pane(sc scene, p panes) ([]string, *tea.Cursor) {
	lines := append([]string(nil), p.head...)
	if p.proposal > 0 {
		lines = append(lines, s.proposalLines(sc, p)...)
	}
	cursor := s.field.Cursor()
	if cursor != nil {
		cursor.Y += len(lines)
	}
	lines = append(lines, s.field.View()...)
	echo := s.echo(sc, p.width)
	lines = append(lines, echo[:max(0, min(len(echo), p.height-len(lines)))]...)
	if above, below := s.field.Hidden(); above+below > 0 && len(p.head) > 0 {
		at := len(p.head) - 1
		lines[at] = look.Spread(lines[at], sc.theme.HiddenMark(above, below), p.width)
	}
	return lines, cursor
}

// echo says how the answer was understood, or what about it people should know.
func (s question) echo(sc scene, width int) []string {
	a, t := sc.draft.Answer(s.q.ID), sc.theme
	switch {
	case s.q.Private:
		return look.Styled(t.Muted, look.Wrap(words.Private, width))
	case s.q.Kind == sections.Number || s.q.Kind == sections.Date:
		return understood(s.q, a, t, width)
	case s.q.Kind == sections.Passage && a.Decision == sections.Adapt:
		return []string{t.Muted.Render(look.Fit(factsIn(sc, a.Text), width))}
	}
	return nil
}

func understood(q *sections.Question, a sections.Answer, t *look.Theme, width int) []string {
	if a.Text == "" {
		return nil
	}
	if q.Check(a) == sections.Unreadable {
		return look.Styled(t.Alert, look.Wrap(words.Misread(q, a), width))
	}
	value, _ := q.Value(a)
	return look.Styled(t.Good, look.Wrap(fmt.Sprintf(words.Understood, look.Shown(value)), width))
}

// factsIn tells what stands for the {facts} of a text.
func factsIn(sc scene, text string) string {
	var out []string
	seen := map[string]bool{}
	for _, part := range sections.SplitFacts(text) {
		q, ok := sc.cat.Fact(part.Fact)
		if !ok || seen[part.Fact] {
			continue
		}
		seen[part.Fact] = true
		value, given := q.Value(sc.draft.Answer(q.ID))
		if !given || q.Private {
			value = "…"
		}
		out = append(out, "{"+part.Fact+"} = "+look.Shown(sc.cat.Filled(sc.draft, value)))
	}
	return strings.Join(out, " · ")
}
