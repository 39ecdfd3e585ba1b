package minutes

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ami-wizard/render/tree"
	"ami-wizard/sections/consent"
)

// What took place: when the group met, and what it decided.

// sessions says when the group met, and how many they were.
func (m *writer) sessions() {
	var items []item
	for _, s := range m.record.Sessions() {
		var parts []string
		if !s.Date.IsZero() {
			parts = append(parts, s.Date.Local().Format(formDate))
		}
		if s.Place != "" {
			parts = append(parts, s.Place)
		}
		if s.Present > 0 {
			parts = append(parts, present(s.Present, s.Members))
		}
		if len(s.Structures) > 0 {
			parts = append(parts, fmt.Sprintf(sayStructures, strings.Join(s.Structures, ", ")))
		}
		for _, role := range []struct{ say, who string }{{sayAnimation, s.Animation}, {sayWriting, s.Writing}, {sayRoleTime, s.Timing}} {
			if role.who != "" {
				parts = append(parts, fmt.Sprintf(role.say, role.who))
			}
		}
		if len(s.Names) > 0 {
			parts = append(parts, fmt.Sprintf(sayNames, strings.Join(s.Names, ", ")))
		}
		items = append(items, item{says: strings.Join(parts, betweenParts)})
	}
	m.list(saySessions, items)
}

// present says how many people were there, of how many where that is known.
func present(n, of int) string {
	says := counted(n, sayPresent, sayPresents)
	if of > 0 {
		says += fmt.Sprintf(sayOf, of)
	}
	return says
}

// decisions is the table of what was decided of each section.
func (m *writer) decisions() {
	rows := [][]tree.Cell{cells(columns...)}
	for i := range m.cat.Sections {
		s := &m.cat.Sections[i]
		p := m.record.Part(s.ID)
		d, ok := p.Decision()
		if !ok {
			continue
		}
		counts := p.Counts()
		people := number(d.Present)
		if d.Members > 0 {
			people += "/" + number(d.Members)
		}
		outcome := outcomes[d.Outcome]
		if d.Outcome == consent.Voted {
			outcome += fmt.Sprintf(sayVote, d.For, d.Against, d.Abstains)
		}
		rows = append(rows, cells(
			s.Title, day(d.At), outcome, people, strconv.Itoa(counts.Lifted), strconv.Itoa(counts.Reserves),
			strings.TrimSpace(d.Review+" "+d.Until+" "+d.To),
		))
	}
	if len(rows) == 1 {
		return
	}
	align := []tree.Align{tree.AlignLeft, tree.AlignLeft, tree.AlignLeft, tree.AlignRight, tree.AlignRight, tree.AlignRight, tree.AlignLeft}
	m.block(sayDecisions, tree.Node{Kind: tree.Table, Align: align, Rows: rows})
}

// day writes a date, or that nobody noted it.
func day(at time.Time) string {
	if at.IsZero() {
		return sayUnknown
	}
	return at.Local().Format(formDay)
}

func number(n int) string {
	if n == 0 {
		return sayUnknown
	}
	return strconv.Itoa(n)
}
