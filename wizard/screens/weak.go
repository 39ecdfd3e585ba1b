package screens

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/reading"
	"ami-wizard/sections/check"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// weakMsg brings what the rules found in a response.
type weakMsg struct{ found []check.Finding }

// LookOver has every rule look at the response: it takes more than a frame where the
// response is long, so it is a command, on a snapshot of the draft.
func LookOver(sc Scene) tea.Cmd {
	return func() tea.Msg { return weakMsg{reading.Findings(sc.Cat, sc.Draft, sc.beside())} }
}

// lookOver is the same for a response that is composed already.
func lookOver(sc Scene, doc render.Document) []check.Finding {
	return reading.Checked(sc.Cat, sc.Draft, doc, sc.beside())
}

// beside is what the rules look at beside the draft. It reaches the disk.
func (sc Scene) beside() reading.Beside {
	b := reading.Beside{Call: sc.Call, Record: sc.Decisions, Now: sc.Now}
	if sc.Joined != nil {
		b.Handed.Annexes = sc.Joined()
	}
	return b
}

// weak gives what is weak, as it is listed: the heaviest first, and last what people have
// set aside since or before.
func (r Review) weak(sc Scene) []check.Group {
	return check.Groups(sc.Cat, sc.Call, check.Judged(check.Without(r.found, check.BlanksRule), sc.Draft))
}

// listed counts what the list of the review leads to.
func (r Review) listed(sc Scene) int {
	n := len(r.gaps)
	for _, g := range r.weak(sc) {
		n += len(g.Findings)
	}
	return n
}

// finding gives the one under the cursor of the list.
func (r Review) finding(sc Scene) (check.Finding, bool) {
	at := r.at - len(r.gaps)
	for _, g := range r.weak(sc) {
		if at >= 0 && at < len(g.Findings) {
			return g.Findings[at], true
		}
		at -= len(g.Findings)
	}
	return check.Finding{}, false
}

// target gives the id of the question that the cursor of the list leads to, empty where there
// is nothing under it.
func (r Review) target(sc Scene) string {
	if r.at < len(r.gaps) {
		return r.gaps[r.at].Question.ID
	}
	f, _ := r.finding(sc)
	return f.Place.Question
}

// Explains gives the finding that the help is to explain: the one under the cursor, while
// the list is what the keys move in.
func (r Review) Explains(sc Scene) (check.Finding, bool) {
	if r.inText {
		return check.Finding{}, false
	}
	return r.finding(sc)
}

// facing scrolls the text so that the passage which the thing under the cursor is about stands
// level with it.
func (r Review) facing(sc Scene) Review {
	place, known := beside.Stands(sc.Cat, r.places, r.target(sc))
	if !known {
		return r
	}
	lines, cursor := r.listLines(sc, r.listWidth(sc))
	_, above, _ := look.Window(lines, cursor-sc.Height/3, sc.Height-1)
	r.top = clamped(place.From-(cursor-above), len(r.lines), sc.Height-1)
	return r
}

// followed moves the cursor of the list that stands beside to what the text that shows is about.
func (r Review) followed(sc Scene) Review {
	if look.Arrange(sc.Width, sc.Height) != look.Aside {
		return r
	}
	if at := beside.Nearest(sc.Cat, r.places, r.targets(sc), r.at, r.top, sc.Height-1); at >= 0 {
		r.at = at
	}
	return r
}

// targets gives the questions that the list leads to, in its order.
func (r Review) targets(sc Scene) []string {
	var ids []string
	for _, gap := range r.gaps {
		ids = append(ids, gap.Question.ID)
	}
	for _, g := range r.weak(sc) {
		for _, f := range g.Findings {
			ids = append(ids, f.Place.Question)
		}
	}
	return ids
}

// marked gives the lines of the text that show, with a sign before those of the passage that
// the thing under the cursor is about.
func (r Review) marked(sc Scene, visible []string, from int) []string {
	place, known := beside.Stands(sc.Cat, r.places, r.target(sc))
	if !known || r.inText && look.Arrange(sc.Width, sc.Height) != look.Aside {
		return visible
	}
	return beside.Marked(sc.Theme, visible, from, place)
}

// weakLines lists what is weak, and tells which line the cursor is on, -1 where it is not
// among them.
func (r Review) weakLines(sc Scene, width int) (lines []string, cursor int) {
	cursor = -1
	if !r.looked {
		return []string{"", sc.Theme.Muted.Render(look.Fit(sayLookingOver, width))}, cursor
	}
	i := len(r.gaps)
	for _, g := range r.weak(sc) {
		lines = append(lines, "")
		lines = append(lines, look.Styled(sc.Theme.Strong, look.Wrap(look.Shown(fmt.Sprintf(sayGroup, g.Title, len(g.Findings))), width))...)
		for _, f := range g.Findings {
			here := i == r.at && (!r.inText || look.Arrange(sc.Width, sc.Height) == look.Aside)
			if i == r.at {
				cursor = len(lines)
			}
			lines = append(lines, r.findingLines(sc, g, f, here, width)...)
			i++
		}
	}
	return lines, cursor
}

func (r Review) findingLines(sc Scene, g check.Group, f check.Finding, here bool, width int) []string {
	lines := listed(words.Finding(sc.Cat, g, f), here, width)
	switch {
	case here:
		return look.Styled(sc.Theme.Accent, lines)
	case f.Aside != "":
		return look.Styled(sc.Theme.Muted, lines)
	}
	return lines
}

func (weakMsg) forTheScreen() {}
