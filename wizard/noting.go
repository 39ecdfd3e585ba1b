package wizard

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

func newNoting(sc scene, s *sections.Section) *noting {
	n := &noting{section: s.ID, reason: sc.draft.Note(s.ID)}
	field := huh.NewInput().Value(&n.reason).Prompt("› ").Placeholder(look.Placeholder(words.NoteHint, 0))
	n.group, n.form = fields.Assemble([]huh.Field{field}, sc.theme, min(sc.width, look.Measure))
	return n
}

func (n *noting) update(msg tea.Msg, sc scene) (overlay, effect) {
	if look.Pressed(msg, sc.keys.Back) || look.Pressed(msg, sc.keys.Enter) {
		return nil, effect{ask: session.Settle{}}
	}
	n.form.Update(msg)
	if reason := strings.TrimSpace(text.CleanLine(n.reason)); reason != sc.draft.Note(n.section) {
		return n, effect{change: session.Noting(sc.draft.Resume, n.section, reason)}
	}
	return n, effect{}
}

func (n *noting) view(sc scene) frame {
	title := ""
	if s, ok := sc.cat.Section(n.section); ok {
		title = look.Shown(s.Title)
	}
	lines := look.Styled(sc.theme.Title, look.Wrap(fmt.Sprintf(sayNoteQuestion, title), min(sc.width, look.Measure)))
	lines = append(lines, "", n.group.Content(), "")
	lines = append(lines, look.Styled(sc.theme.Muted, look.Wrap(sayNoteHelp, min(sc.width, look.Measure)))...)
	return frame{left: sayNote, lines: lines, keys: []key.Binding{sc.keys.Enter, sc.keys.Back}}
}
