package wizard

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// uncover takes away what lies over the screen, but for a text that is lent: nothing else
// may change the answer meanwhile.
func (m Model) uncover() Model {
	m.overlay = nil
	if m.loan != nil {
		m.overlay = lending{m.loan}
	}
	return m
}

// lending lies over the question whose text an editor has, in a window of its own.
type lending struct{ *loan }

func (o lending) update(msg tea.Msg, sc scene) (overlay, effect) {
	if o.left && (look.Pressed(msg, sc.keys.Enter) || look.Pressed(msg, sc.keys.Back)) {
		return o, effect{ask: lookMsg{scratch: o.scratch, over: true}}
	}
	return o, effect{}
}

func (o lending) view(sc scene) frame {
	width := min(sc.width, look.Measure)
	f := frame{left: sayLending}
	if o.scratch == nil {
		return f
	}
	f.keys = []key.Binding{sc.keys.Enter}
	f.lines = look.Styled(sc.theme.Title, look.Wrap(sayLendingElsewhere, width))
	f.lines = append(f.lines, "")
	f.lines = append(f.lines, look.Wrap(sayLendingHow, width)...)
	f.lines = append(f.lines, "")
	f.lines = append(f.lines, look.Styled(sc.theme.Muted, look.Wrap(text.CleanLine(o.scratch.Path()), width))...)
	f.lines = append(f.lines, "")
	state := sayLendingNothing
	if !o.received.IsZero() {
		state = fmt.Sprintf(sayLendingReceived, o.received.Local().Format("15:04:05"))
	}
	f.lines = append(f.lines, look.Styled(sc.theme.Accent, look.Wrap(state, width))...)
	return f
}

// lendingWords says what people must know of how a loan ended.
func lendingWords(l *loan, msg lookedMsg, changed bool) string {
	switch {
	case errors.Is(msg.err, fs.ErrNotExist):
		return sayEditorRemoved
	case msg.failed != nil && !changed:
		return words.Explain(msg.failed).What
	case msg.failed != nil:
		return sayEditorBroke
	case changed && strings.TrimSpace(l.last) == "":
		return sayEditorEmptied
	}
	return ""
}
