package check

import (
	"slices"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
)

// decisions tells the sections whose words are not those that the group approved, the objections
// that are open, trials whose end has come, and the written sections that nobody has decided. It
// is silent about a collective that approved nothing: not every one decides this way.
func decisions(s *Subject) []Finding {
	var found []Finding
	var waiting, at []string
	binding := false
	for i := range s.Catalogue.Sections {
		part := &s.Catalogue.Sections[i]
		decided := s.Decided[part.ID]
		binding = binding || decided.Standing.Level != consent.Undecided
		opening := s.Catalogue.Opening(s.Draft, part)
		if opening == "" {
			continue
		}
		found = append(found, s.objected(decided, part.Title, opening)...)
		switch decided.Standing.Level {
		case consent.Undecided:
			if s.waits(part) {
				waiting, at = append(waiting, part.Title), append(at, opening)
			}
		case consent.Changed:
			found = append(found, changedSince(decided, part.Title, opening))
		default:
			found = append(found, s.trialOver(decided, part.Title, opening)...)
		}
	}
	if binding && len(waiting) > 0 {
		found = append(found, Finding{Place: Place{Question: at[0]}, key: "reste", Values: waiting, Says: sayUndecided(waiting)})
	}
	return found
}

// waits tells whether a section that a reader sees under its title is written, and so can be
// decided: what is missing in it is told as missing.
func (s *Subject) waits(part *sections.Section) bool {
	return !part.Bare && s.Catalogue.Tally(s.Draft, part).State() == sections.Done && s.wordsIn([]string{part.ID}) > 0
}

// objected tells the objections to a section that are still open.
func (s *Subject) objected(d Decided, title, at string) []Finding {
	open := d.Part.Counts().Open
	if open == 0 {
		return nil
	}
	return []Finding{{Place: Place{Question: at}, key: "objection", Values: []string{title, itoa(open)}, Says: sayObjections(title, open)}}
}

// changedSince tells that a section is not what was approved, and leads to the first answer that
// differs.
func changedSince(d Decided, title, at string) Finding {
	if d.Question != "" {
		at = d.Question
	}
	when := dayOf(d.Standing.Decision)
	var paragraphs []int
	for _, diff := range d.Standing.Differences {
		if !diff.Fact && !slices.Contains(paragraphs, diff.Paragraph) {
			paragraphs = append(paragraphs, diff.Paragraph)
		}
	}
	return Finding{
		Place: Place{Question: at}, key: "modifiee", Values: []string{title, when, d.Print.Short()}, Says: sayChangedSince(title, when, paragraphs),
	}
}

// dayOf gives the day of a decision, as it is said.
func dayOf(d consent.Decision) string {
	m, err := text.ParseDate(d.At.Local().Format("02/01/2006"))
	if err != nil {
		return ""
	}
	return m.String()
}

// trialOver tells a section that was adopted as a trial whose end has come.
func (s *Subject) trialOver(d Decided, title, at string) []Finding {
	review, err := text.ParseDate(d.Standing.Decision.Review)
	if err != nil || d.Standing.Decision.Outcome != consent.Trial {
		return nil
	}
	if ends, _ := review.Time(s.Now.Location()); ends.After(s.Now) {
		return nil
	}
	return []Finding{{Place: Place{Question: at}, key: "essai", Values: []string{title, review.String()}, Says: sayTrialOver(title, review.String())}}
}
