package deciding

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/sheet"
)

// form is a few lines to fill, each written in the record as it is typed.
type form struct {
	*sheet.Sheet
	// typed is what the part becomes of what stands in the rows, nil where nothing is written
	// before the end; ended what it becomes once enter closes the form, left where escape does.
	typed, ended, left func(values []string) func(consent.Part) consent.Part
}

func newForm(sc screens.Scene, title, help string, rows ...*sheet.Row) *form {
	return &form{Sheet: sheet.New(sc, title, help, rows...)}
}

// filling handles a key while a form is filled.
func (s Screen) filling(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	f := s.form
	switch {
	case look.Pressed(msg, sc.Keys.Back):
		return s.formLeft(f.left)
	case look.Pressed(msg, sc.Keys.Enter):
		return s.formLeft(f.ended)
	}
	if !f.Update(msg, sc) || f.typed == nil {
		return s, screens.Effect{}
	}
	return s, s.record(f.typed(f.Values()))
}

// formLeft closes the form with what the part becomes then.
func (s Screen) formLeft(to func([]string) func(consent.Part) consent.Part) (screens.Screen, screens.Effect) {
	values := s.form.Values()
	s.form = nil
	if to == nil {
		return s, ask(session.Settle{})
	}
	e := s.record(to(values))
	e.Ask = session.Settle{}
	return s, e
}
