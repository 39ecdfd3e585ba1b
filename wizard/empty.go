package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
)

// emptyView is what every frame of ours begins with, and whether there is room for
// one: where there is none, it says so.
func emptyView(title string, width, height int) (v tea.View, room bool) {
	v = tea.NewView("")
	v.WindowTitle = title
	if width < look.MinWidth || height < look.MinHeight {
		v.Content = strings.Join(look.Box(look.Wrap(sayTooSmall, width), width, height), "\n")
		return v, false
	}
	return v, true
}
