package fields

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

// Choosing tells whether one moves in the list, and writes no row.
func (l *listField) Choosing() bool { return l.row == nil }

// TakesPaste is true: a paste becomes rows.
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

// Unsay gives the rows back that were there before, with the row being written behind them.
func (l *listField) Unsay(before sections.Answer) {
	row := l.rows[l.at]
	l.rows = nil
	for _, was := range before.Rows {
		l.rows = append(l.rows, slices.Clone(was))
	}
	l.at, l.rows = len(l.rows), append(l.rows, row)
}

// HowToWrite tells how to write a row.
func (l *listField) HowToWrite() string { return HowToWriteRow }
