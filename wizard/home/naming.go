package home

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// naming asks for the new project's name.
type naming struct {
	name  string
	path  sections.Path
	group *huh.Group
	form  *huh.Form
}

// begin asks for the project's name.
func (h Screen) begin(sc screens.Scene) Screen {
	n := &naming{}
	field := huh.NewInput().Value(&n.name).Prompt(look.Prompt).Placeholder(look.Placeholder(screens.NameHint, 0))
	n.group, n.form = fields.Assemble([]huh.Field{field}, sc.Theme, min(sc.Width, look.Measure))
	h.naming = n
	return h
}

func (h Screen) updateNaming(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	switch {
	case look.Pressed(msg, sc.Keys.Back):
		h.naming = nil
	case look.Pressed(msg, sc.Keys.Enter):
		name := strings.TrimSpace(text.CleanLine(h.naming.name))
		if name == "" {
			return h, screens.Effect{Notice: screens.Notice{Text: words.NameNeeded}}
		}
		return h, screens.Effect{Begin: name, Path: h.naming.path}
	case look.Pressed(msg, sc.Keys.Next) && sc.Cat.HasEssential():
		h.naming.path = screens.OtherPath(h.naming.path)
	default:
		h.naming.form.Update(msg)
	}
	return h, screens.Effect{}
}

// namingLines asks for the name; in an empty folder, what the program is for stands below.
func (h Screen) namingLines(sc screens.Scene) []string {
	t, width := sc.Theme, min(sc.Width, look.Measure)
	lines := look.Styled(t.Title, look.Wrap(words.NameQuestion, width))
	lines = append(lines, "", h.naming.group.Content(), "")
	lines = append(lines, look.Styled(t.Muted, look.Wrap(words.NameHelp, width))...)
	lines = append(lines, screens.PathChoices(sc.Cat, sc.Theme, h.naming.path, width)...)
	if below := uses(sc, true); len(h.drafts) == 0 && len(lines)+len(below) < sc.Height {
		lines = append(append(lines, ""), below...)
	}
	return lines
}
