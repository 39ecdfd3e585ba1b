package wizard

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
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
		m.notice = notice{text: strings.Join(newsWords(t, m.cat), " "), alert: true}
	case session.TooMuch:
		m.notice = notice{text: sayTooMuch, alert: true}
	case session.Undone:
		m.notice = notice{text: sayUndone}
	case session.NothingToUndo:
		m.notice = notice{text: sayNothingToUndo}
	case session.Redone:
		m.notice = notice{text: sayRedone}
	case session.NothingToRedo:
		m.notice = notice{text: sayNothingToRedo}
	case session.NotClosed:
		m.notice = notice{text: words.Explain(t.Err).What, alert: true}
	case session.Theirs, session.TheirsArrived, session.TheirsTaken, session.TheirsKept, session.TheirsGone:
		return m.toldOfTheirs(t)
	default:
		return m.toldOfLoan(t)
	}
	return m
}

// newsWords says what people must know of a draft that was opened to answer that model.
func newsWords(n session.News, c *sections.Catalogue) []string {
	var out []string
	if n.Warning != nil {
		out = append(out, words.Explain(n.Warning).What)
	}
	if n.Newer > 0 {
		out = append(out, fmt.Sprintf(words.NewerCatalogue, n.Newer, c.Version))
	}
	out = append(out, counted(n.Held, sayHeldOne, sayHeldMany)...)
	out = append(out, counted(n.Taken, sayEditionTaken, sayEditionsTaken)...)
	for _, path := range n.Aside {
		out = append(out, fmt.Sprintf(sayEditionAside, words.FileName(path)))
	}
	return out
}

// counted says that there is one or many of something, or nothing.
func counted(n int, one, many string) []string {
	switch n {
	case 0:
		return nil
	case 1:
		return []string{one}
	}
	return []string{fmt.Sprintf(many, n)}
}

// saveNotice says what of a save people must know.
func (m Model) saveNotice(s session.Saved) notice {
	switch {
	case s.Err != nil: // the status line says it as long as it lasts
		return m.notice
	case len(s.Kept) > 0:
		return notice{text: words.Conflict + words.FileName(s.Kept[len(s.Kept)-1]), alert: true}
	case s.Left && s.Yielded != "":
		return notice{text: words.ChangedElsewhere + " " + words.Yielded + words.FileName(s.Yielded), alert: true}
	case s.Left:
		return notice{text: words.ChangedElsewhere, alert: true}
	case s.Recreated:
		return notice{text: words.Recreated, alert: true}
	case len(s.ResponseKept) > 0:
		return notice{text: words.ResponseKept + words.FileName(s.ResponseKept[0]), alert: true}
	case s.ResponseErr != nil:
		return notice{text: words.ResponseFailed + words.Explain(s.ResponseErr).What, alert: true}
	case s.Warning != nil:
		return notice{text: words.Explain(s.Warning).What, alert: true}
	}
	return m.notice
}

// toldOfTheirs shows what there is to know of another program's version.
func (m Model) toldOfTheirs(t session.Told) Model {
	v, compared := m.overlay.(versions)
	switch t := t.(type) {
	case session.Theirs:
		if compared && v.theirs.Path == t.Path {
			v.theirs, v.ready = withName(t), true
			m.overlay = v
		}
	case session.TheirsGone:
		if compared && v.theirs.Path == t.Path {
			m.overlay, m.notice = nil, notice{text: sayTheirsGone}
		}
	case session.TheirsArrived:
		m.notice = notice{text: sayTheirsArrived, alert: true}
	case session.TheirsTaken:
		if compared {
			m.overlay = nil
		}
		m.notice = notice{text: sayTheirsTaken, alert: true}
	case session.TheirsKept:
		m.notice = notice{text: sayTheirsKept}
	}
	return m
}

// withName gives a version whose mistakes name its file.
func withName(t session.Theirs) session.Theirs {
	if bad := (*draftfile.Error)(nil); errors.As(t.Err, &bad) {
		t.Err = words.NewBadDraft(t.Path, t.Err)
	}
	return t
}

// toldOfLoan shows what there is to know of a text that was lent.
func (m Model) toldOfLoan(t session.Told) Model {
	switch t := t.(type) {
	case session.NotLent:
		m.notice = notice{text: words.Explain(t.Err).What, alert: true}
	case session.LoanOver:
		if told := lendingWords(t); told != "" {
			m.notice = notice{text: told, alert: true}
		}
	case session.NotTaken:
		m.notice = notice{text: words.Explain(t.Err).What + " " + fmt.Sprintf(sayEditionKept, shortPath(t.Path, m.session.File())), alert: true}
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
