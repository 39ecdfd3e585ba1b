package screens

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Leaving is the way out while something is not saved: waiting for a save, or,
// where saving fails, the question of what to do.
type Leaving struct {
	Waiting bool
	err     error

	choice, path string
	fields       []huh.Field
	at           int
	group        *huh.Group
	form         *huh.Form
}

// What can be done when saving fails.
const (
	leaveRetry     = "retry"
	leaveElsewhere = "elsewhere"
	leaveGiveUp    = "give-up"
	leaveStay      = "stay"
)

// NewWaiting is the way out while a save is under way.
func NewWaiting() *Leaving { return &Leaving{Waiting: true} }

// NewLeaving asks what to do when saving fails.
func NewLeaving(sc Scene, err error) *Leaving {
	l := &Leaving{err: err, choice: leaveRetry}
	l.fields = []huh.Field{
		huh.NewSelect[string]().Value(&l.choice).Height(4).Options(
			huh.NewOption(sayLeaveRetry, leaveRetry),
			huh.NewOption(sayLeaveElsewhere, leaveElsewhere),
			huh.NewOption(sayLeaveGiveUp, leaveGiveUp),
			huh.NewOption(sayLeaveStay, leaveStay),
		),
		huh.NewInput().Value(&l.path).Prompt(sayLeavePath),
	}
	l.group, l.form = fields.Assemble(l.fields, sc.Theme, sc.Width)
	return l
}

// Update handles the keys while that question is asked.
func (l *Leaving) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	switch {
	case l.Waiting:
	case look.Pressed(msg, sc.Keys.Back):
		return l, Effect{Ask: session.Stay{}}
	case look.Pressed(msg, sc.Keys.Enter):
		return l.decide()
	default:
		l.form.Update(msg)
	}
	return l, Effect{}
}

// decide hands on what the person chose; a file to save to is asked for first.
func (l *Leaving) decide() (Overlay, Effect) {
	switch l.choice {
	case leaveRetry:
		return l, Effect{Ask: session.Retry{}}
	case leaveGiveUp:
		return l, Effect{Ask: session.GiveUp{}}
	case leaveStay:
		return l, Effect{Ask: session.Stay{}}
	}
	if l.at == 0 {
		l.at = 1
		l.form.NextField()
		return l, Effect{}
	}
	if path := session.CleanPath(l.path); path != "" {
		return l, Effect{Ask: session.Elsewhere{Path: path}}
	}
	return l, Effect{}
}

// View lays out what was rendered before.
func (l *Leaving) View(sc Scene) Frame {
	f := Frame{Left: sayLeaving, Keys: []key.Binding{sc.Keys.Enter, sc.Keys.Back}}
	if l.Waiting {
		f.Lines = []string{saySaving}
		return f
	}
	p := words.Explain(l.err)
	f.Lines = look.Styled(sc.Theme.Alert, look.Wrap(words.SaveFailed+p.What, sc.Width))
	f.Lines = append(f.Lines, look.Wrap(p.Hint, sc.Width)...)
	f.Lines = append(f.Lines, "", l.group.Content())
	return f
}
