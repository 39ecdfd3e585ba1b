package look

import "charm.land/bubbles/v2/key"

// The keys of the program, group by group. A key is a field and a line of the constructor
// beside it: bind lists it in the help screen, in that order, Bind does not.

// EverywhereKeys lead from question to question and from screen to screen.
type EverywhereKeys struct {
	Next, Prev           key.Binding // from question to question
	Enter, Back          key.Binding
	Plan, Review, Drafts key.Binding
	Help                 key.Binding
}

func newEverywhereKeys(l listing) EverywhereKeys {
	return EverywhereKeys{
		Next:   l.bind("tab", keyNext, "tab"),
		Prev:   l.bind(nameShiftTab, keyPrev, "shift+tab"),
		Enter:  l.bind(nameEnter, keyEnter, "enter"),
		Back:   l.bind(nameEscape, keyBack, "esc"),
		Plan:   l.bind("ctrl+p", keyPlan, "ctrl+p", "f3"),
		Review: l.bind("ctrl+l", keyReview, "ctrl+l", "f4"),
		Drafts: l.bind("ctrl+t", keyDrafts, "ctrl+t"),
		Help:   l.bind("ctrl+g", keyHelp, "ctrl+g", "f1"),
	}
}

// PreviewKeys are those of the response beside the question, from anywhere.
type PreviewKeys struct {
	Preview              key.Binding
	ScrollUp, ScrollDown key.Binding
	Resume               key.Binding // from the preview back to the question
}

func newPreviewKeys(l listing) PreviewKeys {
	return PreviewKeys{
		Preview:    l.bind("ctrl+o", keyPreview, "ctrl+o", "f2"),
		ScrollUp:   l.bind("alt+↑", keyScrollUp, "alt+up"),
		ScrollDown: l.bind("alt+↓", keyScrollDown, "alt+down"),
		Resume:     Bind("ctrl+o", keyResume, "ctrl+o", "f2", "esc"),
	}
}

// RoomKeys are those of whoever leads a group.
type RoomKeys struct {
	Project                      key.Binding
	NextProjected, PrevProjected key.Binding
	Countdown, MoreTime          key.Binding
	Note, NoteState              key.Binding
	Call                         key.Binding // what the rules ask for
}

func newRoomKeys(l listing) RoomKeys {
	return RoomKeys{
		Project:       l.bind("ctrl+x", keyProject, "ctrl+x", "f5"),
		NextProjected: l.bind(namePageDown, keyNextProjected, "pgdown"),
		PrevProjected: l.bind(namePageUp, keyPrevProjected, "pgup"),
		Countdown:     l.bind("ctrl+y", keyCountdown, "ctrl+y", "f6"),
		MoreTime:      l.bind("ctrl+f", keyMoreTime, "ctrl+f", "f7"),
		Note:          l.bind("ctrl+n", keyNote, "ctrl+n"),
		NoteState:     l.bind("tab", keyNoteState, "tab"),
		Call:          l.bind("f9", keyCall, "f9"),
	}
}

// AnswerKeys act on the answers: undone, edited elsewhere, saved, compared.
type AnswerKeys struct {
	Undo, Redo           key.Binding
	Editor, Save         key.Binding
	Theirs               key.Binding // another program's version
	TakeTheirs, KeepOurs key.Binding // of the two versions
}

func newAnswerKeys(l listing) AnswerKeys {
	return AnswerKeys{
		Undo:       l.bind("ctrl+u", keyUndo, "ctrl+u"),
		Redo:       l.bind("ctrl+r", keyRedo, "ctrl+r"),
		Editor:     l.bind("ctrl+e", keyEditor, "ctrl+e"),
		Save:       l.bind("ctrl+s", keySave, "ctrl+s"),
		Theirs:     l.bind("f8", keyTheirs, "f8", "ctrl+v"),
		TakeTheirs: Bind("r", keyTakeTheirs, "r"),
		KeepOurs:   Bind("g", keyKeepOurs, "g"),
	}
}

// ChoiceKeys pick among options.
type ChoiceKeys struct {
	Decide      key.Binding // on a passage, by the letters of its options
	Left, Right key.Binding
	Pick        key.Binding // an option among several
}

func newChoiceKeys(l listing) ChoiceKeys {
	return ChoiceKeys{
		Decide: l.bind("g a r", keyDecide),
		Left:   l.bind("←", keyLeft, "left"),
		Right:  l.bind("← →", keyRight, "right"),
		Pick:   l.bind(nameSpace, keyPick, "space"),
	}
}

// ListKeys work on the rows of a list, and in lists of places to go to.
type ListKeys struct {
	Up, Down                  key.Binding
	Add, Delete               key.Binding
	MoveUp, MoveDown          key.Binding
	AddRow, EditRow, NextCell key.Binding // what enter does in one
	Go, Unfold                key.Binding // of a place
}

func newListKeys(l listing) ListKeys {
	return ListKeys{
		Up:       l.bind("↑", keyUp, "up"),
		Down:     l.bind("↓", keyDown, "down"),
		Add:      l.bind("a", keyAdd, "a", "+"),
		Delete:   l.bind(nameDelete, keyDelete, "delete", "x"),
		MoveUp:   l.bind("h", keyMoveUp, "h", "shift+up"),
		MoveDown: l.bind("b", keyMoveDown, "b", "shift+down"),
		AddRow:   Bind(nameEnter, keyAdd, "enter"),
		EditRow:  Bind(nameEnter, keyEditRow, "enter"),
		NextCell: Bind(nameEnter, keyNextCell, "enter"),
		Go:       Bind(nameEnter, keyGo, "enter"),
		Unfold:   Bind("→", keyUnfold, "right"),
	}
}

// ScrollKeys read what is longer than the screen, the review above all.
type ScrollKeys struct {
	PageUp, PageDown key.Binding
	Top, Bottom      key.Binding
	SwitchPane       key.Binding
	SetAside         key.Binding // a finding of the review
	Pack             key.Binding // the folder to be handed in, from the review
	Path             key.Binding // the essential path or all questions, from the plan
}

func newScrollKeys(l listing) ScrollKeys {
	return ScrollKeys{
		PageUp:     l.bind(namePageUp, keyPageUp, "pgup"),
		PageDown:   l.bind(namePageDown, keyPageDown, "pgdown"),
		Top:        l.bind(nameHome, keyTop, "home"),
		Bottom:     l.bind(nameEnd, keyBottom, "end"),
		SwitchPane: l.bind("tab", keySwitchPane, "tab"),
		SetAside:   l.bind("m", keySetAside, "m"),
		Pack:       l.bind("d", keyPack, "d"),
		Path:       l.bind("c", keyPath, "c"),
	}
}

// MouseKeys are what the mouse does, for the help.
type MouseKeys struct {
	Wheel, Select key.Binding
}

func newMouseKeys(l listing) MouseKeys {
	return MouseKeys{
		Wheel:  l.bind("molette", keyWheel),
		Select: l.bind("maj+souris", keySelect),
	}
}

// LeaveKeys begin a draft, and leave the program.
type LeaveKeys struct {
	NewDraft      key.Binding
	Suspend, Quit key.Binding
}

func newLeaveKeys(l listing) LeaveKeys {
	return LeaveKeys{
		NewDraft: l.bind("n", keyNewDraft, "n"),
		Suspend:  l.bind("ctrl+z", keySuspend, "ctrl+z"),
		Quit:     l.bind("ctrl+q", keyQuit, "ctrl+q", "ctrl+c"),
	}
}
