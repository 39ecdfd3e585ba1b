package check

import (
	"strings"

	"ami-wizard/sections"
)

// The thresholds of what is the model's, word for word. A jury that reads two responses made
// with one model finds the same paragraphs in both: in the first worked example 36 % of the
// words were the model's, and readers noticed. Below two pages nothing is said: one begins by
// keeping.
const (
	modelMost  = 30  // per cent of the words
	modelRow   = 5   // paragraphs
	modelWords = 900 // of the response, at least
)

// modelShare tells that much of the response is the model's, word for word.
func modelShare(s *Subject) []Finding {
	kept, longest, at := 0, 0, ""
	for _, q := range s.Catalogue.All() {
		if n := s.modelWords(q); n > 0 {
			kept += n
			if n > longest {
				longest, at = n, q.ID
			}
		}
	}
	if s.made.total < modelWords {
		return nil
	}
	share := 100 * kept / s.made.total
	if share <= modelMost {
		return nil
	}
	return []Finding{{Place: Place{Question: at}, Values: []string{itoa(share)}, Says: sayModelShare(share)}}
}

// modelWords counts the model's own words in a passage that stands in the response as it was
// proposed, facts left out.
func (s *Subject) modelWords(q *sections.Question) int {
	if !q.Proposes() || !s.decided(q.ID, sections.Keep, sections.Adapt) {
		return 0
	}
	a := s.Draft.Answer(q.ID)
	if a.Decision == sections.Adapt && strings.TrimSpace(a.Text) != strings.TrimSpace(q.Offers(a)) {
		return 0
	}
	n := 0
	for _, part := range sections.SplitFacts(q.Reads(a)) {
		if part.Fact == "" {
			n += len(wordsOf(part.Plain))
		}
	}
	return n
}

// modelRun tells rows of more than modelRow paragraphs of the model, with nothing of the
// collective's own between them.
func modelRun(s *Subject) []Finding {
	var found []Finding
	first, n := "", 0
	end := func() {
		if n > modelRow {
			found = append(found, Finding{Place: Place{Question: first}, Values: []string{itoa(n)}, Says: sayModelRun(n, s.titleOf(first))})
		}
		first, n = "", 0
	}
	last := ""
	for i := range s.Text {
		p := &s.Text[i]
		if p.Heading || p.Question == last {
			continue
		}
		last = p.Question
		q, ok := s.Catalogue.Question(p.Question)
		switch {
		case !ok || !q.Proposes() || s.modelWords(q) == 0:
			end()
		default:
			if n == 0 {
				first = q.ID
			}
			n++
		}
	}
	end()
	return found
}
