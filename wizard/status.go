package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// statusLines says what is saved, or what people must know first: then it may take
// the line of the keys as well, so that nothing of it is cut.
func (m Model) statusLines() []string {
	t := m.theme
	body, style := m.saveState(), t.Muted
	switch {
	case m.saver.err != nil && m.saver.unsaved():
		body, style = words.SaveFailed+words.Explain(m.saver.err).What, t.Alert
	case m.notice.text != "" && m.notice.alert:
		body, style = m.notice.text, t.Alert
	case m.notice.text != "":
		body, style = m.notice.text, t.Accent
	}
	if m.saver.theirs != "" && m.notice.text == "" && m.saver.err == nil && m.overlay == nil {
		body, style = body+sayTheirsWait, t.Alert
	}
	body = text.CleanLine(body) // some of it names files
	lines := look.Wrap(body, m.width)
	if len(lines) > 1 {
		return look.Box(look.Styled(style, lines), m.width, 2)
	}
	path := m.path()
	if look.Cells(body)+1+look.Cells(path) > m.width {
		path = "" // the least of what stands here
	}
	return []string{look.Spread(style.Render(look.Shown(body)), t.Muted.Render(path), m.width)}
}

// pressing tells whether the status line has something that people must read now.
func (m Model) pressing() bool {
	return m.notice.text != "" || m.saver.err != nil && m.saver.unsaved() || m.aim == quitting
}

// spare is the lines of the status that a screen may take: what must be read then stands
// in the line of the keys, where one line holds it.
func (m Model) spare() int {
	if m.pressing() && len(m.statusLines()) > 1 {
		return 0
	}
	return 1
}

func (m Model) saveState() string {
	switch {
	case m.saver.file == nil:
		return ""
	case m.aim == quitting && m.saver.writing:
		return saySavingToLeave
	case m.saver.unsaved():
		return sayModified
	case m.saver.at.IsZero():
		return sayUnchanged
	}
	return saySaved + m.saver.at.Local().Format("15:04:05")
}

// alertStays is how long an alert stays: somebody who types does not read at once.
const alertStays = 4 * time.Second

// alertOverMsg comes when an alert has been there for long enough.
type alertOverMsg struct{}

// holdAlert gives an alert that just came its time.
func (m Model) holdAlert() (Model, tea.Cmd) {
	if !m.notice.alert || !m.notice.until.IsZero() {
		return m, nil
	}
	m.notice.until = m.clock().Add(alertStays)
	return m, m.saver.tick(alertStays, func(time.Time) tea.Msg { return alertOverMsg{} })
}

// noticeRead takes the notice away, an alert once its time is over.
func (m Model) noticeRead() Model {
	if !m.notice.alert || !m.clock().Before(m.notice.until) {
		m.notice = notice{}
	}
	return m
}
