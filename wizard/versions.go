package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// versions lies over any screen: what another program wrote, beside what is on the
// screen, and the choice between them. Neither is lost whatever is chosen.
type versions struct {
	theirs session.Theirs
	ready  bool // it was read
	taken  bool // it is being taken, and no key may come between
	top    int
}

// newVersions waits for the version in that file to be read.
func newVersions(path string) versions { return versions{theirs: session.Theirs{Path: path}} }

func (v versions) update(msg tea.Msg, sc scene) (overlay, effect) {
	k := sc.keys
	switch {
	case v.taken:
		return v, effect{}
	case look.Pressed(msg, k.Back):
		return nil, effect{}
	case look.Pressed(msg, k.TakeTheirs) && v.ready && v.theirs.Err == nil:
		return v, effect{ask: session.TakeTheirs{Theirs: v.theirs}}
	case look.Pressed(msg, k.KeepOurs) && v.ready:
		return nil, effect{ask: session.KeepOurs{Theirs: v.theirs}}
	}
	last := max(0, len(v.lines(sc))-sc.height)
	v.top = min(max(0, v.top+look.Paged(msg, k, sc.height)), last)
	return v, effect{}
}

func (v versions) view(sc scene) frame {
	f := frame{left: sayTheirsTitle, keys: []key.Binding{sc.keys.TakeTheirs, sc.keys.KeepOurs, sc.keys.Back}}
	lines, above, below := look.Window(v.lines(sc), v.top, sc.height)
	f.lines = lines
	if above+below > 0 {
		f.right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return f
}

func (v versions) lines(sc scene) []string {
	width := min(sc.width, look.Measure)
	t := sc.theme
	lines := look.Styled(t.Muted, look.Wrap(fmt.Sprintf(sayTheirsWhere, words.FileName(v.theirs.Path)), width))
	switch {
	case !v.ready:
		return append(lines, sayLooking)
	case v.theirs.Err != nil:
		p := words.Explain(v.theirs.Err)
		return append(append(lines, look.Styled(t.Alert, look.Wrap(p.What, width))...), look.Wrap(p.Hint, width)...)
	}
	found := words.Differences(sc.cat, v.theirs.Draft, sc.draft)
	switch len(found) {
	case 0:
		return append(lines, look.Wrap(words.TheirsSame, width)...)
	case 1:
		lines = append(lines, sayTheirsDifferOne)
	default:
		lines = append(lines, fmt.Sprintf(sayTheirsDiffer, len(found)))
	}
	for _, d := range found {
		lines = append(lines, "")
		lines = append(lines, look.Styled(t.Strong, look.Wrap(d.Label, width))...)
		lines = append(lines, hanging(sayTheirsTheirs, d.Theirs, width)...)
		lines = append(lines, hanging(sayTheirsOurs, d.Ours, width)...)
	}
	return lines
}

// hanging writes a text behind a word, its lines under each other.
func hanging(word, text string, width int) []string {
	lines := look.Wrap(text, width-look.Cells(word))
	for i := range lines {
		if i == 0 {
			lines[i] = word + lines[i]
		} else {
			lines[i] = look.Pad("", look.Cells(word)) + lines[i]
		}
	}
	return lines
}
