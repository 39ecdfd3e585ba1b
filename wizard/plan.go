package wizard

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// plan is the list of sections, one of them open on its questions: where we
// are, what is left, how long it takes; enter goes there.
type plan struct {
	open int // the section whose questions show, -1 for none
	at   int // the row under the cursor
	from string
}

// planRow is a line of the plan: a section, or a question of the open one.
type planRow struct {
	section  int
	question *sections.Question
}

// newPlan opens the plan on the section of the question that one comes from.
func newPlan(sc scene, from string) plan {
	p := plan{open: -1, from: from}
	if q, ok := sc.cat.Question(from); ok {
		p.at = sc.cat.SectionIndex(q)
	}
	return p
}

func (p plan) rows(sc scene) []planRow {
	var rows []planRow
	for i := range sc.cat.Sections {
		rows = append(rows, planRow{section: i})
		if i != p.open {
			continue
		}
		for _, q := range sc.cat.Asked(sc.draft, &sc.cat.Sections[i]) {
			rows = append(rows, planRow{i, q})
		}
	}
	return rows
}

func (p plan) update(msg tea.Msg, sc scene) (screen, effect) {
	k, rows := sc.keys, p.rows(sc)
	row := rows[min(p.at, len(rows)-1)]
	switch {
	case look.Pressed(msg, k.Up), look.Pressed(msg, k.Prev), look.Wheel(msg) < 0:
		p.at = max(0, p.at-1)
	case look.Pressed(msg, k.Down), look.Pressed(msg, k.Next), look.Wheel(msg) > 0:
		p.at = min(len(rows)-1, p.at+1)
	case look.Pressed(msg, k.Top):
		p.at = 0
	case look.Pressed(msg, k.Bottom):
		p.at = len(rows) - 1
	case look.Pressed(msg, k.Unfold):
		p.open, p.at = row.section, p.indexOf(sc, row.section, row.section)
	case look.Pressed(msg, k.Left):
		p.open, p.at = -1, row.section
	case look.Pressed(msg, k.Go):
		return p, effect{open: p.target(sc, row)}
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Plan):
		return p, effect{open: p.from}
	}
	return p, effect{}
}

// indexOf gives the row of a section while another one (or itself) is open.
func (p plan) indexOf(sc scene, section, open int) int {
	p.open = open
	for i, row := range p.rows(sc) {
		if row.section == section {
			return i
		}
	}
	return 0
}

func (p plan) target(sc scene, row planRow) string {
	if row.question != nil {
		return row.question.ID
	}
	return sc.cat.Opening(sc.draft, &sc.cat.Sections[row.section])
}

func (p plan) view(sc scene) frame {
	rows := p.rows(sc)
	at := min(p.at, len(rows)-1)
	section := sc.cat.Sections[rows[at].section]
	f := frame{
		left:     fmt.Sprintf(sayPlanOf, rows[at].section+1, look.Shown(section.Title)),
		progress: words.Percent(sc.cat.Progress(sc.draft)),
		keys:     []key.Binding{sc.keys.Go, sc.keys.Unfold, sc.keys.Back, sc.keys.Review},
	}
	foot := p.foot(sc, rows[at])
	var lines []string
	cursor := 0
	for i, row := range rows {
		if i == at {
			cursor = len(lines)
		}
		lines = append(lines, p.line(sc, row, i == at))
		lines = append(lines, noteLine(sc, row)...)
	}
	room := sc.height - len(foot)
	visible, above, below := look.Window(lines, cursor-room/2, room-1)
	f.lines = append(look.Box(visible, sc.width, room-1), sc.theme.Ruled("", above, below, sc.width))
	f.lines = append(f.lines, foot...)
	return f
}

// foot says what the row under the cursor is about, in full.
func (p plan) foot(sc scene, row planRow) []string {
	text := sc.cat.Sections[row.section].Purpose
	if row.question != nil {
		text = row.question.Label
	}
	lines := look.Wrap(text, sc.width)
	left := sayAllDone
	if minutes := sc.cat.MinutesLeft(sc.draft); minutes > 0 {
		left = fmt.Sprintf(sayTimeLeft, words.Duration(minutes))
	}
	if days, ok := daysLeft(sc); ok {
		left += " · " + days
	}
	return append(look.Box(lines, sc.width, 2), sc.theme.Accent.Render(look.Fit(left, sc.width)))
}

// daysLeft says how many days there are until the response is due, where the date is known.
func daysLeft(sc scene) (string, bool) {
	left, known := sc.cat.Deadline(sc.draft, sc.now.Local())
	switch {
	case !known:
		return "", false
	case left.Passed:
		return sayPastDue, true
	case left.Days == 0:
		return sayDueToday, true
	case left.Days == 1:
		return sayDueTomorrow, true
	}
	return fmt.Sprintf(sayDueIn, left.Days), true
}

// noteLine says under a section why it is to be taken up again.
func noteLine(sc scene, row planRow) []string {
	note := sc.draft.Note(sc.cat.Sections[row.section].ID)
	if row.question != nil || note == "" {
		return nil
	}
	text := "      " + fmt.Sprintf(sayNoteMark, look.Shown(note))
	return []string{sc.theme.Alert.Render(look.Fit(text, sc.width))}
}

func (p plan) line(sc scene, row planRow, here bool) string {
	t := sc.theme
	s := &sc.cat.Sections[row.section]
	var left, right string
	if row.question == nil {
		tally := sc.cat.Tally(sc.draft, s)
		left = strconv.Itoa(row.section+1) + ". " + look.Shown(s.Title)
		if row.section < 9 {
			left = " " + left
		}
		right = fmt.Sprintf("%s %2d/%-2d %3d min", words.StateWord(tally.State()), tally.Done, tally.Total, s.Minutes)
	} else {
		left = "     " + look.Shown(row.question.Label)
		right = words.GapWord(row.question.Check(sc.draft.Answer(row.question.ID)))
		if row.question.Optional && sc.draft.Answer(row.question.ID).IsZero() {
			right = sayOptional
		}
	}
	mark := "  "
	if here {
		mark = "▸ "
	}
	line := mark + look.Fit(left, sc.width-len([]rune(right))-4)
	line = look.Spread(line, right, sc.width)
	if here {
		return t.Accent.Render(line)
	}
	if row.question == nil && sc.cat.Tally(sc.draft, s).State() == sections.Done {
		return t.Good.Render(line)
	}
	return line
}

// here is the section under the cursor.
func (p plan) here(sc scene) *sections.Section {
	rows := p.rows(sc)
	return &sc.cat.Sections[rows[min(p.at, len(rows)-1)].section]
}
