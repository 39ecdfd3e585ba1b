package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// begunWords is the words below which a response has hardly begun: what a call asks for is then
// merely not written yet.
const begunWords = 300

// begun tells whether the response has begun.
func (s *Subject) begun() bool { return s.made.total >= begunWords }

// excluded tells the answers that the rules of the call exclude, and those that they demand
// and that are not given.
func excluded(s *Subject) []Finding {
	var found []Finding
	for _, in := range s.Call.Invariants {
		q := s.question(s.Catalogue.Current(in.Question)) // it may have been renamed since
		if q == nil {
			continue
		}
		a := s.Draft.Answer(q.ID)
		if in.Demands && (a.IsZero() || q.Check(a) != sections.Complete) && s.begun() {
			found = append(found, Finding{Place: Place{Question: q.ID}, key: "exige", Values: []string{in.Text}, Says: sayDemanded(in.Text, q.Label)})
		}
		for _, id := range in.Excludes {
			if !a.Has(id) && string(a.Decision) != id {
				continue
			}
			words := decisionNames[id]
			if o, ok := q.Option(id); ok {
				words = o.Name
			}
			found = append(found, Finding{Place: Place{Question: q.ID}, key: id, Values: []string{in.Text, words}, Says: sayExcluded(in.Text, words)})
		}
	}
	return found
}

// unanswered tells the criteria of the call that no part of the response answers.
func unanswered(s *Subject) []Finding {
	if !s.begun() {
		return nil
	}
	var found []Finding
	for _, c := range s.Call.Criteria {
		if at := s.placeIn(c.Sections); at != "" && s.wordsIn(c.Sections) == 0 {
			found = append(found, Finding{Place: Place{Question: at}, key: text.Fold(c.Name), Values: []string{c.Name}, Says: sayUnanswered(c.Name, c.Points)})
		}
	}
	return found
}

// farUnder is how many times smaller the share of the text that answers a criterion may be
// than its share of the points.
const farUnder = 3

// underweight tells the criteria whose share of the text is far under their share of the
// points.
func underweight(s *Subject) []Finding {
	points, all := s.Call.Points(), 0
	for _, c := range s.Call.Criteria {
		all += s.wordsIn(c.Sections)
	}
	if points == 0 || all < begunWords {
		return nil
	}
	var found []Finding
	for _, c := range s.Call.Criteria {
		words, at := s.wordsIn(c.Sections), s.placeIn(c.Sections)
		if words == 0 || at == "" || words*points*farUnder >= all*c.Points {
			continue
		}
		share, worth := 100*words/all, 100*c.Points/points
		found = append(found, Finding{Place: Place{Question: at}, key: text.Fold(c.Name), Values: []string{c.Name, itoa(share), itoa(worth)}, Says: sayUnderweight(c.Name, worth, share)})
	}
	return found
}

// wordsIn counts the words that people wrote or kept in some sections.
func (s *Subject) wordsIn(ids []string) int {
	n := 0
	for i := range s.Text {
		if p := &s.Text[i]; p.State == Written && !p.Heading && p.Blanks == 0 && slices.Contains(ids, p.Section) {
			n += len(s.made.words[i])
		}
	}
	return n
}

// placeIn gives the question at which to begin answering with some sections, empty where the
// model has none of them.
func (s *Subject) placeIn(ids []string) string {
	for i := range s.Catalogue.Sections {
		part := &s.Catalogue.Sections[i]
		if slices.Contains(ids, part.ID) {
			if at := s.Catalogue.Opening(s.Draft, part); at != "" {
				return at
			}
		}
	}
	return ""
}

// mostEstimated is how far over its limit, in tenths, an estimated part may be before it is told: the
// estimate is about that far off.
const mostEstimated = 1

// tooLong tells the parts of the call whose sections are longer than its rules let them be.
// Pages are estimated, give or take a tenth; characters and bytes are counted.
func tooLong(s *Subject) []Finding {
	var found []Finding
	for _, part := range s.Call.Parts {
		at := s.placeIn(part.Sections)
		if at == "" {
			continue
		}
		is := s.lengthOf(part.Sections)
		says := ""
		values := []string{part.Name}
		tenths := int(is.pages*10 + 0.5)
		switch {
		case part.Characters > 0 && is.characters > part.Characters:
			values = append(values, itoa(is.characters))
			says = sayTooLong(part.Name, grouped(is.characters), grouped(part.Characters), "signes")
		case part.Bytes > 0 && is.bytes > part.Bytes:
			values = append(values, itoa(is.bytes))
			says = sayTooLong(part.Name, grouped(is.bytes), grouped(part.Bytes), "octets")
		case part.Pages > 0 && tenths > part.Pages*(10+mostEstimated):
			values = append(values, itoa(tenths))
			says = sayTooManyPages(part.Name, tenths, part.Pages)
		default:
			continue
		}
		found = append(found, Finding{Place: Place{Question: at}, key: text.Fold(part.Name), Values: values, Says: says})
	}
	return found
}

