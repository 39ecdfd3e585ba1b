package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// place is a screen that can be shown from any other.
type place struct {
	name screens.ScreenName
	key  func(*look.KeyMap) key.Binding // that shows it from anywhere, nil where none does
	is   func(screens.Screen) bool      // tells whether it is what shows already
	show func(Model) (Model, tea.Cmd)
}

// places is the table of the screens that can be shown. A new one is its file in package
// screens, and a row here.
func places() []place {
	return []place{
		{screens.QuestionScreen, nil, nil, func(m Model) (Model, tea.Cmd) { return m.open(m.at) }},
		{screens.PlanScreen, func(k *look.KeyMap) key.Binding { return k.Plan }, isScreen[screens.Plan], func(m Model) (Model, tea.Cmd) {
			return m.shown(screens.NewPlan(m.scene(), m.at), screens.LookOver(m.scene()))
		}},
		{screens.ReviewScreen, func(k *look.KeyMap) key.Binding { return k.Review }, isScreen[screens.Review], func(m Model) (Model, tea.Cmd) {
			return m.shown(screens.NewReview(m.scene(), m.at))
		}},
		{screens.DecidingScreen, func(k *look.KeyMap) key.Binding { return k.Deciding.Open }, isScreen[deciding.Screen], Model.decide},
		{screens.EndScreen, nil, nil, Model.sectionEnds},
	}
}

// shown shows a screen, with what draws it, and settles the answer that is left.
func (m Model) shown(s screens.Screen, drawn tea.Cmd) (Model, tea.Cmd) {
	m.screen = s
	m, settled := m.happens(session.Settle{})
	return m, tea.Batch(drawn, settled)
}
