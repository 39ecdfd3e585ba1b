package screens

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/look"
)

// Help lies over any screen: why this question, an example, and every key, from
// the key map that handles them.
type Help struct {
	Question string
	Finding  *check.Finding // explained first, where there is one
	top      int
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (h Help) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	k := sc.Keys
	if look.Pressed(msg, k.Back) || look.Pressed(msg, k.Help) || look.Pressed(msg, k.Enter) {
		return nil, Effect{}
	}
	h.top = turned(msg, k, h.top, len(h.lines(sc)), sc.Height)
	return h, Effect{}
}

// View lays out what was rendered before.
func (h Help) View(sc Scene) Frame {
	lines, above, below := look.Window(h.lines(sc), h.top, sc.Height)
	right := ""
	if above+below > 0 {
		right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return Frame{
		Left: sayHelp, Right: right, Brief: right, Lines: lines,
		Keys: []key.Binding{sc.Keys.Back, sc.Keys.Down, sc.Keys.PageDown},
	}
}

func (h Help) lines(sc Scene) []string {
	width := min(sc.Width, look.Measure)
	var lines []string
	if h.Finding != nil {
		lines = append(look.Styled(sc.Theme.Title, look.Wrap(look.Shown(h.Finding.Says), width)), "", sc.Theme.Strong.Render(sayWhyFinding))
		lines = append(append(lines, look.Wrap(h.Finding.Why, width)...), "")
	}
	if q, ok := sc.Cat.Question(h.Question); ok {
		lines = append(lines, h.about(sc, q, width)...)
	}
	lines = append(lines, sc.Theme.Title.Render(sayKeys), "")
	for _, group := range sc.Keys.Groups() {
		lines = append(lines, sc.Theme.Strong.Render(group.Title))
		for _, b := range group.Keys {
			told := look.Pad("  "+b.Help().Key, 12)
			for i, line := range look.Wrap(b.Help().Desc, width-13) {
				if i > 0 {
					told = look.Pad("", 12)
				}
				lines = append(lines, sc.Theme.Accent.Render(told)+" "+line)
			}
		}
		lines = append(lines, "")
	}
	return lines
}

// about is all that the catalogue says of a question, whatever its screen had
// room for.
func (h Help) about(sc Scene, q *sections.Question, width int) []string {
	t := sc.Theme
	lines := look.Styled(t.Title, look.Wrap(q.Label, width))
	add := func(title, text string) {
		if text != "" {
			lines = append(lines, "", t.Strong.Render(title))
			lines = append(lines, look.Wrap(text, width)...)
		}
	}
	add(sayWhy, q.Help)
	add(sayForExample, q.Example)
	add(sayProposed, q.Offers(sc.Draft.Answer(q.ID)))
	add(saySectionFor, sc.Cat.SectionOf(q).Purpose)
	return append(lines, "")
}
