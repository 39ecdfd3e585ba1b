package look

import "charm.land/bubbles/v2/key"

// KeyGroup is the keys of one place, for the help screen.
type KeyGroup struct {
	Title string
	Keys  []key.Binding
}

// Groups gives every key that people are told of, place by place.
func (k *KeyMap) Groups() []KeyGroup {
	return []KeyGroup{
		{sayKeysEverywhere, []key.Binding{k.Next, k.Prev, k.Enter, k.Back, k.Plan, k.Review, k.Drafts, k.Help}},
		{sayKeysPreview, []key.Binding{k.Preview, k.ScrollUp, k.ScrollDown}},
		{sayKeysRoom, []key.Binding{k.Project, k.NextProjected, k.PrevProjected, k.Countdown, k.MoreTime, k.Note, k.NoteState, k.Call}},
		k.Deciding.group(),
		{sayKeysText, []key.Binding{k.Undo, k.Redo, k.Editor, k.Save, k.Theirs}},
		{sayKeysWriting, []key.Binding{
			k.Text.WordLeft, k.Text.WordRight, k.Text.LineStart, k.Text.LineEnd, k.Text.TextStart, k.Text.TextEnd,
			k.Text.DeleteWordBefore, k.Text.DeleteWordAfter, k.Text.DeleteToEnd,
		}},
		{sayKeysPick, []key.Binding{k.Decide, k.Left, k.Right, k.Pick}},
		{sayKeysList, []key.Binding{k.Up, k.Down, k.Add, k.Delete, k.MoveUp, k.MoveDown}},
		{sayKeysScroll, []key.Binding{k.PageUp, k.PageDown, k.Top, k.Bottom, k.SwitchPane, k.SetAside, k.Pack}},
		{sayKeysMouse, []key.Binding{k.Wheel, k.Select}},
		{sayKeysLeave, []key.Binding{k.NewDraft, k.Suspend, k.Quit}},
	}
}
