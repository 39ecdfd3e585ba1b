package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// Update is one message's way, the end of the alert that may come of it, and the drawing
// of what became of it.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	next, cmd := m.route(msg)
	then, end := next.(Model).holdAlert()
	if then.largeLines() != m.largeLines() {
		then = then.resized()
	}
	return then.drawn(), tea.Batch(cmd, end)
}

// drawn has the screen render what it shows, unless something lies over it.
func (m Model) drawn() Model {
	if d, ok := m.screen.(screens.Drawer); ok && m.overlay == nil {
		m.screen = d.Draw(m.scene())
	}
	return m
}

// route hands a message on: to the program itself first, then to the overlay or
// the screen, whose effect apply carries out.
func (m Model) route(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		return m.resized(), nil
	case tea.BackgroundColorMsg, tea.ColorProfileMsg:
		return m.drawnOn(m.theme.Ground.Told(msg)), nil
	case words.Drafts:
		return m.listed(msg)
	case tea.PasteMsg: // cleaned at the border: huh's fields show what they are given
		msg.Content = clipboard.Signs(text.Clean(msg.Content))
		return m.noticeRead().delegate(msg)
	case tea.KeyPressMsg:
		msg.Text = text.Clean(msg.Text)
		m = m.noticeRead()
		if next, cmd, handled := m.global(msg); handled {
			return next, cmd
		}
	default:
		if next, cmd, handled := m.reported(msg); handled {
			return next, cmd
		}
	}
	return m.delegate(msg)
}

// reported handles what commands and signals report.
func (m Model) reported(msg tea.Msg) (next tea.Model, cmd tea.Cmd, handled bool) {
	switch msg := msg.(type) {
	case drafts.Opened:
		next, cmd = m.opened(msg)
	case sessionMsg:
		next, cmd = m.happens(msg.event)
	case changedMsg:
		next, cmd = m.changedElsewhere(msg)
	case closedMsg:
		next, cmd = m.closed(msg)
	case alertOverMsg:
		next = m.alertOver()
	case leaveMsg:
		next, cmd = m.ask(session.Leave{Ordered: true})
	case correctedMsg:
		next, cmd = m.corrected(msg)
	case packedMsg:
		m.notice = msg.notice()
		next = m
	case secondMsg:
		next, cmd = m.second(msg)
	case deciding.Second:
		next, cmd = m.decidingSecond(msg)
	case terminal.Misencoded:
		m.notice = screens.Notice{Text: sayNotUTF8, Alert: true}
		next = m
	default:
		return m, nil, false
	}
	return next, cmd, true
}
