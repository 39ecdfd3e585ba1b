package screens

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
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
