package sheet

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// Sheet is a few lines to fill.
type Sheet struct {
	Title, Help string
	Rows        []*Row
	at          int
	group       *huh.Group
	input       *huh.Form
}

// Row is one line: a text, or one of some choices.
type Row struct {
	Label, Hint, Value string
	Masked             bool
	Choices            []string
}

// New gives a sheet with the cursor in its first row.
func New(sc screens.Scene, title, help string, rows ...*Row) *Sheet {
	s := &Sheet{Title: title, Help: help, Rows: rows}
	s.focus(sc, 0)
	return s
}

// Resized fits the row under the cursor to another size or theme.
func (s *Sheet) Resized(sc screens.Scene) { s.focus(sc, s.at) }

// To puts the cursor into the row of that rank.
func (s *Sheet) To(sc screens.Scene, row int) { s.focus(sc, row) }

// focus puts the cursor into a row.
func (s *Sheet) focus(sc screens.Scene, at int) {
	s.at = (at + len(s.Rows)) % len(s.Rows)
	r := s.Rows[s.at]
	s.group, s.input = nil, nil
	if len(r.Choices) > 0 {
		return
	}
	field := huh.NewInput().Value(&r.Value).Prompt("").Placeholder(look.Placeholder(r.Hint, 0))
	if r.Masked {
		field.EchoMode(huh.EchoModePassword)
	}
	s.group, s.input = fields.Assemble([]huh.Field{field}, sc.Theme, max(10, min(sc.Width, look.Measure)-look.Cells(r.Label)-6))
}

// Values gives what stands in the rows; of one with choices, the rank of its own.
func (s *Sheet) Values() []string {
	out := make([]string, len(s.Rows))
	for i, r := range s.Rows {
		out[i] = strings.TrimSpace(r.Value)
	}
	return out
}

// Update takes a key or a paste in, and tells whether the values changed.
func (s *Sheet) Update(msg tea.Msg, sc screens.Scene) (changed bool) {
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Next), look.Pressed(msg, k.Down):
		s.focus(sc, s.at+1)
		return false
	case look.Pressed(msg, k.Prev), look.Pressed(msg, k.Up):
		s.focus(sc, s.at-1)
		return false
	}
	was := strings.Join(s.Values(), "\x00")
	s.take(msg, k)
	return strings.Join(s.Values(), "\x00") != was
}

// take hands a message to the row under the cursor.
func (s *Sheet) take(msg tea.Msg, k *look.KeyMap) {
	r := s.Rows[s.at]
	switch {
	case s.input != nil:
		if fields.ByHand(msg) {
			s.input.Update(msg)
		}
	case look.Pressed(msg, k.Left):
		r.pick(r.picked() - 1)
	case look.Pressed(msg, k.Pick), look.Pressed(msg, k.Right):
		r.pick(r.picked() + 1)
	default:
		r.digit(msg)
	}
}

// picked is the rank of the choice that a row stands at.
func (r *Row) picked() int {
	n, _ := strconv.Atoi(r.Value)
	return min(max(0, n), len(r.Choices)-1)
}

// pick takes a choice, round the end.
func (r *Row) pick(n int) { r.Value = strconv.Itoa((n + len(r.Choices)) % len(r.Choices)) }

// digit takes a choice by its number, typed as one is.
func (r *Row) digit(msg tea.Msg) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || len(k.Text) != 1 || k.Text[0] < '0' || k.Text[0] > '9' {
		return
	}
	d := int(k.Text[0] - '0')
	if long := r.picked()*10 + d; long > 0 && long < len(r.Choices) {
		d = long
	}
	if d < len(r.Choices) {
		r.Value = strconv.Itoa(d)
	}
}

// Page draws the rows, the one under the cursor with its field; where there is no room for
// all, that one shows.
func (s *Sheet) Page(sc screens.Scene) Page {
	head := look.Styled(sc.Theme.Title, look.Wrap(s.Title, sc.Width))
	help := look.Styled(sc.Theme.Muted, look.Wrap(s.Help, sc.Width))
	if sc.Height > len(head)+len(s.Rows)+1+len(help) {
		head = append(head, "")
	}
	var lines []string
	for i, r := range s.Rows {
		lines = append(lines, s.line(sc, i, r))
	}
	lines = append(append(lines, ""), help...)
	return Page{Head: head, Body: lines, Cursor: s.at, Keys: []key.Binding{sc.Keys.Enter, sc.Keys.Next, sc.Keys.Back}}
}

// line draws a row.
func (s *Sheet) line(sc screens.Scene, i int, r *Row) string {
	label, value := r.Label+" › ", look.Shown(r.Value)
	switch {
	case len(r.Choices) > 0:
		value = r.Choices[r.picked()]
		if i == s.at {
			value += "  " + sayToggle
		}
	case r.Value == "" && r.Hint != "":
		value = sc.Theme.Hint.Render(look.Placeholder(r.Hint, 0))
	case r.Masked:
		value = strings.Repeat("•", len([]rune(r.Value)))
	}
	if i != s.at {
		return sc.Theme.Railed([]string{look.Fit(label+value, sc.Width-2)}, false, 2)[0]
	}
	if s.group != nil {
		value = strings.TrimRight(s.group.Content(), " \n")
	}
	return sc.Theme.Railed([]string{sc.Theme.Accent.Render(label) + value}, true, 2)[0]
}
