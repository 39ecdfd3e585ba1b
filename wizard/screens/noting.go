package screens

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// noting asks why a section is to be taken up again: the workshop's parking
// lot. The reason stays in the draft, from its first letter on, and never reaches the
// response. Whatever closes it keeps what was typed; undo takes that back.
type noting struct {
	section string
	reason  string
	group   *huh.Group
	form    *huh.Form
}

// NewNoting asks about a section, with the note that it has.
func NewNoting(sc Scene, s *sections.Section) *noting {
	n := &noting{section: s.ID, reason: sc.Draft.Note(s.ID)}
	field := huh.NewInput().Value(&n.reason).Prompt("› ").Placeholder(look.Placeholder(words.NoteHint, 0))
	n.group, n.form = fields.Assemble([]huh.Field{field}, sc.Theme, min(sc.Width, look.Measure))
	return n
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (n *noting) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	if look.Pressed(msg, sc.Keys.Back) || look.Pressed(msg, sc.Keys.Enter) {
		return nil, Effect{Ask: session.Settle{}}
	}
	n.form.Update(msg)
	if reason := strings.TrimSpace(text.CleanLine(n.reason)); reason != sc.Draft.Note(n.section) {
		return n, Effect{Change: session.Noting(sc.Draft.Resume, n.section, reason)}
	}
	return n, Effect{}
}

// View lays out what was rendered before.
func (n *noting) View(sc Scene) Frame {
	title := ""
	if s, ok := sc.Cat.Section(n.section); ok {
		title = look.Shown(s.Title)
	}
	lines := look.Styled(sc.Theme.Title, look.Wrap(fmt.Sprintf(sayNoteQuestion, title), min(sc.Width, look.Measure)))
	lines = append(lines, "", n.group.Content(), "")
	lines = append(lines, look.Styled(sc.Theme.Muted, look.Wrap(sayNoteHelp, min(sc.Width, look.Measure)))...)
	return Frame{Left: sayNote, Lines: lines, Keys: []key.Binding{sc.Keys.Enter, sc.Keys.Back}}
}
