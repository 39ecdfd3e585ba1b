package screens

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
)

// Lending lies over the question whose text an editor has, in a window of its own.
type Lending struct{ session.Loan }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (o Lending) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	if o.Away && (look.Pressed(msg, sc.Keys.Enter) || look.Pressed(msg, sc.Keys.Back)) {
		return o, Effect{Ask: session.EndLoan{}}
	}
	return o, Effect{}
}

// View lays out what was rendered before.
func (o Lending) View(sc Scene) Frame {
	width := min(sc.Width, look.Measure)
	f := Frame{Left: sayLending}
	if o.Scratch == nil {
		return f
	}
	f.Keys = []key.Binding{sc.Keys.Enter}
	f.Lines = look.Styled(sc.Theme.Title, look.Wrap(sayLendingElsewhere, width))
	f.Lines = append(f.Lines, "")
	f.Lines = append(f.Lines, look.Wrap(sayLendingHow, width)...)
	f.Lines = append(f.Lines, "")
	f.Lines = append(f.Lines, look.Styled(sc.Theme.Muted, look.Wrap(text.CleanLine(o.Scratch.Path()), width))...)
	f.Lines = append(f.Lines, "")
	state := sayLendingNothing
	if !o.Received.IsZero() {
		state = fmt.Sprintf(sayLendingReceived, o.Received.Local().Format("15:04:05"))
	}
	f.Lines = append(f.Lines, look.Styled(sc.Theme.Accent, look.Wrap(state, width))...)
	return f
}
