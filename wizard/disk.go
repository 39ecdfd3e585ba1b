package wizard

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	rules "ami-wizard/sections/call"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// The commands that reach the disk, through package drafts: each gets values and answers
// with a message.

// openDraft opens a draft for writing.
func openDraft(c *sections.Catalogue, path string) tea.Cmd {
	return func() tea.Msg { return drafts.Open(c, path) }
}

// createDraft begins a draft in a folder, named after the project.
func createDraft(c *sections.Catalogue, dir, project string, path sections.Path) tea.Cmd {
	return func() tea.Msg { return drafts.Create(c, dir, project, path) }
}

// begin opens a new file for a draft that is on the screen only.
func begin(path string, d sections.Draft) tea.Cmd {
	return func() tea.Msg { return drafts.Begin(path, d) }
}

// listing begins to list the drafts of a folder.
func listing(c *sections.Catalogue, dir string) tea.Cmd {
	return func() tea.Msg { return drafts.Look(c, dir) }
}

// correctedMsg says what a profile says once it was corrected, or why it was not.
type correctedMsg struct {
	draft   string
	profile rules.Profile
	name    string // of its file
	err     error
}

// corrects writes a value of the profile that stands beside the draft.
func (m Model) corrects(c screens.Correction) tea.Cmd {
	if m.session.File() == nil {
		return nil
	}
	draft, cat, answers := m.session.File().Path(), m.cat, m.session.Draft()
	return func() tea.Msg {
		p, name, err := drafts.CorrectCall(cat, answers, draft, c.At, c.Typed)
		return correctedMsg{draft, p, name, err}
	}
}

// corrected goes on with a profile as it was written, unless another draft was opened since.
func (m Model) corrected(msg correctedMsg) (Model, tea.Cmd) {
	if m.session.File() == nil || m.session.File().Path() != msg.draft {
		return m, nil
	}
	var went, shown tea.Cmd
	told := screens.Corrected{Profile: msg.profile}
	if msg.err == nil {
		m, went = m.happens(session.Call{Profile: msg.profile, Name: msg.name, Given: msg.profile.Gives(m.cat, m.session.Draft())})
	} else {
		problem := words.Explain(msg.err)
		told.Refused = problem.What + " " + problem.Hint
	}
	if m.overlay == nil {
		if told.Refused != "" {
			m.notice = screens.Notice{Text: told.Refused, Alert: true}
		}
		return m, went
	}
	next, e := m.overlay.Update(told, m.scene())
	m.overlay = next
	m, shown = m.apply(e)
	return m, tea.Batch(went, shown)
}

// packedMsg says that the folder is made, or why not.
type packedMsg struct {
	folder string
	pack   pack.Pack
	err    error
}

// packs makes the folder of the draft as it is on the screen, while people go on.
func (m Model) packs() (Model, tea.Cmd) {
	if m.session.File() == nil {
		return m, nil
	}
	cat, draft, path := m.cat, m.session.Draft(), m.session.File().Path()
	beside := reading.Beside{Call: m.session.Call(), Record: m.session.Decisions(), Now: time.Now()}
	m.notice = screens.Notice{Text: sayPackBegun}
	return m, func() tea.Msg {
		msg := packedMsg{folder: pack.Folder(path)}
		beside.Handed = drafts.Handed(path)
		if msg.pack, msg.err = pack.Make(cat, draft, path, pack.Beside(beside), func(string) {}); msg.err == nil {
			msg.err = msg.pack.Write(msg.folder, false)
		}
		return msg
	}
}

// notice says what was written and where, and what whoever hands it in must know.
func (p packedMsg) notice() screens.Notice {
	if p.err != nil {
		problem := words.Explain(p.err)
		return screens.Notice{Text: sayPackFailed + problem.What + " " + problem.Hint, Alert: true}
	}
	said := fmt.Sprintf(sayPacked, words.FileName(p.folder), len(p.pack.Files), pack.ReadmeName)
	switch {
	case p.pack.Missing == 1:
		said += sayPackedLacksOne
	case p.pack.Missing > 1:
		said += fmt.Sprintf(sayPackedLacks, p.pack.Missing)
	}
	return screens.Notice{Text: said}
}
