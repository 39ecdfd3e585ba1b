package screens

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Plan is the list of sections, one of them open on its questions: where we
// are, what is left, how long it takes; enter goes there.
type Plan struct {
	open int // the section whose questions show, -1 for none
	at   int // the row under the cursor
	weak []check.Finding
	from string
}

// planRow is a line of the plan: a section, or a question of the open one.
type planRow struct {
	section  int
	question *sections.Question
}

// NewPlan opens the plan on the section of the question that one comes from.
func NewPlan(sc Scene, from string) Plan {
	p := Plan{open: -1, from: from}
	if q, ok := sc.Cat.Question(from); ok {
		p.at = p.indexOf(sc, sc.Cat.SectionIndex(q), p.open)
	}
	return p
}

func (p Plan) rows(sc Scene) []planRow {
	var rows []planRow
	for _, i := range sc.Cat.Course() {
		rows = append(rows, planRow{section: i})
		if i != p.open {
			continue
		}
		for _, q := range sc.Cat.Asked(sc.Draft, &sc.Cat.Sections[i]) {
			rows = append(rows, planRow{i, q})
		}
	}
	return rows
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (p Plan) Update(msg tea.Msg, sc Scene) (Screen, Effect) {
	if done, ok := msg.(weakMsg); ok {
		p.weak = check.Without(done.found, check.BlanksRule)
		return p, Effect{}
	}
	k, rows := sc.Keys, p.rows(sc)
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
		p.open, p.at = -1, p.indexOf(sc, row.section, -1)
	case look.Pressed(msg, k.Deciding.Here):
		return p, Effect{Show: DecidingScreen}
	case look.Pressed(msg, k.Go):
		return p, Effect{Open: p.target(sc, row)}
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Plan):
		return p, Effect{Open: p.from}
	default:
		return p.walk(msg, sc)
	}
	return p, Effect{}
}

// walk goes over to the other path, the plan closed on the section under the cursor: the
// rows of an open one are not the same. Other keys write nothing here.
func (p Plan) walk(msg tea.Msg, sc Scene) (Screen, Effect) {
	if !look.Pressed(msg, sc.Keys.Path) || !sc.Cat.HasEssential() {
		return p, Effect{Notice: unwritten(msg, sayPlanIsRead)}
	}
	rows := p.rows(sc)
	p.open, p.at = -1, p.indexOf(sc, rows[min(p.at, len(rows)-1)].section, -1)
	sc.Draft.Path = OtherPath(sc.Draft.Path)
	return p, Effect{Change: session.Walking(p.from, sc.Draft.Path), Notice: Notice{Text: words.PathTaken(sc.Cat, sc.Draft)}}
}

// indexOf gives the row of a section while another one (or itself) is open.
func (p Plan) indexOf(sc Scene, section, open int) int {
	p.open = open
	for i, row := range p.rows(sc) {
		if row.section == section {
			return i
		}
	}
	return 0
}

func (p Plan) target(sc Scene, row planRow) string {
	if row.question != nil {
		return row.question.ID
	}
	return sc.Cat.Opening(sc.Draft, &sc.Cat.Sections[row.section])
}

// View lays out what was rendered before.
func (p Plan) View(sc Scene) Frame {
	rows := p.rows(sc)
	at := min(p.at, len(rows)-1)
	section := sc.Cat.Sections[rows[at].section]
	f := Frame{
		Left:     fmt.Sprintf(sayPlanOf, rows[at].section+1, look.Shown(section.Title)),
		Progress: words.Percent(sc.Progress),
		Keys:     []key.Binding{sc.Keys.Go, sc.Keys.Unfold, sc.Keys.Deciding.Here, sc.Keys.Back, sc.Keys.Review},
	}
	if sc.Cat.HasEssential() {
		f.Keys = append(f.Keys[:2:2], append([]key.Binding{sc.Keys.Path}, f.Keys[2:]...)...)
	}
	foot := p.foot(sc, rows[at])
	var lines []string
	cursor := 0
	for i, row := range rows {
		if i == at {
			cursor = len(lines)
		}
		lines = append(lines, p.line(sc, row, i == at))
		lines = append(lines, p.noteLine(sc, row)...)
		lines = append(lines, decidedLine(sc, row)...)
	}
	room := sc.Height - len(foot)
	visible, above, below := look.Window(lines, cursor-room/2, room-1)
	f.Lines = append(look.Box(visible, sc.Width, room-1), sc.Theme.Ruled("", above, below, sc.Width))
	f.Lines = append(f.Lines, foot...)
	return f
}

