package minutes

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"ami-wizard/render/tree"
	"ami-wizard/sections/consent"
)

// What took place: when the group met, and what it decided.

// sessions says when the group met, and how many they were.
func (m *writer) sessions() {
	var items []string
	for _, s := range m.record.Sessions() {
		var parts []string
		if !s.Date.IsZero() {
			parts = append(parts, s.Date.Local().Format(formDate))
		}
		if s.Place != "" {
			parts = append(parts, s.Place)
		}
		parts = append(parts, present(s.Present, s.Members)...)
		if len(s.Structures) > 0 {
			parts = append(parts, strings.Join(s.Structures, ", "))
		}
		for _, role := range []struct{ say, who string }{{sayAnimation, s.Animation}, {sayWriting, s.Writing}, {sayTiming, s.Timing}} {
			if role.who != "" {
				parts = append(parts, fmt.Sprintf(role.say, role.who))
			}
		}
		if len(s.Names) > 0 {
			parts = append(parts, fmt.Sprintf(sayNames, strings.Join(s.Names, ", ")))
		}
		items = append(items, strings.Join(parts, " · "))
	}
	m.list(saySessions, items)
}

// present says how many people were there, of how many.
func present(n, of int) []string {
	switch {
	case n == 0:
		return nil
	case of == 0:
		return []string{fmt.Sprintf(sayPresent, n)}
	}
	return []string{fmt.Sprintf(sayPresentOf, n, of)}
}

// decisions is the table of what was decided of each section.
func (m *writer) decisions() {
	rows := [][]tree.Cell{cells(columns...)}
	spent := time.Duration(0)
	for i := range m.cat.Sections {
		s := &m.cat.Sections[i]
		p := m.record.Part(s.ID)
		for _, d := range p.Decisions {
			spent += d.Took
		}
		for _, d := range p.Spent {
			spent += d
		}
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
			s.Title, d.At.Local().Format(formDay), outcome, people, strconv.Itoa(counts.Lifted), strconv.Itoa(counts.Reserves),
			strings.TrimSpace(d.Review+" "+d.Until+" "+d.To),
		))
	}
	if len(rows) == 1 {
		return
	}
	align := []tree.Align{tree.AlignLeft, tree.AlignLeft, tree.AlignLeft, tree.AlignRight, tree.AlignRight, tree.AlignRight, tree.AlignLeft}
	nodes := []tree.Node{{Kind: tree.Table, Align: align, Rows: rows}}
	if spent > 0 {
		nodes = append(nodes, tree.Node{Kind: tree.Paragraph, Spans: words(fmt.Sprintf(saySpent, int(math.Ceil(spent.Minutes()))))})
	}
	m.block(sayDecisions, nodes...)
}

func number(n int) string {
	if n == 0 {
		return sayUnknown
	}
	return strconv.Itoa(n)
}
