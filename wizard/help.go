package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
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
	case pressed(msg, k.Back), pressed(msg, k.Help), pressed(msg, k.Enter):
		return nil, effect{}
	case pressed(msg, k.Up), wheel(msg) < 0:
		h.top--
	case pressed(msg, k.Down), wheel(msg) > 0:
		h.top++
	case pressed(msg, k.PageUp):
		h.top -= sc.height - 1
	case pressed(msg, k.PageDown), pressed(msg, k.Pick):
		h.top += sc.height - 1
	case pressed(msg, k.Top):
		h.top = 0
	case pressed(msg, k.Bottom):
		h.top = last
	}
	h.top = min(max(0, h.top), last)
	return h, effect{}
}

func (h help) view(sc scene) frame {
	lines, above, below := window(h.lines(sc), h.top, sc.height)
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
	width := min(sc.width, measure)
	var lines []string
	if q, ok := sc.cat.Question(h.question); ok {
		lines = h.about(sc, q, width)
	}
	lines = append(lines, sc.theme.title.Render(sayKeys), "")
	for _, group := range sc.keys.groups() {
		lines = append(lines, sc.theme.strong.Render(group.title))
		for _, b := range group.keys {
			told := pad("  "+b.Help().Key, 12)
			for i, line := range wrap(b.Help().Desc, width-13) {
				if i > 0 {
					told = pad("", 12)
				}
				lines = append(lines, sc.theme.accent.Render(told)+" "+line)
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
	lines := styled(t.title, wrap(q.Label, width))
	add := func(title, text string) {
		if text != "" {
			lines = append(lines, "", t.strong.Render(title))
			lines = append(lines, wrap(text, width)...)
		}
	}
	add(sayWhy, q.Help)
	add(sayForExample, q.Example)
	add(sayProposed, q.Offers(sc.draft.Answer(q.ID)))
	add(saySectionFor, sc.cat.SectionOf(q).Purpose)
	return append(lines, "")
}

// keyGroup is the keys of one place, for the help screen.
type keyGroup struct {
	title string
	keys  []key.Binding
}

func (k *keyMap) groups() []keyGroup {
	return []keyGroup{
		{sayKeysEverywhere, []key.Binding{k.Next, k.Prev, k.Enter, k.Back, k.Plan, k.Review, k.Drafts, k.Help}},
		{sayKeysPreview, []key.Binding{k.Preview, k.ScrollUp, k.ScrollDown}},
		{sayKeysRoom, []key.Binding{k.Project, k.NextProjected, k.PrevProjected, k.Countdown, k.MoreTime, k.Note}},
		{sayKeysText, []key.Binding{k.Undo, k.Redo, k.Editor, k.Save, k.Theirs}},
		{sayKeysPick, []key.Binding{k.Left, k.Right, k.Pick}},
		{sayKeysList, []key.Binding{k.Up, k.Down, k.Add, k.Delete, k.MoveUp, k.MoveDown}},
		{sayKeysScroll, []key.Binding{k.PageUp, k.PageDown, k.Top, k.Bottom, k.SwitchPane}},
		{sayKeysMouse, []key.Binding{k.Wheel, k.Select}},
		{sayKeysLeave, []key.Binding{k.NewDraft, k.Suspend, k.Quit}},
	}
}
