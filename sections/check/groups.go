package check

import (
	"slices"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
)

// Group is findings that are told together, under one title.
type Group struct {
	Title    string
	Mixed    bool // its findings weigh differently, which each must say
	Findings []Finding
}

// Groups gathers the findings: by the criteria of the call that their sections answer, where it
// has any, the criterion with the heaviest finding first, else by how much they weigh. Behind them
// stand those that were set aside. A group without any finding is left out.
func Groups(c *sections.Catalogue, p call.Profile, findings []Finding) []Group {
	titles, mixed := levelTitles[:], len(p.Criteria) > 0
	if mixed {
		titles = nil
		for _, criterion := range p.Criteria {
			titles = append(titles, criterionTitle(criterion))
		}
		titles = append(titles, otherTitleOfGroup)
	}
	groups := make([]Group, len(titles)+1)
	for i, title := range append(slices.Clone(titles), asideTitle) {
		groups[i].Title, groups[i].Mixed = title, mixed && i < len(titles)
	}
	for _, f := range findings {
		at := int(f.Level)
		switch {
		case f.Aside != "":
			at = len(titles)
		case mixed:
			at = criterionOf(c, p, f)
		}
		groups[at].Findings = append(groups[at].Findings, f)
	}
	if mixed {
		slices.SortStableFunc(groups[:len(titles)], func(a, b Group) int { return a.heaviest() - b.heaviest() })
	}
	var out []Group
	for _, g := range groups {
		if len(g.Findings) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// heaviest gives the level of the heaviest finding of a group, that of no finding where it has none.
func (g Group) heaviest() int {
	level := Advice + 1
	for _, f := range g.Findings {
		level = min(level, f.Level)
	}
	return int(level)
}

// criterionOf gives the rank of the first criterion that the section of a finding answers, that
// behind the last where none does.
func criterionOf(c *sections.Catalogue, p call.Profile, f Finding) int {
	q, ok := c.Question(f.Place.Question)
	if !ok {
		return len(p.Criteria)
	}
	section := c.SectionOf(q).ID
	if at := slices.IndexFunc(p.Criteria, func(it call.Criterion) bool { return slices.Contains(it.Sections, section) }); at >= 0 {
		return at
	}
	return len(p.Criteria)
}

// Name says how much a finding weighs.
func (l Level) Name() string { return levelNames[l] }

// BlanksRule is the rule that counts what is missing: who lists all that is missing need not
// tell its finding too.
const BlanksRule = "blancs"

// Without gives the findings but those of one rule.
func Without(findings []Finding, rule string) []Finding {
	var out []Finding
	for _, f := range findings {
		if f.Rule != rule {
			out = append(out, f)
		}
	}
	return out
}

// In gives the findings whose place is in that section.
func In(c *sections.Catalogue, findings []Finding, s *sections.Section) []Finding {
	var out []Finding
	for _, f := range findings {
		if q, ok := c.Question(f.Place.Question); ok && c.SectionOf(q).ID == s.ID {
			out = append(out, f)
		}
	}
	return out
}

// Judged gives the findings with the reasons for which a draft sets them aside, where that
// changed after they were found.
func Judged(findings []Finding, d sections.Draft) []Finding {
	out := slices.Clone(findings)
	for i := range out {
		out[i].Aside = out[i].judged(d)
	}
	return out
}
