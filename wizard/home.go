package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// home lists the drafts of a folder, to resume one or begin another.
type home struct {
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
	group *huh.Group
	form  *huh.Form
}

func newHome() home { return home{} }

func (h home) update(msg tea.Msg, sc scene) (screen, effect) {
	if found, ok := msg.(words.Drafts); ok {
		h.drafts, h.older, h.failure, h.loaded = found.Drafts, found.Older, found.Err, true
		if len(h.drafts) == 0 && h.naming == nil {
			return h.begin(sc), effect{}
		}
		return h, effect{}
	}
	if h.naming != nil {
		return h.updateNaming(msg, sc)
	}
	k := sc.keys
	switch {
	case look.Pressed(msg, k.Up), look.Pressed(msg, k.Prev):
		h.at = max(0, h.at-1)
	case look.Pressed(msg, k.Down), look.Pressed(msg, k.Next):
		h.at = min(len(h.drafts), h.at+1)
	case look.Pressed(msg, k.NewDraft), look.Pressed(msg, k.Enter) && h.at == len(h.drafts):
		return h.begin(sc), effect{}
	case look.Pressed(msg, k.Enter):
		return h, effect{file: h.drafts[h.at].Path}
	}
	return h, effect{}
}

// begin asks for the project's name.
func (h home) begin(sc scene) home {
	n := &naming{}
	field := huh.NewInput().Value(&n.name).Prompt("› ").Placeholder(look.Placeholder(sayNameHint, 0))
	n.group, n.form = fields.Assemble([]huh.Field{field}, sc.theme, min(sc.width, look.Measure))
	h.naming = n
	return h
}

func (h home) updateNaming(msg tea.Msg, sc scene) (screen, effect) {
	switch {
	case look.Pressed(msg, sc.keys.Back):
		h.naming = nil
	case look.Pressed(msg, sc.keys.Enter):
		name := strings.TrimSpace(text.CleanLine(h.naming.name))
		if name == "" {
			return h, effect{notice: notice{text: words.NameNeeded}}
		}
		return h, effect{begin: name}
	default:
		h.naming.form.Update(msg)
	}
	return h, effect{}
}

func (h home) view(sc scene) frame {
	f := frame{left: words.Program, right: sayTagline, keys: []key.Binding{sc.keys.Go, sc.keys.NewDraft, sc.keys.Down}}
	if h.naming != nil {
		f.keys = []key.Binding{sc.keys.Enter, sc.keys.Back}
		f.lines = h.namingLines(sc)
		return f
	}
	t := sc.theme
	lines := look.Styled(t.Title, look.Wrap(sayWhichDraft, sc.width))
	lines = append(lines, "")
	head := len(lines)
	switch {
	case h.failure != nil:
		lines = append(lines, look.Styled(t.Alert, look.Wrap(words.Explain(h.failure).What, sc.width))...)
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
	lines = append(lines, look.Styled(t.Muted, look.Wrap(words.OlderDrafts(h.older), sc.width))...)
	visible, above, below := look.Window(lines[head:], cursor-head-sc.height/2, sc.height-head-1)
	f.lines = append(lines[:head:head], visible...)
	if above+below > 0 {
		f.lines = append(look.Box(f.lines, sc.width, sc.height-1), t.Ruled("", above, below, sc.width))
	}
	return f
}

func (h home) line(sc scene, text string, here bool) string {
	if here {
		return sc.theme.Accent.Render(look.Fit("▸ "+text, sc.width))
	}
	return look.Fit("  "+text, sc.width)
}

// entryLines shows a draft on two lines: what it is, where it stopped.
func (h home) entryLines(sc scene, d words.Draft, here bool) []string {
	if d.Problem != "" {
		return []string{
			h.line(sc, look.Spread(d.Name, sayUnreadable, sc.width-2), here),
			"    " + sc.theme.Alert.Render(look.Fit(d.Problem, sc.width-4)),
		}
	}
	first := look.Spread(look.Shown(d.Name), words.Percent(d.Progress)+" · "+words.Ago(sc.now, d.Changed), sc.width-2)
	second := fmt.Sprintf(sayStoppedAt, look.Shown(d.Stopped))
	return []string{h.line(sc, first, here), "    " + sc.theme.Muted.Render(look.Fit(second, sc.width-4))}
}

func (h home) namingLines(sc scene) []string {
	t := sc.theme
	lines := look.Styled(t.Title, look.Wrap(words.NameQuestion, min(sc.width, look.Measure)))
	lines = append(lines, "", h.naming.group.Content(), "")
	return append(lines, look.Styled(t.Muted, look.Wrap(words.NameHelp, min(sc.width, look.Measure)))...)
}
