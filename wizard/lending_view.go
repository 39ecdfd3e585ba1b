package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
)

// lending lies over the question whose text an editor has, in a window of its own.
type lending struct{ session.Loan }

func (o lending) update(msg tea.Msg, sc scene) (overlay, effect) {
	if o.Away && (look.Pressed(msg, sc.keys.Enter) || look.Pressed(msg, sc.keys.Back)) {
		return o, effect{ask: session.EndLoan{}}
	}
	return o, effect{}
}

func (o lending) view(sc scene) frame {
	width := min(sc.width, look.Measure)
	f := frame{left: sayLending}
	if o.Scratch == nil {
		return f
	}
	f.keys = []key.Binding{sc.keys.Enter}
	f.lines = look.Styled(sc.theme.Title, look.Wrap(sayLendingElsewhere, width))
	f.lines = append(f.lines, "")
	f.lines = append(f.lines, look.Wrap(sayLendingHow, width)...)
	f.lines = append(f.lines, "")
	f.lines = append(f.lines, look.Styled(sc.theme.Muted, look.Wrap(text.CleanLine(o.Scratch.Path()), width))...)
	f.lines = append(f.lines, "")
	state := sayLendingNothing
	if !o.Received.IsZero() {
		state = fmt.Sprintf(sayLendingReceived, o.Received.Local().Format("15:04:05"))
	}
	f.lines = append(f.lines, look.Styled(sc.theme.Accent, look.Wrap(state, width))...)
	return f
}
