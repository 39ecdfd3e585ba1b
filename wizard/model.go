package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
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
	bound         *bound.Reader   // the words of sections that decisions bind
	standings     *standings      // and how they stand to them
	progress      *progress       // how far the response has come
	screen        screens.Screen
	overlay       screens.Overlay // nil, or what lies over the screen
	notice        screens.Notice
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
		clock:    time.Now, keep: &keeper{}, dir: dir, screen: screens.NewHome(), start: start,
		bound: bound.NewReader(cat), standings: &standings{}, progress: &progress{},
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
	if d, ok := m.screen.(screens.Drawer); ok && m.overlay == nil {
		m.screen = d.Draw(m.scene())
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
	case tea.BackgroundColorMsg, tea.ColorProfileMsg:
		return m.drawnOn(m.theme.Ground.Told(msg)), nil
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
	case drafts.Opened:
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
	case correctedMsg:
		next, cmd = m.corrected(msg)
	case packedMsg:
		m.notice = msg.notice()
		next = m
	case secondMsg:
		next, cmd = m.second(msg)
	case deciding.Second:
		next, cmd = m.decidingSecond(msg)
	case terminal.Misencoded:
		m.notice = screens.Notice{Text: sayNotUTF8, Alert: true}
		next = m
	default:
		return m, nil, false
	}
	return next, cmd, true
}

// delegate hands a message to what lies on top.
func (m Model) delegate(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, own := msg.(screens.Result); m.overlay != nil && !own {
		rested := m.resting()
		next, e := m.overlay.Update(msg, m.scene())
		m.overlay = next
		if rested && !m.resting() {
			m.countdown.since = m.clock()
		}
		return m.apply(e)
	}
	next, e := m.screen.Update(msg, m.scene())
	m.screen = next
	return m.apply(e)
}

func (m Model) scene() screens.Scene {
	return screens.Scene{
		Cat: m.cat, Draft: m.session.Draft(), Progress: m.progressed().whole, Call: m.session.Call(), Part: m.part, Keys: m.keys, Theme: m.theme,
		Preview: m.preview, Now: m.clock(), Width: m.width - 2*m.margin(), Height: m.height - m.chrome(),
		Spare: m.spare(), Projected: m.projected,
		Resting: m.resting(),
		Joined:  m.joined(), Decisions: m.session.Decisions(), Standing: m.standing, Words: m.words, Tick: m.tick,
	}
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
