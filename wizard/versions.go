package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// versions lies over any screen: what another program wrote, beside what is on the
// screen, and the choice between them. Neither is lost whatever is chosen.
type versions struct {
	path  string // the file that holds theirs
	draft sections.Draft
	data  []byte // theirs, while it bears the draft's name
	err   error
	ready bool
	taken bool // theirs is being taken, and no key may come between
	top   int
}

// changedMsg tells that another program wrote to a draft.
type changedMsg struct {
	file *store.File
	next tea.Cmd // waits for the next time
}

// theirsMsg brings another program's version; there is none where gone is true.
type theirsMsg struct {
	path  string
	draft sections.Draft
	data  []byte
	gone  bool
	err   error
}

// takeTheirsMsg and keepOursMsg are the choice between the two.
type (
	takeTheirsMsg struct{ theirs versions }
	keepOursMsg   struct{ path string }
)

// adoptedMsg tells that the session goes on from another program's version.
type adoptedMsg struct{ draft sections.Draft }

// watchDraft waits for another program to write to a draft. Nothing turns meanwhile: the
// system wakes it, and where it cannot, the next save tells.
func watchDraft(file *store.File) tea.Cmd {
	return func() tea.Msg { return nextChange(file, file.Changes())() }
}

func nextChange(file *store.File, changes *store.Changes) tea.Cmd {
	return func() tea.Msg {
		if !changes.Next() {
			return nil
		}
		return changedMsg{file, nextChange(file, changes)}
	}
}

// watched has a draft that was opened watched.
func (m Model) watched(file *store.File) tea.Cmd {
	if m.watch == nil {
		return nil
	}
	return m.watch(file)
}

// reportedElsewhere handles what is reported of another program's version.
func (m Model) reportedElsewhere(msg tea.Msg) (next tea.Model, cmd tea.Cmd, handled bool) {
	switch msg := msg.(type) {
	case changedMsg:
		next, cmd = m.changedElsewhere(msg)
	case theirsMsg:
		next, cmd = m.theirsRead(msg)
	case adoptedMsg:
		next, cmd = m.adopted(msg)
	default:
		return m, nil, false
	}
	return next, cmd, true
}

// changedElsewhere tells what another program did, while the screen is there to tell it.
func (m Model) changedElsewhere(msg changedMsg) (tea.Model, tea.Cmd) {
	if msg.file != m.saver.file {
		return m, nil
	}
	m.saver.theirs = m.saver.file.Path()
	m.notice = notice{text: sayTheirsArrived, alert: true}
	return m, msg.next
}

// showTheirs opens the comparison, and has the other version read. What told of it was
// read, and gives its lines to the keys.
func (m Model) showTheirs() (tea.Model, tea.Cmd) {
	m.overlay, m.notice = versions{path: m.saver.theirs}, notice{}
	return m, readTheirs(m.cat, m.saver.file, m.saver.theirs)
}

func readTheirs(c *sections.Catalogue, file *store.File, path string) tea.Cmd {
	return func() tea.Msg {
		msg := theirsMsg{path: path}
		data, there, err := []byte(nil), true, error(nil)
		if path == file.Path() {
			data, there, err = file.Theirs()
			msg.data = data
		} else {
			data, err = store.Read(path)
			there = store.KindOf(err) != store.KindMissing
		}
		if msg.gone = !there; there && err == nil {
			msg.draft, err = decode(c, path, data)
		}
		msg.err = err
		return msg
	}
}

// theirsRead shows the other version, where it is still asked for.
func (m Model) theirsRead(msg theirsMsg) (tea.Model, tea.Cmd) {
	v, ok := m.overlay.(versions)
	if !ok || v.path != msg.path {
		return m, nil
	}
	if msg.gone {
		m.overlay, m.saver.theirs = nil, ""
		m.notice = notice{text: sayTheirsGone}
		return m, nil
	}
	v.draft, v.data, v.err, v.ready = msg.draft, msg.data, msg.err, true
	m.overlay = v
	return m, nil
}

func (v versions) update(msg tea.Msg, sc scene) (overlay, effect) {
	k := sc.keys
	switch {
	case v.taken:
		return v, effect{}
	case look.Pressed(msg, k.Back):
		return nil, effect{}
	case look.Pressed(msg, k.TakeTheirs) && v.ready && v.err == nil:
		return v, effect{ask: takeTheirsMsg{v}}
	case look.Pressed(msg, k.KeepOurs) && v.ready:
		return nil, effect{ask: keepOursMsg{v.path}}
	}
	last := max(0, len(v.lines(sc))-sc.height)
	v.top = min(max(0, v.top+look.Paged(msg, k, sc.height)), last)
	return v, effect{}
}

