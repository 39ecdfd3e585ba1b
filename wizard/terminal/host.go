package terminal

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// host stands between Bubble Tea's loop and the model: it shows the model's views, takes
// in what concerns the terminal alone, and sees that a panic finds the terminal given back.
type host struct {
	model tea.Model
	t     *terminal
	frame frame // what holds for every frame: the size, what the terminal can do
}

// Init starts the model, and shows how it begins.
func (h host) Init() tea.Cmd {
	start := h.model.Init()
	h.show()
	return tea.Batch(h.t.stopTicker, h.t.closingOnPanic(start))
}

// Update hands a message to the model, and shows what became of it.
func (h host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case lendMsg:
		return h, h.t.closingOnPanic(func() tea.Msg { return h.t.lend(msg) })
	case tea.ModeReportMsg:
		h.frame = h.frame.able(msg)
		h.show()
		return h, nil
	case tea.WindowSizeMsg:
		h.frame.width, h.frame.height = msg.Width, msg.Height
		h.frame.resized++
	}
	h.t.closeOnPanic(func() { h.model, cmd = h.model.Update(msg) })
	h.show()
	return h, h.t.closingOnPanic(cmd)
}

// able takes in what a terminal says it can do.
func (f frame) able(msg tea.ModeReportMsg) frame {
	can := msg.Value.IsSet() || msg.Value == ansi.ModeReset
	f.synced = f.synced || msg.Mode == ansi.ModeSynchronizedOutput && msg.Value == ansi.ModeReset
	f.graphemes = f.graphemes || msg.Mode == ansi.ModeUnicodeCore && can
	return f
}

// View gives Bubble Tea nothing to draw: Init and Update have shown the frame already,
// and how often Bubble Tea asks for a view is promised nowhere.
func (h host) View() tea.View { return tea.View{} }

// show has the model's view drawn.
func (h host) show() {
	h.t.closeOnPanic(func() { h.t.painter.show(h.frame.with(h.model.View())) })
}

// with gives the frame that shows a view.
func (f frame) with(v tea.View) frame {
	v = Drawn(v)
	f.content, f.title = v.Content, v.WindowTitle
	if f.cursor = v.Cursor != nil; f.cursor {
		f.x, f.y = v.Cursor.X, v.Cursor.Y
	}
	return f
}

// Drawn gives of a view what stands on the terminal: its content, the window's title and
// the place of the cursor, which is a steady block. Everything else that a view can ask
// of Bubble Tea is left out: the modes of a full screen are always on (see modes.go).
func Drawn(v tea.View) tea.View {
	drawn := tea.View{Content: v.Content, WindowTitle: v.WindowTitle}
	if v.Cursor != nil {
		drawn.Cursor = tea.NewCursor(v.Cursor.X, v.Cursor.Y)
	}
	return drawn
}

// closingOnPanic gives a command that, where it panics, gives the terminal back first; and
// so do the commands that it answers with.
func (t *terminal) closingOnPanic(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		t.closeOnPanic(func() { msg = cmd() })
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = t.closingOnPanic(batch[i])
			}
		}
		return msg
	}
}

// closeOnPanic does something, and where that panics gives the terminal back before the
// panic goes on: Bubble Tea, which catches it, prints it.
func (t *terminal) closeOnPanic(do func()) {
	done := false
	defer func() {
		if !done {
			t.close()
		}
	}()
	do()
	done = true
}
