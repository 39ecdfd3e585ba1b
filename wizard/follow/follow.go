package follow

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/terminal"
	"ami-wizard/wizard/words"
)

// How long things last in the window that follows.
const (
	markFor    = 4 * time.Second // the mark on the passage that changed
	brokenFrom = time.Second     // before saying that the draft can't be read: a save may be under way
)

// Window is that window: the last draft that could be read, drawn, and the place of it that
// shows.
type Window struct {
	cat   *sections.Catalogue
	keys  followKeys
	theme *look.Theme
	clock func() time.Time
	tick  timer
	name  string  // of the file, as people are told
	look  tea.Cmd // waits for the draft to read otherwise: a seenMsg, or nil at the end

	width, height int
	draft         sections.Draft // the last that could be read
	record        consent.Record // the last that could be read
	decisions     tea.Cmd        // waits for another version of the record, a decidedMsg; nil where nothing waits
	version       uint64         // which one that is, 0 before the first
	changedAt     time.Time      // when it became what it is
	trouble       trouble

	preview *preview.Preview // belongs to the draw command while drawing is true
	drawing bool
	picture picture
	top     int  // the first line that shows
	byHand  bool // somebody scrolled: the window stays at that place
	mark    mark
}

// followKeys is every key of this window.
type followKeys struct {
	look.KeyMap
	follow, quit key.Binding
}

// trouble is why the draft can't be read, for as long as it can't.
type trouble struct {
	err   error
	since time.Time
	shown bool
	count int // tells one from the next, for its timer
}

// mark is the sign beside the passage that changed last, for a few seconds.
type mark struct {
	on       bool
	passages int // how many changed at once
	count    int // tells one from the next, for its timer
}

type (
	// seenMsg brings a draft that reads otherwise than the last one, or why none does.
	seenMsg struct {
		draft sections.Draft
		err   error
	}
	// brokenMsg and unmarkMsg come when the trouble, or the mark, of that count is due.
	brokenMsg struct{ count int }
	unmarkMsg struct{ count int }
)

// New follows the draft that next gives each time it changed; path is only
// for its name.
func New(c *sections.Catalogue, path string, next func() (store.Sight, bool)) Window {
	return Window{
		cat: c, keys: newFollowKeys(), theme: look.NewTheme(true, true), clock: time.Now, tick: tea.Tick,
		name: words.FileName(path), preview: preview.New(),
		look: func() tea.Msg {
			s, ok := next()
			if !ok {
				return nil
			}
			if s.Err != nil {
				return seenMsg{err: s.Err}
			}
			d, err := draftfile.Decode(c, s.Data)
			if err != nil {
				err = words.NewBadDraft(path, err)
			}
			return seenMsg{d, err}
		},
	}
}

// WithRules gives the window whose document waits for what the rules of the call ask for, too;
// rules gives them by the profile that the draft names.
func (m Window) WithRules(rules func(named string) sections.Rules) Window {
	look := m.look
	m.look = func() tea.Msg {
		msg := look()
		if seen, ok := msg.(seenMsg); ok && seen.err == nil {
			seen.draft = seen.draft.Under(rules(seen.draft.Call))
			return seen
		}
		return msg
	}
	return m
}

func newFollowKeys() followKeys {
	k := followKeys{
		KeyMap: look.NewKeyMap(),
		follow: look.Bind("f", keyFollow, "f", "esc"),
	}
	k.quit = look.Bind("q", k.Quit.Help().Desc, append([]string{"q"}, k.Quit.Keys()...)...)
	return k
}

// Leave orders the window to end, as a signal does.
type Leave struct{}

// timer is tea.Tick, or what stands for it in a test.
type timer func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

// Init begins to look.
func (m Window) Init() tea.Cmd { return tea.Batch(m.look, m.decisions) }

// Update is one message's way.
func (m Window) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.top = m.settled()
		return m.redraw()
	case tea.BackgroundColorMsg, tea.ColorProfileMsg:
		m.theme = m.theme.Ground.Told(msg).Theme()
		return m.redraw()
	case tea.KeyPressMsg:
		return m.pressed(msg)
	case tea.MouseWheelMsg:
		return m.scrolled(3 * look.Wheel(msg)), nil
	case seenMsg:
		return m.saw(msg)
	case decidedMsg:
		return m.tookDecisions(msg)
	case drawnMsg:
		return m.drew(msg)
	case brokenMsg:
		m = m.broken(msg)
	case unmarkMsg:
		m.mark.on = m.mark.on && msg.count != m.mark.count
	case Leave:
		return m, tea.Quit
	}
	return m, nil
}