// takeTheirs goes on from the other version. One that bears the draft's name is adopted as if
// it had just been opened; one that was put beside becomes an edit like any other.
func (m Model) takeTheirs(v versions) (tea.Model, tea.Cmd) {
	if v.data == nil {
		m.overlay, m.saver.theirs = nil, ""
		return m.takeOver(v.draft, true)
	}
	if m.saver.writing { // its end would come after, and undo this
		return m, nil
	}
	v.taken, m.saver.writing, m.overlay = true, true, v
	file, press := m.saver.file, m.saver.press
	return m, func() tea.Msg {
		press.adopt(file, v.data, v.draft)
		return adoptedMsg{v.draft}
	}
}

func (m Model) adopted(msg adoptedMsg) (tea.Model, tea.Cmd) {
	m.saver.writing, m.saver.theirs, m.overlay = false, "", nil
	next, cmd := m.takeOver(msg.draft, false)
	if m.aim == staying {
		return next, cmd
	}
	then, more := next.(Model).await(m.aim)
	return then, tea.Batch(cmd, more)
}

// takeOver puts another version on the screen, as a step that undo takes back.
func (m Model) takeOver(theirs sections.Draft, edited bool) (tea.Model, tea.Cmd) {
	m.history = m.history.replaced(theirs, m.at)
	var touched tea.Cmd
	if edited {
		m, touched = m.touched(true)
	} else {
		m.saver.saved = m.saver.changed
		m.keep.put(m.saver, m.history.now)
	}
	at := m.at
	if q, ok := m.cat.Question(at); ok && !m.cat.Relevant(theirs, q) {
		at = m.cat.ResumeAt(theirs)
	}
	m, opened := m.open(at)
	m.notice = notice{text: sayTheirsTaken, alert: true}
	return m, tea.Batch(touched, opened)
}

// keepOurs saves what is on the screen over the other version, which goes beside.
func (m Model) keepOurs(theirs string) (tea.Model, tea.Cmd) {
	m.saver.theirs = ""
	if theirs != m.saver.file.Path() {
		return m, nil // it is beside already
	}
	m.history.now = m.history.now.ChangedAt(m.clock()) // a choice: what was opened is the session's own now
	m, touched := m.touched(true)
	m, saved := m.save()
	m.notice = notice{text: sayTheirsKept}
	return m, tea.Batch(touched, saved)
}

func (v versions) view(sc scene) frame {
	f := frame{left: sayTheirsTitle, keys: []key.Binding{sc.keys.TakeTheirs, sc.keys.KeepOurs, sc.keys.Back}}
	lines, above, below := look.Window(v.lines(sc), v.top, sc.height)
	f.lines = lines
	if above+below > 0 {
		f.right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return f
}

func (v versions) lines(sc scene) []string {
	width := min(sc.width, look.Measure)
	t := sc.theme
	lines := look.Styled(t.Muted, look.Wrap(fmt.Sprintf(sayTheirsWhere, words.FileName(v.path)), width))
	switch {
	case !v.ready:
		return append(lines, sayLooking)
	case v.err != nil:
		p := words.Explain(v.err)
		return append(append(lines, look.Styled(t.Alert, look.Wrap(p.What, width))...), look.Wrap(p.Hint, width)...)
	}
	found := words.Differences(sc.cat, v.draft, sc.draft)
	switch len(found) {
	case 0:
		return append(lines, look.Wrap(words.TheirsSame, width)...)
	case 1:
		lines = append(lines, sayTheirsDifferOne)
	default:
		lines = append(lines, fmt.Sprintf(sayTheirsDiffer, len(found)))
	}
	for _, d := range found {
		lines = append(lines, "")
		lines = append(lines, look.Styled(t.Strong, look.Wrap(d.Label, width))...)
		lines = append(lines, hanging(sayTheirsTheirs, d.Theirs, width)...)
		lines = append(lines, hanging(sayTheirsOurs, d.Ours, width)...)
	}
	return lines
}

// hanging writes a text behind a word, its lines under each other.
func hanging(word, text string, width int) []string {
	lines := look.Wrap(text, width-look.Cells(word))
	for i := range lines {
		if i == 0 {
			lines[i] = word + lines[i]
		} else {
			lines[i] = look.Pad("", look.Cells(word)) + lines[i]
		}
	}
	return lines
}
