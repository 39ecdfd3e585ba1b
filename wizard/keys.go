package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// keyMap is every key of the program: handling, key line and help all read it.
// The first name of a binding is the one that people are told.
type keyMap struct {
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
	NewDraft                      key.Binding
	SwitchPane                    key.Binding
	Wheel, Select                 key.Binding // what the mouse does, for the help
	Project, Countdown, MoreTime  key.Binding // for a room
	NextProjected, PrevProjected  key.Binding
	Note                          key.Binding
	Go, Unfold, Resume            key.Binding // in lists of places to go to
	Theirs                        key.Binding // another program's version
	TakeTheirs, KeepOurs          key.Binding // of the two versions
}

func bind(told, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(told, does))
}

func newKeyMap() keyMap {
	return keyMap{
		Next:          bind("tab", keyNext, "tab"),
		Prev:          bind(nameShiftTab, keyPrev, "shift+tab"),
		Enter:         bind(nameEnter, keyEnter, "enter"),
		Back:          bind(nameEscape, keyBack, "esc"),
		Up:            bind("↑", keyUp, "up"),
		Down:          bind("↓", keyDown, "down"),
		Left:          bind("←", keyLeft, "left"),
		Right:         bind("← →", keyRight, "right"),
		Top:           bind(nameHome, keyTop, "home"),
		Bottom:        bind(nameEnd, keyBottom, "end"),
		PageUp:        bind(namePageUp, keyPageUp, "pgup"),
		PageDown:      bind(namePageDown, keyPageDown, "pgdown"),
		ScrollUp:      bind("alt+↑", keyScrollUp, "alt+up"),
		ScrollDown:    bind("alt+↓", keyScrollDown, "alt+down"),
		Preview:       bind("ctrl+o", keyPreview, "ctrl+o", "f2"),
		Plan:          bind("ctrl+p", keyPlan, "ctrl+p", "f3"),
		Review:        bind("ctrl+l", keyReview, "ctrl+l", "f4"),
		Drafts:        bind("ctrl+t", keyDrafts, "ctrl+t"),
		Help:          bind("ctrl+g", keyHelp, "ctrl+g", "f1"),
		Editor:        bind("ctrl+e", keyEditor, "ctrl+e"),
		Undo:          bind("ctrl+u", keyUndo, "ctrl+u"),
		Redo:          bind("ctrl+r", keyRedo, "ctrl+r"),
		Save:          bind("ctrl+s", keySave, "ctrl+s"),
		Suspend:       bind("ctrl+z", keySuspend, "ctrl+z"),
		Quit:          bind("ctrl+q", keyQuit, "ctrl+q", "ctrl+c"),
		AddRow:        bind(nameEnter, keyAdd, "enter"),
		EditRow:       bind(nameEnter, keyEditRow, "enter"),
		NextCell:      bind(nameEnter, keyNextCell, "enter"),
		Add:           bind("a", keyAdd, "a", "+"),
		Delete:        bind(nameDelete, keyDelete, "delete", "x"),
		MoveUp:        bind("h", keyMoveUp, "h", "shift+up"),
		MoveDown:      bind("b", keyMoveDown, "b", "shift+down"),
		Pick:          bind(nameSpace, keyPick, "space"),
		NewDraft:      bind("n", keyNewDraft, "n"),
		Project:       bind("ctrl+x", keyProject, "ctrl+x", "f5"),
		Countdown:     bind("ctrl+y", keyCountdown, "ctrl+y", "f6"),
		MoreTime:      bind("ctrl+f", keyMoreTime, "ctrl+f", "f7"),
		Note:          bind("ctrl+n", keyNote, "ctrl+n"),
		NextProjected: bind(namePageDown, keyNextProjected, "pgdown"),
		PrevProjected: bind(namePageUp, keyPrevProjected, "pgup"),
		Go:            bind(nameEnter, keyGo, "enter"),
		Unfold:        bind("→", keyUnfold, "right"),
		Resume:        bind("ctrl+o", keyResume, "ctrl+o", "f2", "esc"),
		Theirs:        bind("f8", keyTheirs, "f8", "ctrl+v"),
		TakeTheirs:    bind("r", keyTakeTheirs, "r"),
		KeepOurs:      bind("g", keyKeepOurs, "g"),
		SwitchPane:    bind("tab", keySwitchPane, "tab"),
		Wheel:         bind("molette", keyWheel),
		Select:        bind("maj+souris", keySelect),
	}
}

// pressed tells whether msg is a key of that binding.
func pressed(msg tea.Msg, b key.Binding) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && key.Matches(k, b)
}
