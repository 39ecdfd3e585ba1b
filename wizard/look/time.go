package look

import (
	"fmt"
	"strings"
	"time"
)

// Time is a countdown as people see it. A glance tells its state, without a figure being read and
// without a colour: calm, it is words among others; its last minutes begin with ▲, on a ground of
// their own; over, it begins with ▼, and the whole line turns over. The zero value is none.
type Time struct {
	Told    string // in words
	Brief   string // in figures alone, for want of room
	Figures string // to be drawn large
	State   TimeState
}

// TimeState is how much of its time a countdown has left.
type TimeState int

// The states, as they come one after the other.
const (
	TimeCalm TimeState = iota
	LastMinutes
	TimeOver
)

const (
	signLast, signOver = "▲ ", "▼ "
	plus               = "+"
)

// lastMinutes is when a countdown says that it ends: enough to finish a sentence and to read it
// out. Of a short time it is the last quarter, so that a stage of two minutes begins calm.
const lastMinutes = 2 * time.Minute

// NewTime gives the countdown of a time that lasts so long and has that much left; one that stands
// still is calm until it is over.
func NewTime(whole, left time.Duration, running bool) Time {
	figures := clockTime(max(left, -left))
	told := func(say, sign string, state TimeState) Time {
		return Time{sign + fmt.Sprintf(say, figures), sign + figures, figures, state}
	}
	switch {
	case left <= 0:
		t := told(sayTimeOver, signOver, TimeOver)
		t.Figures = plus + figures
		return t
	case !running:
		return told(sayTimeStopped, "", TimeCalm)
	case left <= min(lastMinutes, whole/4):
		return told(sayTimeRunning, signLast, LastMinutes)
	}
	return told(sayTimeRunning, "", TimeCalm)
}

// clockTime writes a duration as minutes and seconds.
func clockTime(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%02d:%02d", seconds/60, seconds%60)
}

// Topped draws the top line from what stands on it, of which the countdown is the end where it
// shows.
func (t *Theme) Topped(line string, left Time) string {
	switch left.State {
	case TimeOver:
		return t.Alarm.Render(" " + line + " ")
	case LastMinutes:
		for _, said := range []string{left.Told, left.Brief} {
			if before, shows := strings.CutSuffix(line, said); shows {
				return t.Bar.Render(" "+strings.TrimSuffix(before, " ")) + t.Urgent.Render(" "+said+" ")
			}
		}
	}
	return t.Bar.Render(" " + line + " ")
}

// Large draws a countdown in large figures, what it counts beside: a block of LargeLines lines, nil
// where it does not fit that width.
func (t *Theme) Large(left Time, width int) []string {
	words := strings.TrimSpace(strings.ReplaceAll(left.Told, strings.TrimPrefix(left.Figures, plus), ""))
	figures := LargeFigures(left.Figures, min(1, FigureScale(left.Figures, width-Cells(words)-largeGap, LargeLines)))
	ink, beside := t.Rule, t.Muted
	switch left.State {
	case LastMinutes:
		ink, beside = t.Title, t.Bar
	case TimeOver:
		ink, beside = t.Alert, t.Alarm
	}
	for i, line := range figures {
		figures[i] = ink.Render(line)
		if i == LargeLines/2 {
			figures[i] += strings.Repeat(" ", largeGap-1) + beside.Render(" "+words+" ")
		}
	}
	return figures
}

// LargeLines is the height of a countdown that is drawn large; largeGap the cells beside it.
const (
	LargeLines = figureHeight
	largeGap   = 4
)
