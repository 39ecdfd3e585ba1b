package look

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/prose"
)

// KeyMap is every key of the program: handling, key line and help all read it.
// The first name of a binding is the one that people are told.
type KeyMap struct {
	Next, Prev                    key.Binding // from question to question
	Enter, Back                   key.Binding
	Up, Down, Left, Right         key.Binding
	Top, Bottom                   key.Binding
	PageUp, PageDown              key.Binding
	ScrollUp, ScrollDown          key.Binding // the preview, from anywhere
	Preview, Plan, Review, Drafts key.Binding
	Help, Editor, Undo, Redo      key.Binding
	Save, Suspend, Quit           key.Binding
	Add, Delete, MoveUp, MoveDown key.Binding // rows of a list
	AddRow, EditRow, NextCell     key.Binding // what enter does in one
	Pick                          key.Binding // an option among several
	Decide                        key.Binding // on a passage, by the letters of its options
	NewDraft                      key.Binding
	SwitchPane                    key.Binding
	Wheel, Select                 key.Binding // what the mouse does, for the help
	Project, Countdown, MoreTime  key.Binding // for a room
	NextProjected, PrevProjected  key.Binding
	Note, NoteState               key.Binding
	Pack                          key.Binding  // the folder to be handed in, from the review
	Call                          key.Binding  // what the rules ask for
	Go, Unfold, Resume            key.Binding  // in lists of places to go to
	SetAside                      key.Binding  // a finding of the review
	Theirs                        key.Binding  // another program's version
	TakeTheirs, KeepOurs          key.Binding  // of the two versions
	Text                          prose.KeyMap // while a text is written
	Deciding                      DecidingKeys // while a group decides
}

// Bind makes a binding: what people are told its key is called, what it does, and the keys
// that do it.
func Bind(told, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(told, does))
}

// NewKeyMap gives the keys of the program.
func NewKeyMap() KeyMap {
	return KeyMap{
		Next:          Bind("tab", keyNext, "tab"),
		Prev:          Bind(nameShiftTab, keyPrev, "shift+tab"),
		Enter:         Bind(nameEnter, keyEnter, "enter"),
		Back:          Bind(nameEscape, keyBack, "esc"),
		Up:            Bind("↑", keyUp, "up"),
		Down:          Bind("↓", keyDown, "down"),
		Left:          Bind("←", keyLeft, "left"),
		Right:         Bind("← →", keyRight, "right"),
		Top:           Bind(nameHome, keyTop, "home"),
		Bottom:        Bind(nameEnd, keyBottom, "end"),
		PageUp:        Bind(namePageUp, keyPageUp, "pgup"),
		PageDown:      Bind(namePageDown, keyPageDown, "pgdown"),
		ScrollUp:      Bind("alt+↑", keyScrollUp, "alt+up"),
		ScrollDown:    Bind("alt+↓", keyScrollDown, "alt+down"),
		Preview:       Bind("ctrl+o", keyPreview, "ctrl+o", "f2"),
		Plan:          Bind("ctrl+p", keyPlan, "ctrl+p", "f3"),
		Review:        Bind("ctrl+l", keyReview, "ctrl+l", "f4"),
		Drafts:        Bind("ctrl+t", keyDrafts, "ctrl+t"),
		Help:          Bind("ctrl+g", keyHelp, "ctrl+g", "f1"),
		Editor:        Bind("ctrl+e", keyEditor, "ctrl+e"),
		Undo:          Bind("ctrl+u", keyUndo, "ctrl+u"),
		Redo:          Bind("ctrl+r", keyRedo, "ctrl+r"),
		Save:          Bind("ctrl+s", keySave, "ctrl+s"),
		Suspend:       Bind("ctrl+z", keySuspend, "ctrl+z"),
		Quit:          Bind("ctrl+q", keyQuit, "ctrl+q", "ctrl+c"),
		AddRow:        Bind(nameEnter, keyAdd, "enter"),
		EditRow:       Bind(nameEnter, keyEditRow, "enter"),
		NextCell:      Bind(nameEnter, keyNextCell, "enter"),
		Add:           Bind("a", keyAdd, "a", "+"),
		Delete:        Bind(nameDelete, keyDelete, "delete", "x"),
		MoveUp:        Bind("h", keyMoveUp, "h", "shift+up"),
		MoveDown:      Bind("b", keyMoveDown, "b", "shift+down"),
		Pick:          Bind(nameSpace, keyPick, "space"),
		Decide:        Bind("g a r", keyDecide),
		NewDraft:      Bind("n", keyNewDraft, "n"),
		Project:       Bind("ctrl+x", keyProject, "ctrl+x", "f5"),
		Countdown:     Bind("ctrl+y", keyCountdown, "ctrl+y", "f6"),
		MoreTime:      Bind("ctrl+f", keyMoreTime, "ctrl+f", "f7"),
		Note:          Bind("ctrl+n", keyNote, "ctrl+n"),
		NoteState:     Bind("tab", keyNoteState, "tab"),
		Pack:          Bind("d", keyPack, "d"),
		Call:          Bind("f9", keyCall, "f9"),
		NextProjected: Bind(namePageDown, keyNextProjected, "pgdown"),
		PrevProjected: Bind(namePageUp, keyPrevProjected, "pgup"),
		Go:            Bind(nameEnter, keyGo, "enter"),
		Unfold:        Bind("→", keyUnfold, "right"),
		SetAside:      Bind("m", keySetAside, "m"),
		Resume:        Bind("ctrl+o", keyResume, "ctrl+o", "f2", "esc"),
		Theirs:        Bind("f8", keyTheirs, "f8", "ctrl+v"),
		TakeTheirs:    Bind("r", keyTakeTheirs, "r"),
		KeepOurs:      Bind("g", keyKeepOurs, "g"),
		SwitchPane:    Bind("tab", keySwitchPane, "tab"),
		Text:          textKeys(),
		Deciding:      newDecidingKeys(),
		Wheel:         Bind("molette", keyWheel),
		Select:        Bind("maj+souris", keySelect),
	}
}

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

// textKeys gives the keys that work in a text, each with what people are told of it.
func textKeys() prose.KeyMap {
	k := prose.DefaultKeyMap()
	for _, told := range []struct {
		key        *key.Binding
		name, does string
	}{
		{&k.Left, "←", keyTextLeft},
		{&k.Right, "→", keyTextRight},
		{&k.Up, "↑", keyTextUp},
		{&k.Down, "↓", keyTextDown},
		{&k.WordLeft, "alt+←", keyWordLeft},
		{&k.WordRight, "alt+→", keyWordRight},
		{&k.LineStart, nameHome, keyLineStart},
		{&k.LineEnd, nameEnd, keyLineEnd},
		{&k.PageUp, namePageUp, keyTextPageUp},
		{&k.PageDown, namePageDown, keyTextPageDown},
		{&k.TextStart, "ctrl+" + nameHome, keyTextStart},
		{&k.TextEnd, "ctrl+" + nameEnd, keyTextEnd},
		{&k.NewLine, nameEnter, keyNewLine},
		{&k.DeleteBefore, nameBackspace, keyDeleteBefore},
		{&k.DeleteAfter, nameDelete, keyDeleteAfter},
		{&k.DeleteWordBefore, "ctrl+w", keyDeleteWordBefore},
		{&k.DeleteWordAfter, "alt+d", keyDeleteWordAfter},
		{&k.DeleteToEnd, "ctrl+k", keyDeleteToEnd},
	} {
		told.key.SetHelp(told.name, told.does)
	}
	return k
}
