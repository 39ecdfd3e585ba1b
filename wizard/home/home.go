package home

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// Screen lists the drafts of a folder, to resume one or begin another.
type Screen struct {
	drafts  []words.Draft
	older   int // drafts of the folder that are not among them
	loaded  bool
	at      int
	naming  *naming
	failure error
}

// naming asks for the new project's name.
type naming struct {
	name  string
	path  sections.Path
	group *huh.Group
	form  *huh.Form
}

// New begins with a folder that nobody has looked into yet.
func New() Screen { return Screen{} }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (h Screen) Update(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	if found, ok := msg.(words.Drafts); ok {
		h.drafts, h.older, h.failure, h.loaded = found.Drafts, found.Older, found.Err, true
		if len(h.drafts) == 0 && h.naming == nil {
			return h.begin(sc), screens.Effect{}
		}
		return h, screens.Effect{}
	}
	if h.naming != nil {
		return h.updateNaming(msg, sc)
	}
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Up), look.Pressed(msg, k.Prev):
		h.at = max(0, h.at-1)
	case look.Pressed(msg, k.Down), look.Pressed(msg, k.Next):
		h.at = min(len(h.drafts), h.at+1)
	case look.Pressed(msg, k.NewDraft), look.Pressed(msg, k.Enter) && h.at == len(h.drafts):
		return h.begin(sc), screens.Effect{}
	case look.Pressed(msg, k.Enter):
		return h, screens.Effect{File: h.drafts[h.at].Path}
	}
	return h, screens.Effect{}
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

// View lays out what was rendered before.
func (h Screen) View(sc screens.Scene) screens.Frame {
	f := screens.Frame{Left: words.Program, Right: sayTagline, Keys: []key.Binding{sc.Keys.Go, sc.Keys.NewDraft, sc.Keys.Down}}
	if h.naming != nil {
		f.Keys = []key.Binding{sc.Keys.Enter, sc.Keys.Back}
		f.Lines = h.namingLines(sc)
		return f
	}
	t := sc.Theme
	lines := look.Styled(t.Title, look.Wrap(sayWhichDraft, sc.Width))
	lines = append(lines, "")
	head := len(lines)
	switch {
	case h.failure != nil:
		lines = append(lines, look.Styled(t.Alert, look.Wrap(words.Explain(h.failure).What, sc.Width))...)
	case !h.loaded:
		lines = append(lines, t.Muted.Render(sayLooking))
	}
	cursor := len(lines)
	for i, d := range h.drafts {
		if i == h.at {
			cursor = len(lines)
		}
		lines = append(lines, h.entryLines(sc, d, i == h.at)...)
	}
	lines = append(lines, h.line(sc, sayNewDraft, h.at == len(h.drafts)))
	if h.at == len(h.drafts) {
		cursor = len(lines)
	}
	lines = append(lines, look.Styled(t.Muted, look.Wrap(words.OlderDrafts(h.older), sc.Width))...)
	visible, above, below := look.Window(lines[head:], cursor-head-sc.Height/2, sc.Height-head-1)
	f.Lines = append(lines[:head:head], visible...)
	if above+below > 0 {
		f.Lines = append(look.Box(f.Lines, sc.Width, sc.Height-1), t.Ruled("", above, below, sc.Width))
	}
	return f
}

func (h Screen) line(sc screens.Scene, text string, here bool) string {
	if here {
		return sc.Theme.Accent.Render(look.Fit("▸ "+text, sc.Width))
	}
	return look.Fit("  "+text, sc.Width)
}

// entryLines shows a draft on two lines: what it is, where it stopped.
func (h Screen) entryLines(sc screens.Scene, d words.Draft, here bool) []string {
	if d.Problem != "" {
		return []string{
			h.line(sc, look.Spread(d.Name, sayUnreadable, sc.Width-2), here),
			"    " + sc.Theme.Alert.Render(look.Fit(d.Problem, sc.Width-4)),
		}
	}
	first := look.Spread(look.Shown(d.Name), words.Percent(d.Progress)+" · "+words.Ago(sc.Now, d.Changed), sc.Width-2)
	second := fmt.Sprintf(sayStoppedAt, look.Shown(d.Stopped))
	return []string{h.line(sc, first, here), "    " + sc.Theme.Muted.Render(look.Fit(second, sc.Width-4))}
}

func (h Screen) namingLines(sc screens.Scene) []string {
	t := sc.Theme
	lines := look.Styled(t.Title, look.Wrap(words.NameQuestion, min(sc.Width, look.Measure)))
	lines = append(lines, "", h.naming.group.Content(), "")
	lines = append(lines, look.Styled(t.Muted, look.Wrap(words.NameHelp, min(sc.Width, look.Measure)))...)
	return append(lines, screens.PathChoices(sc.Cat, sc.Theme, h.naming.path, min(sc.Width, look.Measure))...)
}
