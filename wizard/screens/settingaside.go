package screens

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
)

// settingAside asks why a finding does not count for this response. The reason stays in the
// draft, from its first letter on, and never reaches the response; an empty one takes the
// finding back. Whatever closes it keeps what was typed.
type settingAside struct {
	finding check.Finding
	reason  string
	group   *huh.Group
	form    *huh.Form
}

// newSettingAside asks about a finding, with the reason that it has.
func newSettingAside(sc Scene, f check.Finding) *settingAside {
	s := &settingAside{finding: f, reason: f.Aside}
	s.Resized(sc)
	return s
}

// Update takes a message in: it gives what the overlay becomes, and what the root is to do.
func (s *settingAside) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	if look.Pressed(msg, sc.Keys.Back) || look.Pressed(msg, sc.Keys.Enter) {
		return nil, Effect{Ask: session.Settle{}}
	}
	s.form.Update(msg)
	id := s.finding.ID()
	if reason := strings.TrimSpace(text.CleanLine(s.reason)); reason != sc.Draft.Aside(id).Reason {
		aside := sections.Aside{}
		if reason != "" {
			aside = s.finding.SetAside(reason)
		}
		return s, Effect{Change: session.SettingAside(sc.Draft.Resume, id, aside)}
	}
	return s, Effect{}
}

// View lays out what was rendered before.
func (s *settingAside) View(sc Scene) Frame {
	width := min(sc.Width, look.Measure)
	lines := look.Styled(sc.Theme.Title, look.Wrap(sayAsideQuestion, width))
	lines = append(lines, look.Wrap(look.Shown(s.finding.Says), width)...)
	lines = append(lines, "", s.group.Content(), "")
	lines = append(lines, look.Styled(sc.Theme.Muted, look.Wrap(sayAsideHelp, width))...)
	return Frame{Left: sayAside, Lines: lines, Keys: []key.Binding{sc.Keys.Enter, sc.Keys.Back}}
}