// foot says what the row under the cursor is about, in full.
func (p Plan) foot(sc Scene, row planRow) []string {
	section := &sc.Cat.Sections[row.section]
	text := section.Purpose
	switch {
	case row.question != nil:
		text = row.question.Label
	case sc.Cat.Passes(sc.Draft, section):
		text = section.Outside
	}
	lines := look.Wrap(text, sc.Width)
	left := sayAllDone
	if minutes := sc.Cat.MinutesLeft(sc.Draft); minutes > 0 {
		left = fmt.Sprintf(sayTimeLeft, words.Duration(minutes))
	}
	if paths := words.Paths(sc.Cat, sc.Draft); paths != "" {
		left = paths
	}
	days := ""
	if due, known := sc.Cat.Deadline(sc.Draft, sc.Now.Local()); known {
		days = DaysLeft(due)
	}
	foot := joined(left, sc.Width, days, words.FindingCounts(check.Counted(p.weak)))
	return append(look.Box(lines, sc.Width, 2), look.Styled(sc.Theme.Accent, foot)...)
}

// DaysLeft says how many days there are until the response is due.
func DaysLeft(left sections.Deadline) string {
	switch {
	case left.Passed:
		return sayPastDue
	case left.Days == 0:
		return sayDueToday
	case left.Days == 1:
		return sayDueTomorrow
	}
	return fmt.Sprintf(sayDueIn, left.Days)
}

// weakSign counts what is to be seen again in a section; advice is not counted.
func (p Plan) weakSign(sc Scene, s *sections.Section) string {
	n := check.Counted(check.In(sc.Cat, p.weak, s))
	if again := n[check.Export] + n[check.Review]; again > 0 {
		return fmt.Sprintf(sayWeakSign, again) + " "
	}
	return ""
}

// noteLine says under a section, or under its question where it is open, what is to be seen
// again of it, and how much more there is.
func (p Plan) noteLine(sc Scene, row planRow) []string {
	s := &sc.Cat.Sections[row.section]
	opened := p.open == row.section
	var here notes.List
	for _, n := range sc.Draft.Notes().In(s.ID) {
		about := row.question == nil && (!opened || n.On == s.ID) || row.question != nil && n.On == row.question.ID
		if n.State != notes.Lifted && about {
			here = append(here, n)
		}
	}
	if len(here) == 0 {
		return nil
	}
	text := "      " + words.NoteState(here[0]) + "\u00a0: " + here[0].Text
	more := ""
	if len(here) > 1 {
		more = fmt.Sprintf(sayNotesMore, len(here)-1)
	}
	return []string{sc.Theme.Alert.Render(look.Spread(look.Shown(text), more, sc.Width))}
}

// decidedLine says under a section how it stands to what was decided of it.
func decidedLine(sc Scene, row planRow) []string {
	if row.question != nil || sc.Standing == nil {
		return nil
	}
	s := sc.Standing(row.section)
	said := words.Standing(s)
	switch {
	case said == "":
		return nil
	case s.Level.Holds():
		return []string{sc.Theme.Good.Render(look.Fit("      "+said, sc.Width))}
	}
	return []string{sc.Theme.Alert.Render(look.Fit("      "+said, sc.Width))}
}

func (p Plan) line(sc Scene, row planRow, here bool) string {
	t := sc.Theme
	s := &sc.Cat.Sections[row.section]
	var left, right string
	if row.question == nil {
		tally := sc.Cat.Tally(sc.Draft, s)
		left = strconv.Itoa(row.section+1) + ". " + look.Shown(s.Title)
		if row.section < 9 {
			left = " " + left
		}
		right = p.weakSign(sc, s) + fmt.Sprintf("%s %2d/%-2d %3d min", words.StateWord(tally.State()), tally.Done, tally.Total, sc.Cat.Minutes(sc.Draft, s))
		if sc.Cat.Passes(sc.Draft, s) {
			right = p.weakSign(sc, s) + sayOffPath
		}
	} else {
		left = "     " + look.Shown(row.question.Label)
		right = questionSign(sc.Draft, row.question)
	}
	mark := "  "
	if here {
		mark = "▸ "
	}
	line := mark + look.Fit(left, sc.Width-len([]rune(right))-4)
	line = look.Spread(line, right, sc.Width)
	if here {
		return t.Accent.Render(line)
	}
	if row.question == nil && !sc.Cat.Passes(sc.Draft, s) && sc.Cat.Tally(sc.Draft, s).State() == sections.Done {
		return t.Good.Render(line)
	}
	return line
}

// Here is the section under the cursor.
func (p Plan) Here(sc Scene) *sections.Section {
	rows := p.rows(sc)
	return &sc.Cat.Sections[rows[min(p.at, len(rows)-1)].section]
}

// Ties gives the ids of what is under the cursor: a section, or a question and its section.
func (p Plan) Ties(sc Scene) []string {
	rows := p.rows(sc)
	row := rows[min(p.at, len(rows)-1)]
	section := sc.Cat.Sections[row.section].ID
	if row.question != nil {
		return []string{row.question.ID, section}
	}
	return []string{section}
}
