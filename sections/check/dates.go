package check

import (
	"regexp"
	"strconv"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// deadline tells a date of delivery that has passed, that is less than a day away, or that
// does not say the hour.
func deadline(s *Subject) []Finding {
	q, known := s.Catalogue.Fact(sections.DeadlineFact)
	if !known {
		return nil
	}
	moment, ok := s.moment(q.Question.ID)
	if !ok {
		return nil
	}
	due, exact := moment.Time(s.Now.Location())
	f := Finding{Place: Place{Question: q.Question.ID}, Values: []string{moment.String()}}
	switch left := due.Sub(s.Now); {
	case left < 0:
		f.Says = sayDeadlinePast(-left)
	case !exact:
		f.Level, f.key, f.Says = Review, "heure", sayDeadlineNoHour(moment.String())
	case left < 24*time.Hour:
		f.Level, f.key, f.Says = Review, "demain", sayDeadlineNear(left)
	default:
		return nil
	}
	return []Finding{f}
}

// calendar tells dates that are out of order: an opening before the response is due, an end
// before the opening.
func calendar(s *Subject) []Finding {
	opening, ok := s.moment(openingQuestion)
	if !ok {
		return nil
	}
	q := s.question(openingQuestion)
	opens, _ := opening.Time(time.UTC) // as late as its words allow
	var found []Finding
	if due, ok := s.moment(deadlineQuestion); ok && opens.Before(start(due)) {
		found = append(found, Finding{
			Place: Place{Question: q.ID}, key: "remise", Values: []string{opening.String(), due.String()},
			Says: sayOpensBeforeDue(opening.String(), due.String()),
		})
	}
	if end, ok := s.moment(endQuestion); ok {
		if ends, _ := end.Time(time.UTC); !ends.After(start(opening)) {
			found = append(found, Finding{
				Place: Place{Question: endQuestion}, key: "fin", Values: []string{end.String(), opening.String()},
				Says: sayEndsBeforeOpening(end.String(), opening.String()),
			})
		}
	}
	return found
}

// past tells every date that has passed: what is announced to a jury is to come. That of delivery
// is deadline's to tell, and one that is out of order calendar's.
func past(s *Subject) []Finding {
	told := map[string]bool{}
	for _, f := range calendar(s) {
		told[f.Place.Question] = true
	}
	var found []Finding
	for _, q := range s.Catalogue.All() {
		if _, a, ok := s.answered(q.ID); ok && !q.Private && q.Fact != sections.DeadlineFact && !told[q.ID] {
			found = append(found, s.passed(q, a)...)
		}
	}
	return found
}

// passed tells the dates of an answer that have passed: its own, or those of its rows.
func (s *Subject) passed(q *sections.Question, a sections.Answer) []Finding {
	var found []Finding
	tell := func(row int, what, date string) {
		if m, err := text.ParseDate(date); err == nil && m.Passed(s.Now) {
			found = append(found, Finding{Place: Place{Question: q.ID, Row: row}, Values: []string{m.String()}, Says: sayPast(what, m.String())})
		}
	}
	if q.Dated() {
		tell(0, q.Label, a.Text)
	}
	for i, col := range q.Columns {
		if col.Kind != sections.DateCell {
			continue
		}
		for n, row := range a.Rows {
			tell(n+1, row.Cell(0), row.Cell(i))
		}
	}
	return found
}

// start gives the first instant that the words of a date allow.
func start(m text.Moment) time.Time {
	t, exact := m.Time(time.UTC)
	switch {
	case exact:
		return t
	case m.HasDay():
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	}
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// age tells where the years of the oldest place are not those since the earliest year of the
// list of places, a year more or less, counted to now or to the day the response is due.
func age(s *Subject) []Finding {
	years, ok := s.number(ageQuestion)
	q, a, listed := s.answered(placesQuestion)
	if !ok || !listed {
		return nil
	}
	oldest, at := oldestPlace(q, a.Rows)
	last := s.Now.Year()
	if due, ok := s.moment(deadlineQuestion); ok {
		last = max(last, start(due).Year())
	}
	said := int(years.Float())
	if oldest == 0 || said >= s.Now.Year()-oldest-1 && said <= last-oldest+1 {
		return nil
	}
	return []Finding{{
		Place: Place{Question: placesQuestion, Row: at}, Values: []string{years.String(), itoa(oldest)},
		Says: sayAge(years.In(s.question(ageQuestion).Unit, s.question(ageQuestion).UnitOne), oldest),
	}}
}

// oldestPlace gives the earliest year of a list of places and the row that says it, 0 where a
// row says none: the oldest may be that one.
func oldestPlace(q *sections.Question, rows []sections.Row) (year, at int) {
	for i, row := range rows {
		since := yearIn(cell(q, row, sinceColumn))
		switch {
		case row.Empty():
		case since == 0:
			return 0, 0
		case year == 0 || since < year:
			year, at = since, i+1
		}
	}
	return year, at
}

// year finds a year of four digits.
var year = regexp.MustCompile(`\b(1[89]|20)\d\d\b`)

// yearIn gives the first year that a text names, 0 where it names none.
func yearIn(s string) int {
	n, _ := strconv.Atoi(year.FindString(s))
	return n
}
