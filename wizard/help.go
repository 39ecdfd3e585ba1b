package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// help lies over any screen: why this question, an example, and every key, from
// the key map that handles them.
type help struct {
	question string
	top      int
}

func (h help) update(msg tea.Msg, sc scene) (overlay, effect) {
	k := sc.keys
	last := max(0, len(h.lines(sc))-sc.height)
	switch {
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Help), look.Pressed(msg, k.Enter):
		return nil, effect{}
	case look.Pressed(msg, k.Up), look.Wheel(msg) < 0:
		h.top--
	case look.Pressed(msg, k.Down), look.Wheel(msg) > 0:
		h.top++
	case look.Pressed(msg, k.PageUp):
		h.top -= sc.height - 1
	case look.Pressed(msg, k.PageDown), look.Pressed(msg, k.Pick):
		h.top += sc.height - 1
	case look.Pressed(msg, k.Top):
		h.top = 0
	case look.Pressed(msg, k.Bottom):
		h.top = last
	}
	h.top = min(max(0, h.top), last)
	return h, effect{}
}

func (h help) view(sc scene) frame {
	lines, above, below := look.Window(h.lines(sc), h.top, sc.height)
	right := ""
	if above+below > 0 {
		right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return frame{
		left: sayHelp, right: right, brief: right, lines: lines,
		keys: []key.Binding{sc.keys.Back, sc.keys.Down, sc.keys.PageDown},
	}
}

func (h help) lines(sc scene) []string {
	width := min(sc.width, look.Measure)
	var lines []string
	if q, ok := sc.cat.Question(h.question); ok {
		lines = h.about(sc, q, width)
	}
	lines = append(lines, sc.theme.Title.Render(sayKeys), "")
	for _, group := range sc.keys.Groups() {
		lines = append(lines, sc.theme.Strong.Render(group.Title))
		for _, b := range group.Keys {
			told := look.Pad("  "+b.Help().Key, 12)
			for i, line := range look.Wrap(b.Help().Desc, width-13) {
				if i > 0 {
					told = look.Pad("", 12)
				}
				lines = append(lines, sc.theme.Accent.Render(told)+" "+line)
			}
		}
		lines = append(lines, "")
	}
	return lines
}

// about is all that the catalogue says of a question, whatever its screen had
// room for.
func (h help) about(sc scene, q *sections.Question, width int) []string {
	t := sc.theme
	lines := look.Styled(t.Title, look.Wrap(q.Label, width))
	add := func(title, text string) {
		if text != "" {
			lines = append(lines, "", t.Strong.Render(title))
			lines = append(lines, look.Wrap(text, width)...)
		}
	}
	add(sayWhy, q.Help)
	add(sayForExample, q.Example)
	add(sayProposed, q.Offers(sc.draft.Answer(q.ID)))
	add(saySectionFor, sc.cat.SectionOf(q).Purpose)
	return append(lines, "")
}
