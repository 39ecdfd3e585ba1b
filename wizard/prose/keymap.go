package prose

import (
	"sync"

	"charm.land/bubbles/v2/key"
)

// KeyMap is what keys do in the field. A program may rebind or disable any of
// them and hand the result to [Model.SetKeyMap].
type KeyMap struct {
	Left, Right         key.Binding // by one character
	Up, Down            key.Binding // by one visual row
	WordLeft, WordRight key.Binding
	LineStart, LineEnd  key.Binding // of the visual row
	PageUp, PageDown    key.Binding
	TextStart, TextEnd  key.Binding

	NewLine          key.Binding
	DeleteBefore     key.Binding // the character before the cursor
	DeleteAfter      key.Binding
	DeleteWordBefore key.Binding
	DeleteWordAfter  key.Binding
	DeleteToEnd      key.Binding // of the paragraph
}

// DefaultKeyMap returns the keys of a text area, less those that a program wants
// for itself: saving, undoing, leaving, going from field to field. Several for
// each: terminals disagree on what they send, alt+b for alt+← being the commonest.
func DefaultKeyMap() KeyMap {
	return KeyMap{
		Left:      bind("left", "ctrl+b"),
		Right:     bind("right", "ctrl+f"),
		Up:        bind("up"),
		Down:      bind("down"),
		WordLeft:  bind("alt+left", "ctrl+left", "alt+b"),
		WordRight: bind("alt+right", "ctrl+right", "alt+f"),
		LineStart: bind("home", "ctrl+a"),
		LineEnd:   bind("end"),
		PageUp:    bind("pgup"),
		PageDown:  bind("pgdown"),
		TextStart: bind("ctrl+home"),
		TextEnd:   bind("ctrl+end"),

		NewLine:          bind("enter", "ctrl+m", "ctrl+j", "shift+enter", "alt+enter"),
		DeleteBefore:     bind("backspace", "shift+backspace", "ctrl+h"),
		DeleteAfter:      bind("delete", "ctrl+d"),
		DeleteWordBefore: bind("ctrl+w", "alt+backspace", "ctrl+backspace"),
		DeleteWordAfter:  bind("alt+d", "ctrl+delete", "alt+delete"),
		DeleteToEnd:      bind("ctrl+k"),
	}
}

// bind makes a binding; what people are told of it is the program's to say.
func bind(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }

// An entry of a key map: a binding and what it does.
type entry struct {
	binding key.Binding
	do      command
}

// entries lists the key map.
func (k KeyMap) entries() []entry {
	return []entry{
		{k.Left, left},
		{k.Right, right},
		{k.Up, up},
		{k.Down, down},
		{k.WordLeft, wordLeft},
		{k.WordRight, wordRight},
		{k.LineStart, lineStart},
		{k.LineEnd, lineEnd},
		{k.PageUp, pageUp},
		{k.PageDown, pageDown},
		{k.TextStart, textStart},
		{k.TextEnd, textEnd},
		{k.NewLine, newLine},
		{k.DeleteBefore, deleteBefore},
		{k.DeleteAfter, deleteAfter},
		{k.DeleteWordBefore, deleteWordBefore},
		{k.DeleteWordAfter, deleteWordAfter},
		{k.DeleteToEnd, deleteToEnd},
	}
}

// commands indexes the enabled bindings by keystroke.
func (k KeyMap) commands() map[string]command {
	out := map[string]command{}
	for _, e := range k.entries() {
		if !e.binding.Enabled() {
			continue
		}
		for _, name := range e.binding.Keys() {
			out[name] = e.do
		}
	}
	return out
}

var defaultCommands = sync.OnceValue(func() map[string]command { return DefaultKeyMap().commands() })
