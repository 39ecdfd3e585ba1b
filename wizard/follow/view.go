package follow

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// textWidth is the columns that the text is drawn for: comfortable to read, with
// air at both sides where there is room for it.
func (m Window) textWidth() int {
	if m.width < 60 {
		return m.width
	}
	return min(m.width-4, look.Measure)
}

// head is the lines of air over the text.
func (m Window) head() int {
	if m.height < look.TallFrom {
		return 0
	}
	return 1
}

// room is the lines that the text gets: all but the air and the line at the bottom.
func (m Window) room() int { return max(1, m.height-m.head()-1) }

// settled gives the first line to show: the one that somebody scrolled to, or the
// one from where the passage that people are led to is seen, moving the text as
// little as that needs. In a passage higher than the window, what changed counts.
func (m Window) settled() int {
	p, top, height := m.picture, min(max(0, m.top), m.last()), m.room()
	at := p.passage
	if at.size() > height {
		at = p.fresh
	}
	switch {
	case m.byHand || at.size() == 0:
		return top
	case at.from >= top && at.to <= top+height, at.from < top && at.to > top+height:
		return top
	case at.size() <= height:
		top = at.from - (height-at.size())/3
	case at == p.passage:
		top = at.from
	default:
		top = at.to - height // words land at the end, mostly
	}
	return min(max(0, top), m.last())
}

// View lays out what was drawn: the text, and one line under it.
func (m Window) View() tea.View {
	v, room := look.Empty(words.Program, m.width, m.height)
	if !room {
		return v
	}
	lines, above, below := m.message(), 0, 0
	if m.picture.unmarked != nil {
		text := m.picture.unmarked
		if m.mark.on {
			text = m.picture.marked
		}
		lines, above, below = look.Window(text, m.top, m.room())
	}
	width := m.textWidth()
	side := strings.Repeat(" ", (m.width-width)/2)
	out := make([]string, m.head(), m.height)
	for _, line := range look.Box(lines, width, m.room()) {
		if line != "" {
			line = side + line
		}
		out = append(out, line)
	}
	v.Content = strings.Join(append(out, m.bottom(above, below)), "\n")
	return v
}

// message is what stands in place of the text until there is one.
func (m Window) message() []string {
	width, t := m.textWidth()-2, m.theme
	var lines []string
	switch {
	case m.missing():
		lines = look.Styled(t.Title, look.Wrap(fmt.Sprintf(sayFollowWaiting, m.name), width))
		lines = append(lines, "")
		lines = append(lines, look.Wrap(sayFollowWaitingHelp, width)...)
	case m.trouble.shown:
		p := words.Explain(m.trouble.err)
		lines = look.Styled(t.Alert, look.Wrap(p.What, width))
		lines = append(lines, "")
		lines = append(lines, look.Wrap(p.Hint, width)...)
	default:
		return nil
	}
	out := make([]string, max(0, (m.room()-len(lines))/3), m.room())
	for _, line := range lines {
		out = append(out, "  "+line)
	}
	return out
}

// missing tells whether the draft, or its folder, is not there.
func (m Window) missing() bool {
	kind := store.KindOf(m.trouble.err)
	return kind == store.KindMissing || kind == store.KindNoFolder
}

// bottom is the line under the text: how things are, what works here, and how much
// is hidden above and below.
func (m Window) bottom(above, below int) string {
	t := m.theme
	hidden := ""
	if above > 0 {
		hidden += " ↑" + strconv.Itoa(above)
	}
	if below > 0 {
		hidden += " ↓" + strconv.Itoa(below)
	}
	room := m.width - len("__ _")
	style, text := m.status(room - look.Cells(hidden))
	if look.Cells(text)+look.Cells(hidden) > room {
		hidden = "" // the sentence matters more
	}
	room -= look.Cells(hidden)
	text = look.Fit(text, room)
	line := " " + strings.Repeat("─", max(0, room-look.Cells(text)))
	return t.Rule.Render("── ") + style.Render(text) + t.Rule.Render(line) + t.Accent.Render(hidden)
}

// status says what matters most of: the draft can't be read, somebody scrolled,
// several passages changed; or only what is followed, and since when it stands so.
func (m Window) status(room int) (look.Ink, string) {
	t, name := m.theme, look.Fit(m.name, max(8, m.width-46)) // the longest sentence takes the rest
	switch {
	case m.trouble.shown && m.picture.unmarked != nil:
		return t.Alert, m.troubleLine(name)
	case m.byHand:
		return t.Accent, sayFollowByHand
	case m.mark.on && m.mark.passages > 1:
		return t.Accent, fmt.Sprintf(sayFollowSeveral, m.mark.passages)
	case m.picture.unmarked == nil:
		return t.Muted, sayFollowQuit
	}
	text := fmt.Sprintf(sayFollowing, name)
	for _, more := range []string{m.lastChange(), sayFollowQuit} {
		if more != "" && look.Cells(text)+3+look.Cells(more) <= room {
			text += " · " + more
		}
	}
	return t.Muted, text
}

// lastChange tells when the text became what it is.
func (m Window) lastChange() string {
	if m.changedAt.IsZero() {
		return ""
	}
	at, now := m.changedAt.Local(), m.clock().Local()
	if at.YearDay() != now.YearDay() || at.Year() != now.Year() {
		return fmt.Sprintf(sayFollowChangedOn, at.Format("02/01/2006"))
	}
	return fmt.Sprintf(sayFollowChangedAt, at.Format(time.TimeOnly))
}

// troubleLine says on one line why the text is no longer the draft's, and since when.
func (m Window) troubleLine(name string) string {
	since := m.trouble.since.Local().Format(time.TimeOnly)
	var bad *draftfile.Error
	switch {
	case m.missing():
		return fmt.Sprintf(sayFollowGone, name, since)
	case errors.As(m.trouble.err, &bad) && bad.Line > 0:
		return fmt.Sprintf(sayFollowBadLine, name, bad.Line, since)
	}
	return fmt.Sprintf(sayFollowBad, name, since)
}
