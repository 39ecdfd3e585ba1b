package screens

import (
	"fmt"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// How the plan is drawn: the list of sections over a line that adds up, and, where the screen
// is wide, the particulars of the section under the cursor beside it.

// View lays out what was rendered before.
func (p Plan) View(sc Scene) Frame {
	rows := p.rows(sc)
	at := min(p.at, len(rows)-1)
	section := sc.Cat.Sections[rows[at].section]
	f := Frame{
		Left:     fmt.Sprintf(sayPlanOf, sc.Cat.Number(rows[at].section), look.Shown(section.Title)),
		Progress: words.Percent(sc.Progress),
		Keys:     planKeys(sc),
	}
	wide, foot := wideList(sc), p.foot(sc, rows[at])
	if wide < sc.Width {
		foot = foot[aboutLines:] // the particulars say what it is about
	}
	room := sc.Height - len(foot)
	list, above, below := p.list(sc, rows, at, wide, room-1)
	if wide < sc.Width {
		width := min(sc.Width-wide-3, look.Measure)
		list = look.Beside(list, p.particulars(sc, rows[at], width, room-1), wide, sc.Theme.Rule.Render(" │ "))
	}
	f.Lines = append(list, sc.Theme.Ruled("", above, below, sc.Width))
	f.Lines = append(f.Lines, foot...)
	return f
}

// widestList is the columns in which no title of a section, with all that stands behind it,
// needs a second line.
const widestList = 96

// wideList is the columns of the list: all of them where nothing stands beside it.
func wideList(sc Scene) int {
	if sc.Width < look.WideFrom {
		return sc.Width
	}
	return min(sc.Width*55/100, widestList)
}

// list draws the rows in that many lines, those around the cursor, and tells how many are
// hidden. Names are whole where that hides no row, else shortened: what stands beside or below
// says the one under the cursor whole.
func (p Plan) list(sc Scene, rows []planRow, at, width, height int) (lines []string, above, below int) {
	lines, cursor := p.drawn(sc, rows, at, width, true)
	if len(lines) > height {
		lines, cursor = p.drawn(sc, rows, at, width, false)
	}
	visible, above, below := look.Window(lines, cursor-(height+1)/2, height)
	return look.Box(visible, width, height), above, below
}

// drawn draws every row, and tells which line the cursor is on.
func (p Plan) drawn(sc Scene, rows []planRow, at, width int, whole bool) (lines []string, cursor int) {
	for i, row := range rows {
		if i == at {
			cursor = len(lines)
		}
		lines = append(lines, p.line(sc, row, i == at, width, whole || row.question == nil && width < sc.Width)...)
		lines = append(lines, p.noteLine(sc, row, width)...)
		lines = append(lines, decidedLine(sc, row, width)...)
	}
	return lines, cursor
}

// aboutLines is the lines that say what the row under the cursor is about.
const aboutLines = 2

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
	if len(lines) > aboutLines {
		lines[aboutLines-1] = beside.Short(lines[aboutLines-1]+" "+lines[aboutLines], sc.Width)
	}
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
	return append(look.Box(lines, sc.Width, aboutLines), look.Styled(sc.Theme.Accent, foot)...)
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
func (p Plan) noteLine(sc Scene, row planRow, width int) []string {
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
	return []string{sc.Theme.Alert.Render(look.Spread(beside.Short(text, width-look.Cells(more)-1), more, width))}
}

// decidedLine says under a section how it stands to what was decided of it.
func decidedLine(sc Scene, row planRow, width int) []string {
	if row.question != nil || sc.Standing == nil {
		return nil
	}
	s := sc.Standing(row.section)
	said := words.Standing(s)
	switch {
	case said == "":
		return nil
	case s.Level.Holds():
		return []string{sc.Theme.Good.Render(look.Fit("      "+said, width))}
	}
	return []string{sc.Theme.Alert.Render(look.Fit("      "+said, width))}
}

// line draws a row: what it names, whole on as many lines as that takes or shortened to one, and
// its state at the right end.
func (p Plan) line(sc Scene, row planRow, here bool, width int, whole bool) []string {
	s := &sc.Cat.Sections[row.section]
	head, name, right := "     ", row.label(s), ""
	if row.question == nil {
		head = fmt.Sprintf("%2d. ", sc.Cat.Number(row.section))
		right = p.weakSign(sc, s) + p.state(sc, s, width)
	} else {
		right = questionSign(sc.Draft, row.question)
	}
	mark := "  "
	if here {
		mark = look.Mark
	}
	room := width - look.Cells(mark+head) - look.Cells(right) - 2
	names := []string{beside.Short(name, room)}
	if whole {
		names = look.Wrap(look.Shown(name), room)
	}
	lines := make([]string, len(names))
	for i, name := range names {
		if i > 0 {
			mark, head, right = strings.Repeat(" ", look.Cells(mark)), strings.Repeat(" ", look.Cells(head)), ""
		}
		lines[i] = look.Spread(mark+head+name, right, width)
	}
	switch {
	case here:
		return look.Styled(sc.Theme.Accent, lines)
	case row.question == nil && !sc.Cat.Passes(sc.Draft, s) && sc.Cat.Tally(sc.Draft, s).State() == sections.Done:
		return look.Styled(sc.Theme.Good, lines)
	}
	return lines
}

// label names what the row stands for.
func (r planRow) label(s *sections.Section) string {
	if r.question != nil {
		return r.question.Label
	}
	return s.Title
}

// leastTimed is the columns of a list that has room for the time of each section: in fewer, the
// particulars beside say that of the one under the cursor.
const leastTimed = 62

// state says how far a section has come, and how long it takes where that has room.
func (p Plan) state(sc Scene, s *sections.Section, width int) string {
	if sc.Cat.Passes(sc.Draft, s) {
		return sayOffPath
	}
	tally := sc.Cat.Tally(sc.Draft, s)
	said := fmt.Sprintf("%s %2d/%-2d", words.StateWord(tally.State()), tally.Done, tally.Total)
	if width < sc.Width && width < leastTimed {
		return said
	}
	return said + fmt.Sprintf(" %3d min", sc.Cat.Minutes(sc.Draft, s))
}

// particulars draws what there is to know of the section under the cursor.
func (p Plan) particulars(sc Scene, row planRow, width, height int) []string {
	s := &sc.Cat.Sections[row.section]
	about := beside.Particulars{Title: fmt.Sprintf(sayPart, sc.Cat.Number(row.section)), Purpose: s.Purpose, Notes: notesOf(sc, s, row.question)}
	if weak := words.FindingCounts(check.Counted(check.In(sc.Cat, p.weak, s))); weak != "" {
		about.Weak = fmt.Sprintf(sayWeakPoints, weak)
	}
	if sc.Cat.Passes(sc.Draft, s) {
		about.Purpose = s.Outside
	} else {
		about.Time, about.Late = timeOf(sc, row.section)
	}
	if sc.Standing != nil {
		standing := sc.Standing(row.section)
		about.Decided, about.Holds = words.Standing(standing), standing.Level.Holds()
		if standing.Level == consent.Same {
			about.Decided = sayDecidedSign + words.DecisionLine(standing.Decision)
		} else if standing.Level != consent.Undecided {
			about.Decision = words.DecisionLine(standing.Decision)
		}
	}
	if row.question != nil {
		about.Question, about.Help = row.question.Label, row.question.Help
	} else if p.open != row.section {
		about.Asked = listOf(sc, sc.Cat.Asked(sc.Draft, s), sc.Cat.Opening(sc.Draft, s), "")
	}
	return beside.Section(about, sc.Theme, width, height)
}

// notesOf says what is to be seen again of a section, or of one question of it.
func notesOf(sc Scene, s *sections.Section, q *sections.Question) []string {
	var said []string
	for _, n := range sc.Draft.Notes().In(s.ID) {
		switch {
		case n.State == notes.Lifted || q != nil && n.On != q.ID:
		case q == nil && n.On != s.ID:
			said = append(said, words.NoteLine(sc.Cat, sc.Draft, n))
		default:
			said = append(said, words.NoteState(n)+"\u00a0: "+n.Text)
		}
	}
	return said
}

// timeOf says what a section took beside what it was to take, and whether it took more.
func timeOf(sc Scene, section int) (said string, late bool) {
	minutes := sc.Cat.Minutes(sc.Draft, &sc.Cat.Sections[section])
	spent := 0
	if sc.Spent != nil {
		spent = int(sc.Spent(section).Round(time.Minute) / time.Minute)
	}
	switch {
	case spent <= 0:
		return fmt.Sprintf(sayTimeDue, words.Duration(minutes)), false
	case spent <= minutes:
		return fmt.Sprintf(sayTimeSpent, words.Duration(spent), words.Duration(minutes)), false
	}
	return fmt.Sprintf(sayTimeOver, words.Duration(spent), words.Duration(minutes), words.Duration(spent-minutes)), true
}
