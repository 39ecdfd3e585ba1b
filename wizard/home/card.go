package home

import (
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// The cells of what stands at the right of a folded draft.
const (
	barCells     = 10
	percentCells = 5
	dueCells     = 14
)

// line draws a draft in one line: its name, how far it is, how many days are left.
func (h Screen) line(sc screens.Scene, d words.Draft) string {
	name := h.title(d)
	if d.Problem != "" {
		return "  " + look.Spread(name, sc.Theme.Alert.Render(sayUnreadable), width(sc)-2)
	}
	return "  " + look.Spread(name, reach(sc, d, barCells)+"  "+due(sc, d, dueCells), width(sc)-2)
}

// title names a draft, with its file where others bear the same name.
func (h Screen) title(d words.Draft) string {
	if h.twins[d.Name] && d.File != d.Name {
		return look.Shown(d.Name + between + d.File)
	}
	return look.Shown(d.Name)
}

// reach draws how far a draft has come, as segments in that many cells and as a figure.
func reach(sc screens.Scene, d words.Draft, cells int) string {
	steps := make([]look.Step, len(d.Parts))
	for i, p := range d.Parts {
		steps[i] = screens.StepOf(p.Tally, p.Decided)
	}
	percent := words.Percent(d.Progress)
	return sc.Theme.Steps(steps, -1, cells) + strings.Repeat(" ", max(1, percentCells+1-look.Cells(percent))) + percent
}

// due says how many days are left, in that many cells, 0 for as many as it takes.
func due(sc screens.Scene, d words.Draft, cells int) string {
	left, known := deadline(sc, d)
	if !known {
		return strings.Repeat(" ", cells)
	}
	said := screens.DaysLeft(left)
	if cells > 0 {
		said = daysBriefly(left)
	}
	ink := sc.Theme.Muted
	if left.Passed || left.Near() {
		ink = sc.Theme.Alert
	}
	return ink.Render(look.Pad(said, cells))
}

func deadline(sc screens.Scene, d words.Draft) (sections.Deadline, bool) {
	f, ok := sc.Cat.Fact(sections.DeadlineFact)
	if !ok || d.Due == "" {
		return sections.Deadline{}, false
	}
	return sc.Cat.Deadline(sections.Draft{}.Set(f.Question.ID, sections.Answer{Text: d.Due}), sc.Now.Local())
}

func daysBriefly(left sections.Deadline) string {
	switch {
	case left.Passed:
		return sayPassed
	case left.Days == 0:
		return sayToday
	case left.Days == 1:
		return sayTomorrow
	}
	return fmt.Sprintf(sayInDays, left.Days)
}

// card draws a draft whole: its name and deadline, its progress, where it stopped, when it was
// changed, the last session. In a folded list it unfolds under the line that it was.
func (h Screen) card(sc screens.Scene, d words.Draft, here, folded bool) []string {
	t, room := sc.Theme, width(sc)-railCells
	ink := t.Strong
	if here {
		ink = t.Accent
	}
	if d.Problem != "" {
		lines := []string{look.Spread(ink.Render(look.Fit(h.title(d), room-12)), t.Alert.Render(sayUnreadable), room)}
		lines = append(lines, look.Styled(t.Alert, look.Wrap(d.Problem, room))...)
		return marked(sc, lines, here)
	}
	name, days := look.Shown(d.Name), due(sc, d, 0)
	bar := reach(sc, d, room-percentCells-1)
	var lines []string
	switch briefly := reach(sc, d, barCells) + "  " + due(sc, d, dueCells); {
	case !folded:
		lines = append(titled(ink, name, days, room), bar)
	case look.Cells(name)+gap+look.Cells(briefly) <= room:
		lines = titled(ink, name, briefly, room)
	default:
		lines = append(titled(ink, name, "", room), reach(sc, d, barCells)+"  "+days)
	}
	return marked(sc, append(lines, look.Styled(t.Muted, details(sc, d, room))...), here)
}

// marked puts the edge of a card before its lines; the card under the cursor begins with the mark
// of every list.
func marked(sc screens.Scene, lines []string, here bool) []string {
	out := sc.Theme.Railed(lines, here, railCells)
	if here {
		out[0] = sc.Theme.Accent.Render(look.Mark) + lines[0]
	}
	return out
}

// titled puts a name, whole, beside what stands at its right.
func titled(ink look.Ink, name, right string, room int) []string {
	if look.Cells(name)+gap+look.Cells(right) <= room {
		return []string{look.Spread(ink.Render(name), right, room)}
	}
	lines := look.Wrap(name, room)
	if len(lines) > mostTitle {
		lines = []string{lines[0], look.Fit(strings.Join(lines[1:], " "), room)}
	}
	lines = look.Styled(ink, lines)
	if look.Cells(right) > 0 {
		lines = append(lines, look.Spread("", right, room))
	}
	return lines
}

// mostTitle is how many lines a very long name takes.
const mostTitle = 2

// details says what there is to know of a draft beside its progress.
func details(sc screens.Scene, d words.Draft, room int) []string {
	lines := look.Wrap(look.Shown(d.File+between+fmt.Sprintf(sayChanged, words.Ago(sc.Now, d.Changed))), room)
	if d.Stopped != "" {
		at := look.Wrap(look.Shown(fmt.Sprintf(sayStoppedAt, d.Where+between+d.Stopped)), room)
		if len(at) > 1 { // the number of the question says the section as well
			at = look.Wrap(look.Shown(fmt.Sprintf(sayStoppedAt, d.Rank+between+d.Stopped)), room)
		}
		lines = append(lines, at...)
	}
	if d.Met.IsZero() {
		return lines
	}
	said := append([]string{sayMet}, agenda.Present(d.Met)...)
	if !d.Met.Date.IsZero() {
		said[0] = sayMet + " " + words.Ago(sc.Now, d.Met.Date)
	}
	if d.Open > 0 {
		said = append(said, agenda.OpenPoints(d.Open))
	}
	return append(lines, look.Wrap(look.Shown(strings.Join(said, between)), room)...)
}

// between parts what is said in a row.
const between = " · "

// railCells is what the rail before a card takes.
const railCells = 2

// width is the columns that home takes.
func width(sc screens.Scene) int { return min(sc.Width, look.Measure) }
