package wizard

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// openedMsg brings a draft that was opened or begun, or why it was not.
type openedMsg struct {
	file  *store.File
	draft sections.Draft
	fresh bool // nothing of it is on the disk yet
	path  string
	err   error
}

// closedMsg tells that the draft was saved and given back, to show the others.
type closedMsg struct {
	drafts draftsMsg
	err    error
}

// editedMsg brings an answer back from the person's own editor.
type editedMsg struct {
	id     string
	answer sections.Answer
	err    error
}

// leaveMsg asks the program to save and end, as a signal does.
type leaveMsg struct{}

func (e editedMsg) effect() effect {
	if e.err != nil {
		return effect{notice: notice{text: explain(e.err).problem, alert: true}}
	}
	return effect{edit: &edit{e.id, e.answer}, goTo: e.id}
}

// opened goes to where the draft stopped.
func (m Model) opened(msg openedMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		p := explain(msg.err)
		m.notice = notice{text: p.problem + " " + p.hint, alert: true}
		return m, nil
	}
	m.saver = saver{tick: m.saver.tick, file: msg.file}
	m.history = history{now: msg.draft}
	*m.keep = keeper{file: msg.file, draft: msg.draft}
	var touched tea.Cmd
	if msg.fresh {
		m, touched = m.touched()
	}
	next, cmd := m.open(resumeAt(m.cat, msg.draft))
	if warning := msg.file.Warning(); warning != nil {
		next.notice = notice{text: explain(warning).problem, alert: true}
	}
	return next, tea.Batch(touched, cmd)
}

// save saves what is dirty, now.
func (m Model) save() (Model, tea.Cmd) {
	var cmd tea.Cmd
	m.saver, cmd = m.saver.save(m.cat, m.history.now)
	return m, cmd
}

// saved follows the end of a save: what was typed meanwhile is saved in turn, a
// failure is said and tried again, and a quit that waited goes on.
func (m Model) saved(msg savedMsg) (tea.Model, tea.Cmd) {
	m.saver = m.saver.done(msg, m.clock())
	m.notice = m.saveNotice(msg)
	way, leaving := m.leaving()
	switch {
	case msg.err != nil && leaving && way.waiting:
		m.overlay = newLeaving(m.scene(), msg.err)
		return m, m.saver.after(retrying)
	case msg.err != nil:
		return m, m.saver.after(retrying)
	case leaving && !m.saver.dirty():
		return m, tea.Quit
	case m.saver.dirty() && (leaving || m.saver.next || m.clock().Sub(m.saver.since) >= longest):
		return m.save()
	case m.saver.dirty():
		return m, m.saver.after(pause) // the call back of what was typed meanwhile may be gone
	}
	return m, nil
}

// saveNotice says what of a save people must know.
func (m Model) saveNotice(msg savedMsg) notice {
	switch s := msg.saved; {
	case msg.err != nil:
		return m.notice
	case len(s.Kept) > 0:
		return notice{text: sayConflict + filepath.Base(s.Kept[len(s.Kept)-1]), alert: true}
	case s.Left:
		return notice{text: sayChangedElsewhere, alert: true}
	case s.Recreated:
		return notice{text: sayRecreated, alert: true}
	case len(s.ResponseKept) > 0:
		return notice{text: sayResponseKept + filepath.Base(s.ResponseKept[0]), alert: true}
	case s.ResponseErr != nil:
		return notice{text: sayResponseFailed + explain(s.ResponseErr).problem, alert: true}
	}
	return m.notice
}

// leave ends the program once everything is on the disk; where that fails, it
// asks what to do.
func (m Model) leave() (tea.Model, tea.Cmd) {
	_, leaving := m.leaving()
	switch {
	case !m.saver.dirty() && !m.saver.writing:
		return m, tea.Quit
	case !leaving && m.saver.err != nil && !m.saver.writing:
		m.overlay = newLeaving(m.scene(), m.saver.err)
		return m, nil
	}
	if !leaving {
		m.overlay = newWaiting()
	}
	return m.save()
}

// toHome saves the draft, gives it back, and lists the folder.
func (m Model) toHome() (Model, tea.Cmd) {
	if m.saver.file == nil {
		return m, nil
	}
	c, d, s, dir := m.cat, m.history.now, m.saver, m.dir
	return m, func() tea.Msg {
		if s.dirty() || s.writing {
			if _, err := s.file.Save(snapshot(c, d, s.changed)); err != nil {
				return closedMsg{err: err}
			}
		}
		if err := s.file.Close(); err != nil {
			return closedMsg{err: err}
		}
		return closedMsg{drafts: listDrafts(c, dir)}
	}
}

// closed shows the drafts of the folder.
func (m Model) closed(msg closedMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		m.notice = notice{text: explain(msg.err).problem, alert: true}
		return m, nil
	}
	kept := m.saver.kept
	m.saver, m.history, m.at = saver{tick: m.saver.tick, kept: kept}, history{}, ""
	m.keep.put(nil, sections.Draft{}, 0)
	m.screen = newHome(m.dir)
	return m.delegate(msg.drafts)
}

// statusLine says what is saved, or what people must know first.
func (m Model) statusLine() string {
	t := m.theme
	left := t.muted.Render(m.saveState())
	switch {
	case m.saver.err != nil:
		left = t.alert.Render(saySaveFailed + explain(m.saver.err).problem)
	case m.notice.alert:
		left = t.alert.Render(m.notice.text)
	case m.notice.text != "":
		left = t.accent.Render(m.notice.text)
	}
	return spread(shown(left), t.muted.Render(m.path()), m.width)
}

func (m Model) saveState() string {
	way, leaving := m.leaving()
	switch {
	case m.saver.file == nil:
		return ""
	case leaving && way.waiting:
		return saySavingToLeave
	case m.saver.dirty():
		return sayModified
	case m.saver.at.IsZero():
		return sayUnchanged
	}
	return saySaved + m.saver.at.Local().Format("15:04:05")
}

// cleanPath gives a path that a person typed, without the spaces around it.
func cleanPath(s string) string { return strings.TrimSpace(sections.CleanLine(s)) }
