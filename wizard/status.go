package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// mostStatus is the lines that the status takes at most: its own and that of the keys.
const mostStatus = 2

// statusLines says what is saved, or what people must know first: then it may take
// the line of the keys as well, so that nothing of it is cut.
func (m Model) statusLines() []string {
	t := m.theme
	body, style := m.saveState(), t.Muted
	switch {
	case m.session.Failure() != nil && m.session.Unsaved():
		body, style = words.SaveFailed+words.Explain(m.session.Failure()).What, t.Alert
	case m.notice.Text != "" && m.notice.Alert:
		body, style = m.notice.Text, t.Alert
	case m.notice.Text != "":
		body, style = m.notice.Text, t.Accent
	}
	if m.session.Theirs() != "" && m.notice.Text == "" && m.session.Failure() == nil && m.overlay == nil {
		body, style = body+sayTheirsWait, t.Alert
	}
	body = text.CleanLine(body) // some of it names files
	lines := look.Wrap(body, m.width)
	if len(lines) > 1 {
		return look.Box(look.Styled(style, lines), m.width, mostStatus)
	}
	return []string{look.Spread(style.Render(look.Shown(body)), m.beside(m.width-look.Cells(body)-1), m.width)}
}

// urgent tells whether the status line has something that people must read now.
func (m Model) urgent() bool {
	return m.notice.Text != "" || m.session.Failure() != nil && m.session.Unsaved() || m.session.Quitting()
}

// spare is the lines of the status that a screen may take: what must be read then stands
// in the line of the keys, where one line holds it.
func (m Model) spare() int {
	if m.urgent() && len(m.statusLines()) > 1 {
		return 0
	}
	return 1
}

func (m Model) saveState() string {
	switch {
	case m.session.File() == nil:
		return ""
	case m.session.Quitting() && m.session.Saving():
		return saySavingToLeave
	case m.session.Unsaved():
		return sayModified
	case m.session.SavedAt().IsZero():
		return sayUnchanged
	}
	return saySaved + m.session.SavedAt().Local().Format("15:04:05")
}

// alertStays is how long an alert stays: somebody who types does not read at once.
const alertStays = 4 * time.Second

// alertOverMsg comes when an alert has been there for long enough.
type alertOverMsg struct{}

// holdAlert gives an alert that just came its time.
func (m Model) holdAlert() (Model, tea.Cmd) {
	if !m.notice.Alert || !m.notice.Until.IsZero() {
		return m, nil
	}
	m.notice.Until = m.clock().Add(alertStays)
	return m, m.tick(alertStays, func(time.Time) tea.Msg { return alertOverMsg{} })
}

// alertOver takes an alert away whose time is over; what was said since stays until a key.
func (m Model) alertOver() Model {
	if !m.notice.Alert {
		return m
	}
	return m.noticeRead()
}

// noticeRead takes the notice away, an alert once its time is over.
func (m Model) noticeRead() Model {
	if !m.notice.Alert || !m.clock().Before(m.notice.Until) {
		m.notice = screens.Notice{}
	}
	return m
}

// due says the deadline as it nears, nothing before.
func (m Model) due() string {
	left, known := m.cat.Deadline(m.session.Draft(), m.clock().Local())
	if m.at == "" || !known || !left.Near() {
		return ""
	}
	return sayDeadline(left, m.progressed().whole.Missing)
}

// segmentCells is the cells that a section has on the status line, the gap included: enough for the
// mark of where people are and for what there is of it.
const segmentCells = 3

// beside is what stands at the right of what is saved, in that room: the deadline as it nears,
// the progress by section where the screen has no line for it, and the path, which is the least
// of it.
func (m Model) beside(room int) string {
	path, due, t := m.path(), m.due(), m.theme
	bar := segmentCells*len(m.cat.Sections) - 1
	switch {
	case due == "" && m.at != "" && m.chrome() < wholeChrome && bar <= room:
		q, _ := m.cat.Question(m.at)
		return m.segments(m.cat.SectionOf(q), bar)
	case due == "" && look.Cells(path) <= room:
		return t.Muted.Render(path)
	case due == "":
		return ""
	case look.Cells(due+dueBreak+path) <= room:
		return t.Accent.Render(due) + t.Muted.Render(dueBreak+path)
	case look.Cells(due) <= room:
		return t.Accent.Render(due)
	}
	return ""
}
