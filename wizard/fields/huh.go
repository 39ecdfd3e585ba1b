package fields

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/wizard/look"
)

// Assemble makes a huh form of one group that shows only its fields: titles,
// help, keys and errors are ours. Its commands are never run: they carry the
// cursor's blink and the moves between fields, which we make ourselves so that the
// keys typed right after land where they should.
func Assemble(fields []huh.Field, t *look.Theme, width int) (*huh.Group, *huh.Form) {
	group := huh.NewGroup(fields...).WithShowHelp(false).WithShowErrors(false)
	f := huh.NewForm(group).WithShowHelp(false).WithTheme(t.ForHuh()).WithKeyMap(huhKeys()).WithWidth(width)
	f.Init()
	for _, field := range fields {
		if input, ok := field.(*huh.Input); ok {
			settle(input, true)
		}
	}
	if len(fields) > 0 {
		fields[0].Focus()
	}
	return group, f
}

// settle makes an input show as much of its text as it has room for, the end or
// the beginning: a value given before the width runs over the edge until the
// cursor moves.
func settle(input *huh.Input, atEnd bool) {
	input.Focus()
	input.Update(tea.KeyPressMsg{Code: tea.KeyEnd})
	if !atEnd {
		input.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	}
	input.Blur()
}

// huhKeys leaves huh the keys that act inside a field; those that move between
// fields are ours, and the letters that huh binds are for typing.
func huhKeys() *huh.KeyMap {
	none := key.NewBinding(key.WithDisabled())
	m := huh.NewDefaultKeyMap()
	m.Quit = none
	m.Input = huh.InputKeyMap{AcceptSuggestion: none, Next: none, Prev: none, Submit: none}
	m.Select = huh.SelectKeyMap{
		Up: key.NewBinding(key.WithKeys("up")), Down: key.NewBinding(key.WithKeys("down")),
		GotoTop: none, GotoBottom: none, // going to the bottom does not pick what it lands on
		Next: none, Prev: none, Submit: none, Filter: none, SetFilter: none, ClearFilter: none,
		HalfPageUp: none, HalfPageDown: none, Left: none, Right: none,
	}
	m.MultiSelect = huh.MultiSelectKeyMap{
		Up: m.Select.Up, Down: m.Select.Down, GotoTop: none, GotoBottom: none,
		Toggle: key.NewBinding(key.WithKeys("space", "x")),
		Next:   none, Prev: none, Submit: none, Filter: none, SetFilter: none, ClearFilter: none,
		HalfPageUp: none, HalfPageDown: none, SelectAll: none, SelectNone: none,
	}
	return m
}
