package fields

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Choosing tells whether one moves in the list, and writes no row.
func (l *listField) Choosing() bool { return l.row == nil }

func (l *listField) TakesPaste() bool { return true }

// Command does what one of the list's own keys does. Rows are moved by pressing several
// of them quickly, so all of them must be such keys.
func (l *listField) Command(typed string, last tea.KeyPressMsg) bool {
	k := l.in.Keys
	names := ""
	for _, b := range [][]string{k.Add.Keys(), k.Delete.Keys(), k.MoveUp.Keys(), k.MoveDown.Keys()} {
		for _, name := range b {
			if len(name) == 1 {
				names += name
			}
		}
	}
	if strings.Trim(typed, names) != "" {
		return false
	}
	l.Update(last)
	return true
}

func (l *listField) HowToWrite() string { return HowToWriteRow }
