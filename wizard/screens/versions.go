package screens

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Versions lies over any screen: what another program wrote, beside what is on the
// screen, and the choice between them. Neither is lost whatever is chosen.
type Versions struct {
	Theirs session.Theirs
	Ready  bool // it was read
	Taken  bool // it is being taken, and no key may come between
	top    int
}

// NewVersions waits for the version in that file to be read.
func NewVersions(path string) Versions { return Versions{Theirs: session.Theirs{Path: path}} }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (v Versions) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	k := sc.Keys
	switch {
	case v.Taken:
		return v, Effect{}
	case look.Pressed(msg, k.Back):
		return nil, Effect{}
	case look.Pressed(msg, k.TakeTheirs) && v.Ready && v.Theirs.Err == nil:
		return v, Effect{Ask: session.TakeTheirs{Theirs: v.Theirs}}
	case look.Pressed(msg, k.KeepOurs) && v.Ready:
		return nil, Effect{Ask: session.KeepOurs{Theirs: v.Theirs}}
	}
	last := max(0, len(v.lines(sc))-sc.Height)
	v.top = min(max(0, v.top+look.Paged(msg, k, sc.Height)), last)
	return v, Effect{}
}

// View lays out what was rendered before.
func (v Versions) View(sc Scene) Frame {
	f := Frame{Left: sayTheirsTitle, Keys: []key.Binding{sc.Keys.TakeTheirs, sc.Keys.KeepOurs, sc.Keys.Back}}
	lines, above, below := look.Window(v.lines(sc), v.top, sc.Height)
	f.Lines = lines
	if above+below > 0 {
		f.Right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return f
}

func (v Versions) lines(sc Scene) []string {
	width := min(sc.Width, look.Measure)
	t := sc.Theme
	lines := look.Styled(t.Muted, look.Wrap(fmt.Sprintf(sayTheirsWhere, words.FileName(v.Theirs.Path)), width))
	switch {
	case !v.Ready:
		return append(lines, sayLooking)
	case v.Theirs.Err != nil:
		p := words.Explain(v.Theirs.Err)
		return append(append(lines, look.Styled(t.Alert, look.Wrap(p.What, width))...), look.Wrap(p.Hint, width)...)
	}
	found := words.Differences(sc.Cat, v.Theirs.Draft, sc.Draft)
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
