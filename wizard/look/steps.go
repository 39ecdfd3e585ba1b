package look

import "strings"

// Step is how far one part of a whole has come: what it has of what it needs, and, once it
// needs nothing more, whether a group decided it.
type Step struct {
	State    StepState
	Done, Of int // of a part under way
}

// StepState names how far a part has come.
type StepState int

// The states, each with a sign of its own.
const (
	StepTodo StepState = iota
	StepDoing
	StepWritten
	StepDecided
	StepUnsettled // it was decided, and changed since
)

const (
	signTodo, signDone         = "▁", "▄"
	signDoing                  = "▂" // of a part that has one cell
	signDecided, signUnsettled = "◆", "◇"
	signHere                   = "▼"
)

// Steps draws a rule across that many cells, a segment a part, each by sign and tone: a
// dashed line is to do, a heavy one is written, ◆ stands in what was decided and ◇ in what
// changed since; ▼ marks the part where people are, -1 for none.
func (t *Theme) Steps(steps []Step, here, width int) string {
	if len(steps) == 0 {
		return t.Rule.Render(strings.Repeat("─", max(0, width)))
	}
	gap := 1
	if width < 2*len(steps) {
		gap = 0
	}
	var b strings.Builder
	end := 0
	for i, s := range steps {
		from := end
		end = (i + 1) * (width + gap) / len(steps)
		b.WriteString(t.step(s, i == here, end-from-gap))
		if i < len(steps)-1 {
			b.WriteString(strings.Repeat(" ", gap))
		}
	}
	return b.String()
}

// step draws one segment in that many cells.
func (t *Theme) step(s Step, here bool, cells int) string {
	if cells < 1 {
		return ""
	}
	mark := ""
	if here {
		mark, cells = t.Accent.Render(signHere), cells-1
	}
	return mark + t.stretch(s, cells)
}

// stretch draws the state of a part in the cells that are left for it.
func (t *Theme) stretch(s Step, cells int) string {
	line := func(sign string, n int) string { return strings.Repeat(sign, max(0, n)) }
	switch s.State {
	case StepTodo:
		return t.Rule.Render(line(signTodo, cells))
	case StepDoing:
		if cells == 1 {
			return t.Accent.Render(signDoing)
		}
		done := cells
		if s.Of > 0 {
			done = cells * s.Done / s.Of
		}
		done = min(max(1, done), max(0, cells-1)) // something is done, and something is not
		return t.Accent.Render(line(signDone, done)) + t.Rule.Render(line(signTodo, cells-done))
	case StepWritten:
		return t.Good.Render(line(signDone, cells))
	}
	ink, sign := t.Good, signDecided
	if s.State == StepUnsettled {
		ink, sign = t.Alert, signUnsettled
	}
	if cells < 1 {
		return ""
	}
	return ink.Render(line(signDone, (cells-1)/2) + sign + line(signDone, cells-1-(cells-1)/2))
}
