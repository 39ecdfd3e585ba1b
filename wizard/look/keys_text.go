package look

import (
	"charm.land/bubbles/v2/key"

	"ami-wizard/wizard/prose"
)

// newTextKeys gives the keys that work in a text, each with what people are told of it.
// What every program does with a key is not listed.
func newTextKeys(l listing) prose.KeyMap {
	k := prose.DefaultKeyMap()
	for _, told := range []struct {
		key        *key.Binding
		name, does string
		listed     bool
	}{
		{&k.Left, "←", keyTextLeft, false},
		{&k.Right, "→", keyTextRight, false},
		{&k.Up, "↑", keyTextUp, false},
		{&k.Down, "↓", keyTextDown, false},
		{&k.WordLeft, "alt+←", keyWordLeft, true},
		{&k.WordRight, "alt+→", keyWordRight, true},
		{&k.LineStart, nameHome, keyLineStart, true},
		{&k.LineEnd, nameEnd, keyLineEnd, true},
		{&k.PageUp, namePageUp, keyTextPageUp, false},
		{&k.PageDown, namePageDown, keyTextPageDown, false},
		{&k.TextStart, "ctrl+" + nameHome, keyTextStart, true},
		{&k.TextEnd, "ctrl+" + nameEnd, keyTextEnd, true},
		{&k.NewLine, nameEnter, keyNewLine, false},
		{&k.DeleteBefore, nameBackspace, keyDeleteBefore, false},
		{&k.DeleteAfter, nameDelete, keyDeleteAfter, false},
		{&k.DeleteWordBefore, "ctrl+w", keyDeleteWordBefore, true},
		{&k.DeleteWordAfter, "alt+d", keyDeleteWordAfter, true},
		{&k.DeleteToEnd, "ctrl+k", keyDeleteToEnd, true},
	} {
		told.key.SetHelp(told.name, told.does)
		if told.listed {
			l.group.Keys = append(l.group.Keys, *told.key)
		}
	}
	return k
}
