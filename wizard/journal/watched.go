package journal

import (
	"fmt"
	"log/slog"
	"time"

	tea "charm.land/bubbletea/v2"
)

// watched is a model whose events are noted.
type watched struct {
	tea.Model
	journal *Journal
}

// Watch gives a model that does the same and has its events noted.
func (j *Journal) Watch(m tea.Model) tea.Model {
	if j == nil {
		return m
	}
	return watched{m, j}
}

// Unwatched gives the model behind one that Watch gave.
func Unwatched(m tea.Model) tea.Model {
	if w, is := m.(watched); is {
		return w.Model
	}
	return m
}

// Update hands a message on, and notes its type and how long that took.
func (w watched) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	began := time.Now()
	var cmd tea.Cmd
	w.Model, cmd = w.Model.Update(msg)
	about := []any{"type", fmt.Sprintf("%T", msg), "took", time.Since(began).Round(time.Microsecond)}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		about = append(about, "columns", msg.Width, "rows", msg.Height)
	case slog.LogValuer:
		about = append(about, "event", msg.LogValue())
	}
	w.journal.Note("event", about...)
	return w, cmd
}
