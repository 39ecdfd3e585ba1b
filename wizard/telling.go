package wizard

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// toldOf shows what people must know of the draft at work.
func (m Model) toldOf(t session.Told) Model {
	switch t := t.(type) {
	case session.Saved:
		m.notice = m.saveNotice(t)
	case session.News:
		m.notice = screens.Notice{Text: strings.Join(t.Words(m.cat), " "), Alert: true}
	case session.NotRecorded:
		m.notice = screens.Notice{Text: words.Explain(t.Err).What + " " + words.Explain(t.Err).Hint, Alert: true}
	case session.TooMuch:
		m.notice = screens.Notice{Text: screens.TooMuch, Alert: true}
	case session.Undone:
		m.notice = screens.Notice{Text: words.Undone}
	case session.NothingToUndo:
		m.notice = screens.Notice{Text: words.NothingToUndo}
	case session.Redone:
		m.notice = screens.Notice{Text: words.Redone}
	case session.NothingToRedo:
		m.notice = screens.Notice{Text: words.NothingToRedo}
	case session.NotClosed:
		m.notice = screens.Notice{Text: words.Explain(t.Err).What, Alert: true}
	case session.Theirs, session.TheirsArrived, session.TheirsTaken, session.TheirsKept, session.TheirsGone:
		return m.toldOfTheirs(t)
	default:
		return m.toldOfLoan(t)
	}
	return m
}

// saveNotice says what of a save people must know.
func (m Model) saveNotice(s session.Saved) screens.Notice {
	switch {
	case s.Err != nil: // the status line says it as long as it lasts
		return m.notice
	case len(s.Kept) > 0:
		return screens.Notice{Text: words.Conflict + words.FileName(s.Kept[len(s.Kept)-1]), Alert: true}
	case s.Left && s.Yielded != "":
		return screens.Notice{Text: words.ChangedElsewhere + " " + words.Yielded + words.FileName(s.Yielded), Alert: true}
	case s.Left:
		return screens.Notice{Text: words.ChangedElsewhere, Alert: true}
	case s.Recreated:
		return screens.Notice{Text: words.Recreated, Alert: true}
	case len(s.RecordKept) > 0:
		return screens.Notice{Text: words.RecordKept + words.FileName(s.RecordKept[len(s.RecordKept)-1]), Alert: true}
	case s.RecordLeft:
		return screens.Notice{Text: words.RecordLeft, Alert: true}
	case len(s.ResponseKept) > 0:
		return screens.Notice{Text: words.ResponseKept + words.FileName(s.ResponseKept[0]), Alert: true}
	case s.ResponseErr != nil:
		return screens.Notice{Text: words.ResponseFailed + words.Explain(s.ResponseErr).What, Alert: true}
	case s.Warning != nil:
		return screens.Notice{Text: words.Explain(s.Warning).What, Alert: true}
	}
	return m.notice
}

// withoutArrival takes back what was told of another program's version that is no more.
func (m Model) withoutArrival() Model {
	if m.notice.Text == sayTheirsArrived || m.notice.Text == words.ChangedElsewhere {
		m.notice = screens.Notice{}
	}
	return m
}

// toldOfTheirs shows what there is to know of another program's version.
func (m Model) toldOfTheirs(t session.Told) Model {
	v, compared := m.overlay.(screens.Versions)
	switch t := t.(type) {
	case session.Theirs:
		if compared && v.Theirs.Path == t.Path {
			v.Theirs, v.Ready = t, true
			m.overlay = v
		}
	case session.TheirsGone:
		m = m.withoutArrival()
		if compared && v.Theirs.Path == t.Path {
			m.overlay, m.notice = nil, screens.Notice{Text: sayTheirsGone}
		}
	case session.TheirsArrived:
		m.notice = screens.Notice{Text: sayTheirsArrived, Alert: true}
	case session.TheirsTaken:
		if compared {
			m.overlay = nil
		}
		m.notice = screens.Notice{Text: sayTheirsTaken, Alert: true}
	case session.TheirsKept:
		m.notice = screens.Notice{Text: sayTheirsKept}
	}
	return m
}

// toldOfLoan shows what there is to know of a text that was lent.
func (m Model) toldOfLoan(t session.Told) Model {
	switch t := t.(type) {
	case session.NotLent:
		m.notice = screens.Notice{Text: words.Explain(t.Err).What, Alert: true}
	case session.LoanOver:
		if told := lendingWords(t); told != "" {
			m.notice = screens.Notice{Text: told, Alert: true}
		}
	case session.NotTaken:
		m.notice = screens.Notice{Text: words.Explain(t.Err).What + " " + fmt.Sprintf(sayEditionKept, shortPath(t.Path, m.session.File())), Alert: true}
	}
	return m
}

// lendingWords says what people must know of how a loan ended.
func lendingWords(t session.LoanOver) string {
	switch {
	case errors.Is(t.Err, fs.ErrNotExist):
		return sayEditorRemoved
	case t.Failed != nil && !t.Changed:
		return words.Explain(t.Failed).What
	case t.Failed != nil:
		return sayEditorBroke
	case t.Emptied:
		return sayEditorEmptied
	}
	return ""
}

// shortPath names a file by its name alone where it stands beside the draft.
func shortPath(path string, beside *store.File) string {
	if filepath.Dir(path) == filepath.Dir(beside.Path()) {
		return words.FileName(path)
	}
	return text.CleanLine(path)
}