func grouped(n int) string { return amount(float64(n), "") }

// What a page holds, as the PDF of this program fills it (A4, 11 points): fitted to the eleven sections
// of the worked example, a response that is complete. The estimate of one is 9 % off on the average,
// that of several less.
const (
	signsOfPage = 3140  // of paragraphs and items
	signsOfRows = 2057  // of rows of tables
	ofTable     = 0.085 // of a page, for the head of a table and the space around
)

// extent is how long something is.
type extent struct {
	characters, bytes int
	pages             float64
}

// lengthOf measures what stands in some sections, a line feed behind each paragraph.
func (s *Subject) lengthOf(ids []string) extent {
	var sum extent
	table := ""
	for i := range s.Text {
		p := &s.Text[i]
		if !slices.Contains(ids, p.Section) {
			continue
		}
		signs := utf8.RuneCountInString(p.Words)
		sum.characters += signs + 1
		sum.bytes += len(p.Words) + 1
		switch {
		case p.Table:
			sum.pages += float64(signs) / signsOfRows
			if p.Question != table {
				sum.pages += ofTable
			}
			table = p.Question
		default:
			sum.pages += float64(signs) / signsOfPage
		}
	}
	return sum
}

// otherCall tells what the answers say of the call that its rules say otherwise: the day it is
// due, the surface, the end of the occupation.
func otherCall(s *Subject) []Finding {
	var found []Finding
	add := func(id, theirs, ours, says string) {
		found = append(found, Finding{Place: Place{Question: id}, Values: []string{theirs, ours}, Says: says})
	}
	if ours, ok := s.moment(deadlineQuestion); ok {
		if theirs, err := text.ParseDate(s.Call.Call.Deadline); err == nil && !sameDay(ours, theirs) {
			add(deadlineQuestion, theirs.String(), ours.String(), sayOtherDeadline(theirs.String(), ours.String()))
		}
	}
	if ours, ok := s.number(surfaceQuestion); ok {
		if theirs, read := metres(s.Call.Call.Area); read && theirs != ours.Float() {
			has, said := amount(theirs, squareMetres), amount(ours.Float(), squareMetres)
			add(surfaceQuestion, has, said, sayOtherSurface(has, said))
		}
	}
	opens, ok := s.moment(openingQuestion)
	if ends, err := text.ParseDate(s.Call.Call.To); ok && err == nil {
		if last, _ := ends.Time(s.Now.Location()); last.Before(start(opens)) {
			add(openingQuestion, ends.String(), opens.String(), sayCallEnds(on(ends), on(opens)))
		}
	}
	return found
}

func sameDay(a, b text.Moment) bool {
	return start(a).Format("2006-01-02") == start(b).Format("2006-01-02") || !a.HasDay() || !b.HasDay()
}

// otherTitle tells that the profile beside the draft is of another call than the one that is
// answered: their titles share no word, and nor do the names of those who launched them. People
// shorten a title, and add "AMI" to it, so that one word in common is enough.
func otherTitle(s *Subject) []Finding {
	_, title, ok := s.answered(callQuestion)
	theirs := s.Call.Call
	if !ok || theirs.Title == "" || alike(title.Text, theirs.Title) {
		return nil
	}
	_, issuer, known := s.answered(issuerQuestion)
	if theirs.Issuer == "" || !known || alike(issuer.Text, theirs.Issuer) {
		return nil // one who launches two calls gives them titles that are alike, or the names are not known
	}
	return []Finding{{
		Place: Place{Question: callQuestion}, Values: []string{theirs.Title, title.Text}, Says: sayOtherTitle(theirs.Title, theirs.Issuer, title.Text),
	}}
}

// alike tells whether two names share a word that says something, whatever its case, its accents
// and its plural, or one is in the other.
func alike(one, other string) bool {
	one, other = spaced(one), spaced(other)
	if strings.Contains(one, other) || strings.Contains(other, one) {
		return true
	}
	for word := range strings.FieldsSeq(one) {
		if len(word) >= leastWord && !slices.Contains(commonWords, word) && strings.Contains(other, " "+strings.TrimSuffix(word, "s")) {
			return true
		}
	}
	return false
}

// leastWord is the letters below which a word says nothing of what it names.
const leastWord = 4
