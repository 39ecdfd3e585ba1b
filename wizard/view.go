package wizard

import (
	"math"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// View lays the screen out; everything in it was made before.
func (m Model) View() tea.View {
	v, room := look.Empty(words.Program, m.width, m.height)
	if !room {
		return v
	}
	f := m.frame()
	lines := []string{m.topLine(f)}
	if m.chrome() == wholeChrome {
		lines = append(lines, m.bar())
	}
	large := m.large(f)
	head, body := len(lines), m.height-m.chrome()-len(large)
	if f.Tall {
		body += m.spare()
	}
	lines = append(lines, indented(append(look.Box(split(f.Lines), m.width-2*m.margin(), body), large...), m.margin())...)
	if !f.Tall || m.urgent() {
		lines = append(lines, m.statusLines()...)
	}
	if len(lines) < m.height {
		lines = append(lines, m.keyLine(f))
	}
	v.Content = strings.Join(lines, "\n")
	if f.Cursor != nil && f.Cursor.Y < body {
		v.Cursor = f.Cursor
		v.Cursor.Y += head
		v.Cursor.X += m.margin()
	}
	return v
}

func (m Model) frame() screens.Frame {
	sc := m.scene()
	if m.overlay != nil {
		return m.overlay.View(sc)
	}
	return m.screen.View(sc)
}

// split gives a line an element, where a component drew several in one.
func split(lines []string) []string {
	var out []string
	for _, line := range lines {
		out = append(out, strings.Split(line, "\n")...)
	}
	return out
}

// indented puts the margin before every line.
func indented(lines []string, margin int) []string {
	space := strings.Repeat(" ", margin)
	for i := range lines {
		lines[i] = space + lines[i]
	}
	return lines
}

// leastTitle is the cells that the top line keeps for where one is, before its right end
// says the same in fewer words.
const leastTitle = 12

// topLine tells where one is and how far one has come, and the countdown, which says its last
// minutes and that it is over by itself (look.Time). The right end always shows: it sheds the progress of the
// response, then its words, and the left end is shortened.
func (m Model) topLine(f screens.Frame) string {
	left, room := m.shownTime(f), m.width-2
	var right string
	for _, right = range []string{
		dotted(f.Right, f.Progress, left.Told),
		dotted(f.Right, left.Told),
		dotted(f.Brief, left.Told),
		dotted(f.Brief, left.Brief),
	} {
		if look.Cells(right)+1+min(look.Cells(f.Left), leastTitle) <= room {
			break
		}
	}
	return m.theme.Topped(look.Spread(f.Left, right, room), left)
}

// dotted joins what there is to say with points between.
func dotted(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// keyLine tells the keys that work here, the most useful first, as many as fit, in fewer words
// where that lets more of them stay; help and quit always do, but where a group decides: there each
// key counts, and those two come last.
func (m Model) keyLine(f screens.Frame) string {
	full := func(b key.Binding) string { return b.Help().Desc }
	line, told := m.keysTold(f, full)
	if briefly, more := m.keysTold(f, look.Brief); slices.Compare(more, told) < 0 {
		return briefly
	}
	return line
}

// keysTold is the line of the keys, each said in some words, and the ranks of those
// that fit, an endless one behind: of two lines, the one with the smaller ranks leaves out less.
func (m Model) keysTold(f screens.Frame, does func(key.Binding) string) (line string, told []int) {
	say := func(b key.Binding) string {
		return m.theme.Accent.Render(b.Help().Key) + " " + m.theme.Muted.Render(does(b))
	}
	last := []string{say(m.keys.Help), say(m.keys.Quit)}
	keys := f.Keys
	switch {
	case f.Timed && m.overlay == nil:
		keys, last = append(slices.Clone(keys), m.keys.Help, m.keys.Quit), nil
	case m.overlay != nil:
		last = last[1:]
	}
	room := m.width
	for _, s := range last {
		room -= look.Cells(s) + 2
	}
	var out []string
	for rank, b := range keys {
		s := say(b)
		if width := look.Cells(s) + 2; width <= room+2 {
			room -= width
			out, told = append(out, s), append(told, rank)
		}
	}
	return look.Fit(strings.Join(append(out, last...), "  "), m.width), append(told, math.MaxInt)
}

// bar is the progress of the response as a rule across the screen, a segment a section; a
// plain rule where no draft is open.
func (m Model) bar() string {
	if m.at == "" {
		return m.theme.Steps(nil, -1, m.width)
	}
	return m.segments(m.section(), m.width)
}

// segments draws the progress of the response across that many cells, people being in that section.
func (m Model) segments(section *sections.Section, cells int) string {
	here := -1
	for at, i := range m.cat.Course() {
		if &m.cat.Sections[i] == section {
			here = at
		}
	}
	return m.theme.Steps(m.progressed().steps, here, cells)
}
