package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// leaving is the way out while something is not saved: waiting for a save, or,
// where saving fails, the question of what to do.
type leaving struct {
	waiting bool
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

// newWaiting is the way out while a save is under way.
func newWaiting() *leaving { return &leaving{waiting: true} }

func newLeaving(sc scene, err error) *leaving {
	l := &leaving{err: err, choice: leaveRetry}
	l.fields = []huh.Field{
		huh.NewSelect[string]().Value(&l.choice).Height(4).Options(
			huh.NewOption(sayLeaveRetry, leaveRetry),
			huh.NewOption(sayLeaveElsewhere, leaveElsewhere),
			huh.NewOption(sayLeaveGiveUp, leaveGiveUp),
			huh.NewOption(sayLeaveStay, leaveStay),
		),
		huh.NewInput().Value(&l.path).Prompt(sayLeavePath),
	}
	l.group, l.form = fields.Assemble(l.fields, sc.theme, sc.width)
	return l
}

// update handles the keys while that question is asked.
func (l *leaving) update(msg tea.Msg, sc scene) (overlay, effect) {
	switch {
	case l.waiting:
	case look.Pressed(msg, sc.keys.Back):
		return l, effect{ask: session.Stay{}}
	case look.Pressed(msg, sc.keys.Enter):
		return l.decide()
	default:
		l.form.Update(msg)
	}
	return l, effect{}
}

// decide hands on what the person chose; a file to save to is asked for first.
func (l *leaving) decide() (overlay, effect) {
	switch l.choice {
	case leaveRetry:
		return l, effect{ask: session.Retry{}}
	case leaveGiveUp:
		return l, effect{ask: session.GiveUp{}}
	case leaveStay:
		return l, effect{ask: session.Stay{}}
	}
	if l.at == 0 {
		l.at = 1
		l.form.NextField()
		return l, effect{}
	}
	if path := session.CleanPath(l.path); path != "" {
		return l, effect{ask: session.Elsewhere{Path: path}}
	}
	return l, effect{}
}

func (l *leaving) view(sc scene) frame {
	f := frame{left: sayLeaving, keys: []key.Binding{sc.keys.Enter, sc.keys.Back}}
	if l.waiting {
		f.lines = []string{saySaving}
		return f
	}
	p := words.Explain(l.err)
	f.lines = look.Styled(sc.theme.Alert, look.Wrap(words.SaveFailed+p.What, sc.width))
	f.lines = append(f.lines, look.Wrap(p.Hint, sc.width)...)
	f.lines = append(f.lines, "", l.group.Content())
	return f
}
