package screens

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// Call lies over any screen: what the rules of the call ask for, and where that was read.
type Call struct {
	Profile call.Profile
	top     int
}

// newCall shows what the rules say of what a finding is about.
func newCall(sc Scene, f check.Finding) Call {
	c := Call{Profile: sc.Call}
	for i, line := range c.lines(sc) {
		if len(f.Values) > 0 && strings.Contains(line, "· "+f.Values[0]) {
			c.top = i
			break
		}
	}
	return c
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (c Call) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Call):
		return nil, Effect{}
	case look.Pressed(msg, k.EditRow):
		return newCorrecting(c.Profile), Effect{}
	}
	c.top = turned(msg, k, c.top, len(c.lines(sc)), sc.Height)
	return c, Effect{}
}

// View lays out what the profile says.
func (c Call) View(sc Scene) Frame {
	lines, above, below := look.Window(c.lines(sc), c.top, sc.Height)
	right := ""
	if above+below > 0 {
		right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return Frame{
		Left: sayCall, Right: right, Brief: right, Lines: lines,
		Keys: []key.Binding{sc.Keys.EditRow, sc.Keys.Back, sc.Keys.Down, sc.Keys.PageDown},
	}
}

func (c Call) lines(sc Scene) []string {
	width := min(sc.Width, look.Measure)
	if !c.Profile.Known() {
		return look.Wrap(words.CallNone, width)
	}
	lines := look.Styled(sc.Theme.Alert, look.Wrap(words.CallCheck, width))
	for _, told := range words.Call(sc.Cat, c.Profile) {
		lines = append(lines, "")
		lines = append(lines, look.Styled(sc.Theme.Title, look.Wrap(told.Title, width))...)
		for _, line := range told.Lines {
			for i, part := range look.Wrap(look.Shown(line), width-2) {
				if i == 0 {
					lines = append(lines, "· "+part)
				} else {
					lines = append(lines, "  "+part)
				}
			}
		}
	}
	return lines
}
