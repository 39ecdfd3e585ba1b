package wizard

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
)

// When something is saved, as the tests wait for it.
const (
	pause    = session.Pause
	longest  = session.Longest
	retrying = session.Retries
	undoGap  = 1500 * time.Millisecond

	lookEvery = time.Second
	tooQuick  = 2 * time.Second
)

// driver plays a person at the keyboard: it hands messages to the model and runs
// the commands that it answers with, without a program or a terminal. Ticks wait
// in pending until elapse lets time pass.
type driver struct {
	t       *testing.T
	m       Model
	now     time.Time
	pending []alarm
	quit    bool
	dir     string
}

// sized begins at home in an empty folder, on a screen of that size.
func sized(t *testing.T, width, height int) *driver {
	t.Helper()
	return asking(t, trial.Embedded(t), width, height)
}

// asking begins at home with the questions of that model.
func asking(t *testing.T, c *sections.Catalogue, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, now: time.Date(2027, 9, 1, 14, 3, 22, 0, time.Local), dir: t.TempDir()}
	d.m = newModel(c, d.dir, listing(c, d.dir))
	d.m.clock = func() time.Time { return d.now }
	d.m.tick = func(in time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
		return func() tea.Msg { d.pending = append(d.pending, alarm{d.now.Add(in), f(d.now)}); return nil }
	}
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	d.run(d.m.start)
	return d
}

// drafting begins a draft with that content, saved as r.toml.
func drafting(t *testing.T, width, height int, draft sections.Draft) *driver {
	t.Helper()
	d := sized(t, width, height)
	d.run(begin(filepath.Join(d.dir, "r.toml"), draft))
	return d
}

func (d *driver) send(msg tea.Msg) {
	if msg == nil {
		return
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		d.quit = true
		return
	}
	next, cmd := d.m.Update(msg)
	d.m = next.(Model)
	d.run(cmd)
}

// run runs a command and whatever it leads to.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	trial.Carry(cmd(), d.run, d.send)
}

// alarm is a timer that goes off at that time.
type alarm struct {
	at  time.Time
	msg tea.Msg
}

// elapse lets time pass: the timers that are due by then go off, in their order,
// and so do those that they start.
func (d *driver) elapse(by time.Duration) {
	end := d.now.Add(by)
	for {
		slices.SortStableFunc(d.pending, func(a, b alarm) int { return a.at.Compare(b.at) })
		if len(d.pending) == 0 || d.pending[0].at.After(end) {
			break
		}
		first := d.pending[0]
		d.pending = d.pending[1:]
		if first.at.After(d.now) {
			d.now = first.at
		}
		d.send(first.msg)
	}
	d.now = end
}

// press presses named keys, one after the other.
func (d *driver) press(names ...string) {
	for _, name := range names {
		d.elapse(50 * time.Millisecond)
		d.send(trial.Key(name))
	}
}

// typ types a text, a key a character.
func (d *driver) typ(text string) {
	for _, r := range text {
		switch r {
		case '\n':
			d.press("enter")
		case ' ':
			d.press("space")
		default:
			d.press(string(r))
		}
	}
}

// at opens a question, as the plan would.
func (d *driver) at(id string) {
	d.t.Helper()
	if _, ok := d.m.cat.Question(id); !ok {
		d.t.Fatalf("no question %q", id)
	}
	next, cmd := d.m.noticeRead().open(id) // one goes there by a key, which takes a notice away
	d.m = next
	d.run(cmd)
}

// screen is what stands on the screen, without colours or trailing spaces.
func (d *driver) screen() string {
	lines := strings.Split(ansi.Strip(d.m.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// sees fails unless the words stand on the screen, whatever the line breaks.
func (d *driver) sees(words string) {
	d.t.Helper()
	flat := func(s string) string { return strings.Join(strings.Fields(look.Shown(s)), " ") }
	if !strings.Contains(flat(d.screen()), flat(words)) {
		d.t.Fatalf("%q is not on the screen:\n%s", words, d.screen())
	}
}

// answer is what the draft holds.
func (d *driver) answer(id string) sections.Answer { return d.m.session.Draft().Answer(id) }

// saved is what the draft's file holds.
func (d *driver) saved() sections.Draft {
	d.t.Helper()
	draft, err := drafts.Read(d.m.cat, filepath.Join(d.dir, "r.toml"))
	if err != nil {
		d.t.Fatal(err)
	}
	return draft
}

// golden compares the screen with a frame.
func (d *driver) golden(name string) { d.t.Helper(); trial.Golden(d.t, name, d.screen()) }
