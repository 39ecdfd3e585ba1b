package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// Model is the root of the program. Screens and overlays say what they want as effects,
// apply does it, and the draft at work changes in no other way than by its own events.
type Model struct {
	cat      *sections.Catalogue
	keys     *look.KeyMap
	theme    *look.Theme
	preview  *preview.Preview
	composer *render.Composer
	clock    func() time.Time
	keep     *keeper
	dir      string // where drafts are looked for

	width, height int
	session       session.Session // the draft at work
	at            string          // id of the question being answered, "" at home
	part          render.Part     // its section, as it reads now
	screen        screen
	overlay       overlay // nil, or what lies over the screen
	notice        notice
	projected     bool // drawn for a room
	countdown     countdown
	start         tea.Cmd
	tick          tick
	borrow        borrow
	// watch waits for what other programs write to a draft; nil where nobody does.
	watch func(*store.File) tea.Cmd
}

// newModel begins at home, in that folder; start is what Init is to run: listing
// the folder, or opening a draft.
func newModel(cat *sections.Catalogue, dir string, start tea.Cmd) Model {
	keys := look.NewKeyMap()
	return Model{
		cat: cat, keys: &keys, theme: look.NewTheme(true, false), preview: preview.New(),
		composer: render.NewComposer(cat, render.Options{}),
		clock:    time.Now, keep: &keeper{}, dir: dir, screen: newHome(), start: start,
		session: session.New(cat), tick: tea.Tick, borrow: terminal.Lend,
	}
}

// Init starts what there is to start.
func (m Model) Init() tea.Cmd { return m.start }

// Update is one message's way, the end of the alert that may come of it, and the drawing
// of what became of it.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	next, cmd := m.route(msg)
	then, end := next.(Model).holdAlert()
	return then.drawn(), tea.Batch(cmd, end)
}

// drawn has the screen render what it shows, unless something lies over it.
func (m Model) drawn() Model {
	if d, ok := m.screen.(drawer); ok && m.overlay == nil {
		m.screen = d.draw(m.scene())
	}
	return m
}

// route hands a message on: to the program itself first, then to the overlay or
// the screen, whose effect apply carries out.
func (m Model) route(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		return m.resized(), nil
	case tea.BackgroundColorMsg:
		m.theme = look.NewTheme(msg.IsDark(), m.projected)
		return m.resized(), nil
	case tea.PasteMsg: // cleaned at the border: huh's fields show what they are given
		msg.Content = clipboard.Signs(text.Clean(msg.Content))
		return m.delegate(msg)
	case tea.KeyPressMsg:
		msg.Text = text.Clean(msg.Text)
		m = m.noticeRead()
		if next, cmd, handled := m.global(msg); handled {
			return next, cmd
		}
	default:
		if next, cmd, handled := m.reported(msg); handled {
			return next, cmd
		}
	}
	return m.delegate(msg)
}

// reported handles what commands and signals report.
func (m Model) reported(msg tea.Msg) (next tea.Model, cmd tea.Cmd, handled bool) {
	switch msg := msg.(type) {
	case openedMsg:
		next, cmd = m.opened(msg)
	case sessionMsg:
		next, cmd = m.happens(msg.event)
	case changedMsg:
		next, cmd = m.changedElsewhere(msg)
	case closedMsg:
		next, cmd = m.closed(msg)
	case alertOverMsg:
		next = m.noticeRead()
	case leaveMsg:
		next, cmd = m.ask(session.Leave{Ordered: true})
	case secondMsg:
		next, cmd = m.second(msg)
	case terminal.Misencoded:
		m.notice = notice{text: sayNotUTF8, alert: true}
		next = m
	default:
		return m, nil, false
	}
	return next, cmd, true
}

// delegate hands a message to what lies on top.
func (m Model) delegate(msg tea.Msg) (tea.Model, tea.Cmd) {
	if m.overlay != nil {
		next, e := m.overlay.update(msg, m.scene())
		m.overlay = next
		return m.apply(e)
	}
	next, e := m.screen.update(msg, m.scene())
	m.screen = next
	return m.apply(e)
}

// global handles the keys that do the same everywhere.
func (m Model) global(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	switch {
	case look.Pressed(msg, k.Quit):
		next, cmd := m.apply(effect{ask: session.Leave{}})
		return next, cmd, true
	case look.Pressed(msg, k.Suspend):
		next, cmd := m.apply(effect{ask: session.Suspend{}})
		return next, cmd, true
	case look.Pressed(msg, k.Countdown):
		next, cmd := m.toggleCountdown()
		return next, cmd, true
	case look.Pressed(msg, k.MoreTime):
		next, cmd := m.giveTime()
		return next, cmd, true
	case m.overlay != nil:
		return m, nil, false
	case look.Pressed(msg, k.Help):
		m.overlay = help{question: m.at}
		return m, nil, true
	case look.Pressed(msg, k.Project):
		return m.project(!m.projected), nil, true
	case m.at == "":
		return m, nil, false
	}
	return m.globalInDraft(msg)
}

// globalInDraft handles those that need an open draft.
func (m Model) globalInDraft(msg tea.KeyPressMsg) (tea.Model, tea.Cmd, bool) {
	k := m.keys
	var e effect
	switch {
	case look.Pressed(msg, k.Save):
		e.ask = session.Save{}
	case look.Pressed(msg, k.Undo):
		e.ask = session.Undo{}
	case look.Pressed(msg, k.Redo):
		e.ask = session.Redo{}
	case look.Pressed(msg, k.Plan) && !isScreen[plan](m.screen):
		e.show = planScreen
	case look.Pressed(msg, k.Review) && !isScreen[review](m.screen):
		e.show = reviewScreen
	case look.Pressed(msg, k.Drafts):
		e.ask = session.Close{}
	case look.Pressed(msg, k.Theirs) && m.session.Theirs() != "":
		m.overlay, m.notice, e.ask = newVersions(m.session.Theirs()), notice{}, session.Compare{} // what told of it was read
	case look.Pressed(msg, k.Note):
		m.overlay, e.ask = newNoting(m.scene(), m.section()), session.Seal{}
	default:
		return m.globalWhileProjecting(msg)
	}
	next, cmd := m.apply(e)
	return next, cmd, true
}

func isScreen[T screen](s screen) bool { _, ok := s.(T); return ok }

func (m Model) scene() scene {
	return scene{
		cat: m.cat, draft: m.session.Draft(), part: m.part, keys: m.keys, theme: m.theme,
		preview: m.preview, now: m.clock(), width: m.width - 2*m.margin(), height: m.height - m.chrome(),
		spare: m.spare(), projected: m.projected,
	}
}

// path names the draft for people: its file, without the folder.
func (m Model) path() string {
	if m.session.File() == nil {
		return ""
	}
	return words.FileName(m.session.File().Path())
}

// keeper holds what the program ends with, for the way out after a crash, when the model
// itself is lost. Only the program's loop writes it, only the end reads it.
type keeper struct {
	last   session.Last
	unkept bool // what was last on the screen is not in the draft's own file
}

// tick is tea.Tick, or what stands for it in a test.
type tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

// borrow is terminal.Lend, or what stands for it in a test.
type borrow func(use func() error, then func(error) tea.Msg) tea.Cmd

// section is the one that the person is looking at: under the plan's cursor, or
// that of the question being answered.
func (m Model) section() *sections.Section {
	if p, ok := m.screen.(plan); ok {
		return p.here(m.scene())
	}
	q, _ := m.cat.Question(m.at)
	return m.cat.SectionOf(q)
}
