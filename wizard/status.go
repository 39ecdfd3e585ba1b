package wizard

// statusLines says what is saved, or what people must know first: then it may take
// the line of the keys as well, so that nothing of it is cut.
func (m Model) statusLines() []string {
	t := m.theme
	text, style := m.saveState(), t.muted
	switch {
	case m.saver.err != nil && m.saver.unsaved():
		text, style = saySaveFailed+explain(m.saver.err).problem, t.alert
	case m.notice.text != "" && m.notice.alert:
		text, style = m.notice.text, t.alert
	case m.notice.text != "":
		text, style = m.notice.text, t.accent
	}
	lines := wrap(text, m.width)
	if len(lines) > 1 {
		return box(styled(style, lines), m.width, 2)
	}
	return []string{spread(style.Render(shown(text)), t.muted.Render(m.path()), m.width)}
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
