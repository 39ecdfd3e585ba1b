package deciding

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// form is a few lines to fill, each written in the record as it is typed.
type form struct {
	title, help string
	rows        []*row
	at          int
	group       *huh.Group
	input       *huh.Form
	// typed is what the part becomes of what stands in the rows, nil where nothing is written
	// before the end; ended what it becomes once enter closes the form, left where escape does.
	typed, ended, left func(values []string) func(consent.Part) consent.Part
}

// row is one line: a text, or one of some choices.
type row struct {
	label, hint, value string
	masked             bool
	choices            []string
}

func newForm(sc screens.Scene, title, help string, rows ...*row) *form {
	f := &form{title: title, help: help, rows: rows}
	return f.focused(sc, 0)
}

// focused puts the cursor into a row.
func (f *form) focused(sc screens.Scene, at int) *form {
	f.at = (at + len(f.rows)) % len(f.rows)
	r := f.rows[f.at]
	f.group, f.input = nil, nil
	if len(r.choices) > 0 {
		return f
	}
	field := huh.NewInput().Value(&r.value).Prompt("").Placeholder(look.Placeholder(r.hint, 0))
	if r.masked {
		field.EchoMode(huh.EchoModePassword)
	}
	f.group, f.input = fields.Assemble([]huh.Field{field}, sc.Theme, max(10, min(sc.Width, look.Measure)-look.Cells(r.label)-4))
	return f
}

func (f *form) values() []string {
	out := make([]string, len(f.rows))
	for i, r := range f.rows {
		out[i] = strings.TrimSpace(r.value)
	}
	return out
}

// filling handles a key while a form is filled.
func (s Screen) filling(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	f, k := s.form, sc.Keys
	switch {
	case look.Pressed(msg, k.Back):
		return s.formLeft(f.left)
	case look.Pressed(msg, k.Enter):
		return s.formLeft(f.ended)
	case look.Pressed(msg, k.Next), look.Pressed(msg, k.Down):
		s.form = f.focused(sc, f.at+1)
		return s, screens.Effect{}
	case look.Pressed(msg, k.Prev), look.Pressed(msg, k.Up):
		s.form = f.focused(sc, f.at-1)
		return s, screens.Effect{}
	}
	was := strings.Join(f.values(), "\x00")
	f.take(msg, k)
	if f.typed == nil || strings.Join(f.values(), "\x00") == was {
		return s, screens.Effect{}
	}
	return s, s.record(f.typed(f.values()))
}

// take hands a message to the row under the cursor.
func (f *form) take(msg tea.Msg, k *look.KeyMap) {
	r := f.rows[f.at]
	switch {
	case f.input != nil:
		if fields.ByHand(msg) {
			f.input.Update(msg)
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
func (r *row) picked() int {
	n, _ := strconv.Atoi(r.value)
	return min(max(0, n), len(r.choices)-1)
}

// pick takes a choice, round the end.
func (r *row) pick(n int) { r.value = strconv.Itoa((n + len(r.choices)) % len(r.choices)) }

// digit takes a choice by its number, typed as one is.
func (r *row) digit(msg tea.Msg) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || len(k.Text) != 1 || k.Text[0] < '0' || k.Text[0] > '9' {
		return
	}
	d := int(k.Text[0] - '0')
	if long := r.picked()*10 + d; long > 0 && long < len(r.choices) {
		d = long
	}
	if d < len(r.choices) {
		r.value = strconv.Itoa(d)
	}
}

// formLeft closes the form with what the part becomes then.
func (s Screen) formLeft(to func([]string) func(consent.Part) consent.Part) (screens.Screen, screens.Effect) {
	values := s.form.values()
	s.form = nil
	if to == nil {
		return s, ask(session.Settle{})
	}
	e := s.record(to(values))
	e.Ask = session.Settle{}
	return s, e
}

// page draws the rows, the one under the cursor with its field; where there is no room for
// all, that one shows.
func (f *form) page(sc screens.Scene) page {
	head := look.Styled(sc.Theme.Title, look.Wrap(f.title, sc.Width))
	if sc.Height > len(f.rows)+len(head)+2 {
		head = append(head, "")
	}
	var lines []string
	for i, r := range f.rows {
		mark, label := "  ", r.label+" › "
		value := look.Shown(r.value)
		switch {
		case len(r.choices) > 0:
			value = r.choices[r.picked()]
			if i == f.at {
				value += "  " + sayToggle
			}
		case r.value == "" && r.hint != "":
			value = sc.Theme.Muted.Render(look.Placeholder(r.hint, 0))
		case r.masked:
			value = strings.Repeat("•", len([]rune(r.value)))
		}
		if i == f.at {
			mark = "▸ "
			label = sc.Theme.Accent.Render(mark + label)
			if f.group != nil {
				value = strings.TrimRight(f.group.Content(), " \n")
			}
			lines = append(lines, label+value)
			continue
		}
		lines = append(lines, look.Fit(mark+label+value, sc.Width))
	}
	lines = append(append(lines, ""), look.Styled(sc.Theme.Muted, look.Wrap(f.help, sc.Width))...)
	return page{head: head, body: lines, cursor: f.at, keys: []key.Binding{sc.Keys.Enter, sc.Keys.Next, sc.Keys.Back}}
}
