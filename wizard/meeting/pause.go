package meeting

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// pauseMinutes is what a pause lasts unless people say otherwise; pauseStep is what a key adds
// to it, and takes away.
const (
	pauseMinutes = 10
	pauseStep    = 5 * time.Minute
)

// Pause says when work goes on, large enough to be read from the coffee machine, and how long
// that is. The time of no section runs while it lies over the screen.
type Pause struct {
	until time.Time
	run   int64
}

// Second comes once a second while people pause. Run is of the pause that asked for it.
type Second struct{ Run int64 }

// NewPause begins a pause.
func NewPause(sc screens.Scene) (Pause, tea.Cmd) {
	p := Pause{until: pauseEnd(sc.Now, pauseMinutes), run: sc.Now.UnixNano()}
	return p, p.second(sc)
}

// pauseEnd is when a pause of so many minutes ends: on a whole minute, as people say it.
func pauseEnd(now time.Time, minutes int) time.Time {
	return now.Local().Add(time.Duration(minutes)*time.Minute + 59*time.Second).Truncate(time.Minute)
}

// second asks for the next tick.
func (p Pause) second(sc screens.Scene) tea.Cmd {
	run := p.run
	return sc.Tick(time.Second, func(time.Time) tea.Msg { return Second{run} })
}

// Update takes a message in: it gives what the pause becomes, and what the root is to do.
func (p Pause) Update(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	k := sc.Keys.Meeting
	tick, ticked := msg.(Second)
	switch {
	case ticked && tick.Run == p.run:
		return p, screens.Effect{Cmd: p.second(sc)}
	case look.Pressed(msg, k.Later):
		p.until = p.until.Add(pauseStep)
	case look.Pressed(msg, k.Sooner):
		if sooner := p.until.Add(-pauseStep); sooner.After(sc.Now) {
			p.until = sooner
		}
	case look.Pressed(msg, k.Work), look.Pressed(msg, k.Menu):
		return nil, screens.Effect{}
	}
	return p, screens.Effect{}
}

// View lays the pause out: the hour in large figures where there is room, what is left beside.
func (p Pause) View(sc screens.Scene) screens.Frame {
	k := sc.Keys.Meeting
	f := screens.Frame{Left: sayPause, Timed: true, Keys: []key.Binding{k.Work, k.Later, k.Sooner}}
	hour := agenda.Hour(p.until.Local())
	left, tone := p.until.Sub(sc.Now).Round(time.Second), sc.Theme.Title
	said := fmt.Sprintf(sayPauseLeft, clock(left))
	if left < 0 {
		said, tone = fmt.Sprintf(sayPauseOver, clock(-left)), sc.Theme.Alert
	}
	f.Right = said
	figures := look.LargeFigures(hour, look.FigureScale(hour, sc.Width-look.Cells(said)-6, sc.Height-4))
	if figures == nil {
		f.Lines = centred([]string{tone.Render(sayPauseUntil + hour), "", said}, sc.Height)
		return f
	}
	lines := []string{sayPauseUntil, ""}
	for i, line := range figures {
		line = "  " + tone.Render(line)
		if i == len(figures)/2 {
			line += "   " + sc.Theme.Accent.Render(said)
		}
		lines = append(lines, line)
	}
	f.Lines = centred(lines, sc.Height)
	return f
}

// centred puts lines in the middle of that height.
func centred(lines []string, height int) []string {
	out := make([]string, max(0, (height-len(lines))/2))
	return append(out, lines...)
}

// clock writes what is left as minutes and seconds.
func clock(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}