// broken shows a trouble that has lasted.
func (m Window) broken(msg brokenMsg) Window {
	lasted := msg.count == m.trouble.count && m.trouble.err != nil
	m.trouble.shown = m.trouble.shown || lasted
	return m
}

func (m Window) pressed(msg tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	k, page := m.keys, max(1, m.room()-2)
	switch {
	case look.Pressed(msg, k.quit):
		return m, tea.Quit
	case look.Pressed(msg, k.Suspend):
		return m, terminal.Suspend
	case look.Pressed(msg, k.follow):
		m.byHand = false
		m.top = m.settled()
		return m, nil
	case look.Pressed(msg, k.Up):
		return m.scrolled(-1), nil
	case look.Pressed(msg, k.Down):
		return m.scrolled(1), nil
	case look.Pressed(msg, k.PageUp):
		return m.scrolled(-page), nil
	case look.Pressed(msg, k.PageDown), look.Pressed(msg, k.Pick):
		return m.scrolled(page), nil
	case look.Pressed(msg, k.Top):
		return m.scrolled(-len(m.picture.unmarked)), nil
	case look.Pressed(msg, k.Bottom):
		return m.scrolled(len(m.picture.unmarked)), nil
	}
	return m, nil
}

// scrolled moves the text by hand, which holds the place from then on. Where all
// of it shows there is no place to hold.
func (m Window) scrolled(by int) Window {
	if m.last() > 0 {
		m.byHand = true
		m.top = min(max(0, m.top+by), m.last())
	}
	return m
}

// last is the furthest that the text scrolls.
func (m Window) last() int { return max(0, len(m.picture.unmarked)-m.room()) }

// saw takes in what the watcher saw, and looks on. What can't be read leaves the
// last good text where it is.
func (m Window) saw(msg seenMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		var due tea.Cmd
		if m.trouble.err == nil {
			m.trouble.since = m.clock()
			m.trouble.count++
			count := m.trouble.count
			due = m.tick(brokenFrom, func(time.Time) tea.Msg { return brokenMsg{count} })
		}
		m.trouble.err = msg.err
		return m, tea.Batch(m.look, due)
	}
	m.trouble = trouble{count: m.trouble.count}
	if m.version == 0 {
		m.changedAt = msg.draft.Changed
	}
	m.draft = msg.draft
	m.version++
	next, draw := m.redraw()
	return next, tea.Batch(m.look, draw)
}

// redraw draws what the picture doesn't show yet, unless a drawing is under way:
// the end of that one starts the next, so that the preview is never used twice at
// once and nothing is drawn for a state that has passed.
func (m Window) redraw() (Window, tea.Cmd) {
	o := order{
		draft: m.draft, record: m.record, version: m.version, width: m.textWidth(),
		dark: m.theme.Dark, palette: m.theme.Preview, sign: m.theme.Accent.Render("▌"),
	}
	if m.drawing || m.version == 0 || m.width == 0 || m.picture.fulfils(o) {
		return m, nil
	}
	m.drawing = true
	c, p, last := m.cat, m.preview, m.picture
	return m, func() tea.Msg { return draw(c, p, last, o) }
}

// drew shows a picture: at the passage that changed, unless somebody holds the place.
func (m Window) drew(msg drawnMsg) (tea.Model, tea.Cmd) {
	was := m.picture
	m.drawing, m.picture = false, msg.picture
	m.top = msg.change.kept(was, m.picture, m.top)
	m.top = m.settled()
	if msg.change.made {
		m.changedAt = m.clock()
	}
	next, cmd := m.redraw()
	if !msg.change.marked {
		next.mark.on = m.mark.on && m.picture.question == was.question // not on what only came into sight
		return next, cmd
	}
	next.mark = mark{true, msg.change.passages, m.mark.count + 1}
	count := next.mark.count
	return next, tea.Batch(cmd, m.tick(markFor, func(time.Time) tea.Msg { return unmarkMsg{count} }))
}
