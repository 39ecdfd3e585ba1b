package look

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Empty is what every frame of ours begins with, and whether there is room for
// one: where there is none, it says so.
func Empty(title string, width, height int) (v tea.View, room bool) {
	v = tea.NewView("")
	v.WindowTitle = title
	if width < MinWidth || height < MinHeight {
		v.Content = strings.Join(Box(Wrap(sayTooSmall, width), width, height), "\n")
		return v, false
	}
	return v, true
}
