package fields

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// Field is where one question is answered. It is built from an answer and can
// be thrown away at any time: Answer gives what was filled in.
type Field interface {
	Update(tea.Msg)
	Answer() sections.Answer
	Next() bool // moves on inside the field; false when there is nothing further
	Prev() bool
	Enter() bool   // acts on enter; false when enter means "go on"
	Back() bool    // leaves what was opened inside the field; false when nothing was
	Newline() bool // enter and the arrows belong to the text
	View() []string
	Cursor() *tea.Cursor
	Hidden() (above, below int)
	Bindings() []key.Binding

	TakeOver(was Field)                  // stands where the field that it replaces stood
	Settle()                             // ends what is written inside it, before it is replaced
	Page(key tea.KeyPressMsg, down bool) // moves on by a page, down or up
	Caret() (line, of int)               // of a text: the line being written, of how many; of is 0 where there is none

	// Choosing tells whether one chooses here, and does not write; the methods below are
	// for as long as one does.
	Choosing() bool
	// Command does what characters typed one right after the other stand for, the last of
	// them by that key. It is false, and nothing is done, where they are no command.
	Command(typed string, last tea.KeyPressMsg) bool
	// Unsay takes back what characters did before the last of them opened the text that is
	// being written: all but that text is as in the answer from before them.
	Unsay(before sections.Answer)
	// TakesPaste tells whether a paste has a place here.
	TakesPaste() bool
	// HowToWrite tells how to write in this field, or that one cannot.
	HowToWrite() string
}

// Setting is what a field is drawn and worked with.
type Setting struct {
	Keys      *look.KeyMap
	Theme     *look.Theme
	Projected bool // a room looks on: private answers are masked
}

// ByHand tells the messages by which a person acts. No other reaches a field: huh's write
// what they hold at each message, whatever it says.
func ByHand(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseWheelMsg:
		return true
	}
	return false
}
