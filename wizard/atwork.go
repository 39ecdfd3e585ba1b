package wizard

import (
	"fmt"
	"log/slog"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/editor"
	"ami-wizard/wizard/home"
	"ami-wizard/wizard/journal"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// What the root does with the draft at work: it hands events to it, runs its jobs as
// commands, its timers as ticks, shows what it tells, and takes the way out that it opens.

// sessionMsg brings an event that a job or a timer of the draft at work gave.
type sessionMsg struct{ event session.Event }

// LogValue tells the event without anything of the draft: its type, and how a save went.
func (m sessionMsg) LogValue() slog.Value {
	kind := slog.String("type", fmt.Sprintf("%T", m.event))
	if e, is := m.event.(session.Wrote); is {
		return slog.GroupValue(kind, slog.Bool("wrote", e.Saved.Wrote), slog.Bool("left", e.Saved.Left), slog.String("error", journal.ErrorKind(e.Err)))
	}
	return slog.GroupValue(kind)
}

// changedMsg tells that another program wrote to a draft.
type changedMsg struct {
	file   *store.File
	undone bool    // what was told is no more
	next   tea.Cmd // waits for the next time
}

// closedMsg brings the other drafts, once the one at work was given back.
type closedMsg struct{ drafts words.Drafts }

// leaveMsg orders the program to save and end, as a signal does: nobody can be asked
// anything any more.
type leaveMsg struct{}

// ask hands on what a screen, an overlay or a key asks of the draft at work. Before a way out
// the times of the countdown are put in the draft.
func (m Model) ask(e session.Event) (Model, tea.Cmd) {
	var kept, cmd tea.Cmd
	switch e.(type) {
	case session.Leave, session.Close, session.Suspend:
		m, kept = m.timeKept()
	}
	m, cmd = m.happens(e)
	return m, tea.Batch(kept, cmd)
}

// happens hands an event to the draft at work, and does what comes of it.
func (m Model) happens(e session.Event) (Model, tea.Cmd) {
	next, do := m.session.Handle(e, m.clock())
	return m.goOn(next, do)
}

// goOn takes the draft at work as it has become, and does what there is to do.
func (m Model) goOn(next session.Session, do session.Do) (Model, tea.Cmd) {
	changed := next.Changes() != m.session.Changes()
	m.session = next
	m.keep.last = next.Last()
	if changed {
		m.compose()
	}
	m = m.covered()
	var cmds []tea.Cmd
	for _, job := range do.Jobs {
		cmds = append(cmds, work(job))
	}
	for _, t := range do.Timers {
		cmds = append(cmds, m.tick(t.In, func(time.Time) tea.Msg { return sessionMsg{t.Event} }))
	}
	if do.Edit != nil {
		cmds = append(cmds, m.editing(do.Edit))
	}
	if do.Open != "" {
		var cmd tea.Cmd
		m, cmd = m.backAt(do.Open, do.Told)
		cmds = append(cmds, cmd)
	}
	for _, told := range do.Told {
		m = m.toldOf(told)
	}
	return m, tea.Batch(append(cmds, m.way(do.Way))...)
}

// backAt shows the question of what was told. Whoever undid something, or made it again, and is
// there already stays in what they were writing: the next letter is the text's, and decides on
// nothing.
func (m Model) backAt(id string, told []session.Told) (Model, tea.Cmd) {
	here, ok := m.screen.(screens.Question)
	if !ok || here.Q.ID != id || !slices.ContainsFunc(told, stepped) {
		return m.open(id)
	}
	m, went := m.happens(session.Go{Question: id})
	m.screen = here.Again(m.scene())
	return m, went
}

// stepped tells whether something was undone, or made again.
func stepped(t session.Told) bool {
	switch t.(type) {
	case session.Undone, session.Redone:
		return true
	}
	return false
}

// work runs a job as a command.
func work(job session.Job) tea.Cmd {
	return func() tea.Msg {
		if e := job(); e != nil {
			return sessionMsg{e}
		}
		return nil
	}
}

// editing gives the terminal to the person's editor.
func (m Model) editing(s *store.Scratch) tea.Cmd {
	return m.borrow(func() error { return editor.Run(s) }, func(failed error) tea.Msg {
		return sessionMsg{session.EditorEnded{Scratch: s, Err: failed}}
	})
}

// way takes the way out that is open.
func (m Model) way(w session.Way) tea.Cmd {
	switch w {
	case session.Quit:
		return tea.Quit
	case session.Suspended:
		return terminal.Suspend
	case session.Shut:
		return func() tea.Msg { return closedMsg{drafts.Look(m.cat, m.dir)} }
	}
	return nil
}

// covered has the overlays of the draft at work lie over the screen while they are due: the
// one of a way out that is waited for, and the one that keeps an answer from being changed
// while an editor has its text.
func (m Model) covered() Model {
	asked, is := m.overlay.(*screens.Leaving)
	switch way := m.session.Leaving(); {
	case way == session.NotLeaving && is:
		m.overlay = nil
	case way == session.Waiting && (!is || !asked.Waiting):
		m.overlay = screens.NewWaiting()
	case way == session.Asking && (!is || asked.Waiting):
		m.overlay = screens.NewLeaving(m.scene(), m.session.Refusal())
	}
	loan, lent := m.session.Loan()
	switch o := m.overlay.(type) {
	case nil, screens.Lending:
		m.overlay = nil
		if lent {
			m.overlay = screens.Lending{Loan: loan}
		}
	case screens.Versions:
		o.Taken = m.session.Adopting()
		m.overlay = o
	}
	return m
}

// opened goes to where the draft stopped.
func (m Model) opened(msg drafts.Opened) (Model, tea.Cmd) {
	if msg.Err != nil {
		p := words.Explain(msg.Err)
		told := p.What + " " + p.Hint
		if m.at == "" && len(look.Wrap(told, m.width)) > mostStatus { // home says on its card what it is
			told = p.Hint
		}
		m.notice = screens.Notice{Text: told, Alert: true}
		return m, nil
	}
	m.countdown = newCountdown(m.cat, msg.Draft, m.countdown.started)
	m, cmd := m.goOn(m.session.Open(msg.Opened, m.clock()))
	if msg.Fresh && m.notice.Text == "" {
		m.notice = screens.Notice{Text: fmt.Sprintf(sayBegun, m.path())}
	}
	return m.meets(), tea.Batch(cmd, m.watched(msg.File))
}

// closed shows the drafts of the folder.
func (m Model) closed(msg closedMsg) (tea.Model, tea.Cmd) {
	m.at = ""
	m.countdown = countdown{started: m.countdown.started + 1}
	m.screen = home.New()
	m, cmd := m.goOn(m.session.Closed(), session.Do{})
	m, more := m.listed(msg.drafts)
	return m, tea.Batch(cmd, more)
}

// listed shows the drafts of the folder, whatever lies over home.
func (m Model) listed(found words.Drafts) (Model, tea.Cmd) {
	next, e := m.screen.Update(found, m.scene())
	m.screen = next
	return m.apply(e)
}

// watched has a draft that was opened watched.
func (m Model) watched(file *store.File) tea.Cmd {
	if m.watch == nil {
		return nil
	}
	return m.watch(file)
}

// changedElsewhere tells what another program did, and waits for the next time.
func (m Model) changedElsewhere(msg changedMsg) (Model, tea.Cmd) {
	if msg.file != m.session.File() {
		return m, nil
	}
	m, cmd := m.happens(session.Arrived{File: msg.file, Undone: msg.undone})
	return m, tea.Batch(cmd, msg.next)
}

// watchDraft waits for another program to write to a draft. Nothing turns meanwhile: the
// system wakes it, and where it cannot, the next save tells.
func watchDraft(file *store.File) tea.Cmd {
	return func() tea.Msg { return nextChange(file, file.Changes())() }
}

func nextChange(file *store.File, changes *store.Changes) tea.Cmd {
	return func() tea.Msg {
		theirs, ok := changes.Next()
		if !ok {
			return nil
		}
		return changedMsg{file, !theirs, nextChange(file, changes)}
	}
}
