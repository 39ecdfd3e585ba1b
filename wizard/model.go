package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/home"
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
		clock:    time.Now, keep: &keeper{}, dir: dir, screen: home.New(), start: start,
		bound: bound.NewReader(cat), standings: &standings{}, progress: &progress{},
		session: session.New(cat), tick: tea.Tick, borrow: terminal.Lend,
	}
}

// Init starts what there is to start.
func (m Model) Init() tea.Cmd { return m.start }

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
