package check

import (
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// steps tells the steps whose date or surface does not come after the one before, and those
// that do not say, by a figure, what begins the next.
func steps(s *Subject) []Finding {
	q, a, ok := s.answered(stepsQuestion)
	if !ok {
		return nil
	}
	rows := filled(a.Rows)
	var found []Finding
	for i, row := range rows {
		if trigger := cell(q, row, triggerColumn); i < len(rows)-1 && !seen(trigger) {
			found = append(found, ofStep(i, "seuil", sayStepTrigger(i+1), trigger))
		}
		if i > 0 {
			found = append(found, follows(q, i, rows[i-1], row)...)
		}
	}
	whole, ok := s.number(surfaceQuestion)
	if !ok || len(rows) == 0 {
		return found
	}
	i := len(rows) - 1
	if last, read := metres(cell(q, rows[i], surfaceColumn)); read && last > whole.Float() {
		is, has := amount(last, squareMetres), amount(whole.Float(), squareMetres)
		found = append(found, ofStep(i, "tout", sayStepOver(is, has), is, has))
	}
	return found
}

// seen tells whether anybody can see that what begins the next step has come: it has a figure, or is
// an act. A word that only keeps the place is told as one.
func seen(trigger string) bool {
	return hasFigure(trigger) || isPlaceholder(trigger) || containsAny(spaced(trigger), actWords)
}

// follows tells where the step of rank i does not come after the one before.
func follows(q *sections.Question, i int, before, row sections.Row) []Finding {
	var found []Finding
	if was, is := cell(q, before, whenColumn), cell(q, row, whenColumn); backwards(was, is) {
		found = append(found, ofStep(i, "date", sayStepDate(i+1, is, was), was, is))
	}
	was, known := metres(cell(q, before, surfaceColumn))
	if is, ok := metres(cell(q, row, surfaceColumn)); ok && known && is < was {
		has, had := amount(is, squareMetres), amount(was, squareMetres)
		found = append(found, ofStep(i, "surface", sayStepSurface(i+1, has, had), had, has))
	}
	return found
}

// ofStep gives a finding about the step of rank i.
func ofStep(i int, key, says string, values ...string) Finding {
	return Finding{Place: Place{Question: stepsQuestion, Row: i + 1}, key: key, Values: values, Says: says}
}

// firstStep tells where the first step of the list opens another surface, or in another month,
// than its own questions say.
func firstStep(s *Subject) []Finding {
	q, a, ok := s.answered(stepsQuestion)
	rows := filled(a.Rows)
	if !ok || len(rows) == 0 {
		return nil
	}
	var found []Finding
	if first, ok := s.number(firstQuestion); ok {
		if is, read := metres(cell(q, rows[0], surfaceColumn)); read && is != first.Float() {
			said, listed := amount(first.Float(), squareMetres), amount(is, squareMetres)
			found = append(found, Finding{
				Place: Place{Question: stepsQuestion, Row: 1}, key: "surface", Values: []string{said, listed}, Says: sayFirstSurface(said, listed),
			})
		}
	}
	opening, known := s.moment(openingQuestion)
	listed, err := text.ParseDate(cell(q, rows[0], whenColumn))
	if known && err == nil && !sameMonth(start(opening), start(listed)) {
		found = append(found, Finding{
			Place: Place{Question: stepsQuestion, Row: 1}, key: "date",
			Values: []string{opening.String(), listed.String()}, Says: sayFirstDate(on(opening), listed.String()),
		})
	}
	return found
}

func sameMonth(a, b time.Time) bool { return a.Year() == b.Year() && a.Month() == b.Month() }

// backwards tells that two dates are both understood, and the second is before the first.
func backwards(was, is string) bool {
	first, err := text.ParseDate(was)
	second, err2 := text.ParseDate(is)
	if err != nil || err2 != nil {
		return false
	}
	ends, _ := second.Time(time.UTC)
	return ends.Before(start(first))
}

// filled gives the rows that say something.
func filled(rows []sections.Row) []sections.Row {
	var out []sections.Row
	for _, row := range rows {
		if !row.Empty() {
			out = append(out, row)
		}
	}
	return out
}
