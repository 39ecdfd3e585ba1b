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

// Init starts the model.
func (h host) Init() tea.Cmd {
	return tea.Batch(h.t.stopTicker, h.t.closingOnPanic(h.model.Init()))
}

// Update hands a message to the model.
func (h host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case lendMsg:
		return h, h.t.closingOnPanic(func() tea.Msg { return h.t.lend(msg) })
	case tea.WindowSizeMsg:
		h.frame.width, h.frame.height = msg.Width, msg.Height
		h.frame.resized++
	case tea.ModeReportMsg:
		h.frame = h.frame.able(msg)
		return h, nil
	}
	var cmd tea.Cmd
	h.t.closeOnPanic(func() { h.model, cmd = h.model.Update(msg) })
	return h, h.t.closingOnPanic(cmd)
}

// able takes in what a terminal says it can do.
func (f frame) able(msg tea.ModeReportMsg) frame {
	can := msg.Value.IsSet() || msg.Value == ansi.ModeReset
	f.synced = f.synced || msg.Mode == ansi.ModeSynchronizedOutput && msg.Value == ansi.ModeReset
	f.graphemes = f.graphemes || msg.Mode == ansi.ModeUnicodeCore && can
	return f
}

// View has the model's view drawn. Bubble Tea itself draws nothing.
func (h host) View() tea.View {
	h.t.closeOnPanic(func() {
		v, f := h.model.View(), h.frame
		f.content, f.title = v.Content, v.WindowTitle
		if f.cursor = v.Cursor != nil; f.cursor {
			f.x, f.y = v.Cursor.X, v.Cursor.Y
		}
		h.t.painter.show(f)
	})
	return tea.View{}
}

// closingOnPanic gives a command that, where it panics, gives the terminal back first; and so do
// the commands that it answers with.
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
