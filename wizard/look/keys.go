package look

import (
	"charm.land/bubbles/v2/key"

	"ami-wizard/wizard/prose"
)

// KeyMap is every key of the program: handling, key line and help all read it.
// The first name of a binding is the one that people are told. The keys of a place stand
// together, in a group of their own: its type, and the constructor beside it.
type KeyMap struct {
	EverywhereKeys
	PreviewKeys
	RoomKeys
	AnswerKeys
	ChoiceKeys
	ListKeys
	ScrollKeys
	MouseKeys
	LeaveKeys
	Text     prose.KeyMap // while a text is written
	Deciding DecidingKeys // while a group decides
	Meeting  MeetingKeys  // while a group meets

	groups []KeyGroup
}

// NewKeyMap gives the keys of the program, group by group as the help screen lists them.
func NewKeyMap() KeyMap {
	var k KeyMap
	k.EverywhereKeys = newEverywhereKeys(k.group(sayKeysEverywhere))
	k.PreviewKeys = newPreviewKeys(k.group(sayKeysPreview))
	k.RoomKeys = newRoomKeys(k.group(sayKeysRoom))
	k.Meeting = newMeetingKeys(k.group(sayKeysMeeting))
	k.Deciding = newDecidingKeys(k.group(sayKeysDeciding))
	k.AnswerKeys = newAnswerKeys(k.group(sayKeysText))
	k.Text = newTextKeys(k.group(sayKeysWriting))
	k.ChoiceKeys = newChoiceKeys(k.group(sayKeysPick))
	k.ListKeys = newListKeys(k.group(sayKeysList))
	k.ScrollKeys = newScrollKeys(k.group(sayKeysScroll))
	k.MouseKeys = newMouseKeys(k.group(sayKeysMouse))
	k.LeaveKeys = newLeaveKeys(k.group(sayKeysLeave))
	return k
}

// Groups gives every key that the help screen lists, place by place.
func (k *KeyMap) Groups() []KeyGroup { return k.groups }

// group opens a group of the help screen, for the constructor that comes next.
func (k *KeyMap) group(title string) listing {
	k.groups = append(k.groups, KeyGroup{Title: title})
	return listing{&k.groups[len(k.groups)-1]}
}

// KeyGroup is the keys of one place, for the help screen.
type KeyGroup struct {
	Title string
	Keys  []key.Binding
}

// listing is the group of the help screen that bindings are added to as they are made.
type listing struct{ group *KeyGroup }

// bind makes a binding that the help screen lists.
func (l listing) bind(told, does string, keys ...string) key.Binding {
	b := Bind(told, does, keys...)
	l.group.Keys = append(l.group.Keys, b)
	return b
}

// Bind makes a binding: what people are told its key is called, what it does, and the keys
// that do it. The line of the keys tells it where it works, the help screen does not list it.
func Bind(told, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(told, does))
}

// Brief says in fewer words what a binding does, for want of room; what it is told to do, where
// there are none.
func Brief(b key.Binding) string {
	if said, known := briefly[b.Help().Desc]; known {
		return said
	}
	return b.Help().Desc
}
