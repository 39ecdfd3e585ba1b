package look

import "charm.land/bubbles/v2/key"

// MeetingKeys are the keys of a group's session: its start, its pauses, the end of a section,
// its end.
type MeetingKeys struct {
	Menu                        key.Binding // from anywhere
	Choose, Begin, Skip, Return key.Binding
	Onward                      key.Binding // to the next section
	Later, Sooner, Work         key.Binding // of a pause
	Keep, Assign, Lift          key.Binding // of a note that is read
	Reword, Erase, Before       key.Binding
	Leave                       key.Binding
}

func newMeetingKeys(l listing) MeetingKeys {
	return MeetingKeys{
		Menu:   l.bind("ctrl+b", keyMeeting, "ctrl+b", "f10"),
		Choose: Bind(nameEnter, keyChoose, "enter"),
		Begin:  Bind(nameEnter, keyBegin, "enter"),
		Skip:   Bind(nameEscape, keySkip, "esc"),
		Return: Bind(nameEscape, keyReturn, "esc"),
		Onward: Bind("tab", keyOnward, "tab", "pgdown"),
		Later:  l.bind("↑", keyLater, "up", "+"),
		Sooner: l.bind("↓", keySooner, "down", "-"),
		Work:   Bind(nameEnter, keyWork, "enter", "esc", "space"),
		Keep:   Bind(nameEnter, keyKeep, "enter", "down", "pgdown"),
		Assign: l.bind("a", keyAssign, "a"),
		Lift:   l.bind("l", keyLiftNote, "l"),
		Reword: l.bind("m", keyReword, "m"),
		Erase:  l.bind(nameDelete, keyErase, "delete"),
		Before: Bind("↑", keyNoteBefore, "up", "pgup"),
		Leave:  Bind(nameEnter, keyLeaveNow, "enter"),
	}
}
