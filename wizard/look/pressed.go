package look

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Pressed tells whether msg is a key of that binding.
func Pressed(msg tea.Msg, b key.Binding) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && key.Matches(k, b)
}

// Wheel tells which way the mouse's wheel turned: -1 up, 1 down, 0 not.
func Wheel(msg tea.Msg) int {
	w, ok := msg.(tea.MouseWheelMsg)
	switch {
	case !ok:
		return 0
	case w.Button == tea.MouseWheelUp:
		return -1
	}
	return 1
}

// Paged tells how far a key or the wheel moves a page of that height.
func Paged(msg tea.Msg, k *KeyMap, height int) int {
	switch {
	case Pressed(msg, k.Up), Wheel(msg) < 0:
		return -1
	case Pressed(msg, k.Down), Wheel(msg) > 0:
		return 1
	case Pressed(msg, k.PageUp):
		return 1 - height
	case Pressed(msg, k.PageDown), Pressed(msg, k.Pick):
		return height - 1
	}
	return 0
}
