package check

import (
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// squareMetres is the unit of surfaces.
const squareMetres = "m²"

// metres reads a surface as people type it in a cell.
func metres(cell string) (float64, bool) {
	n, err := text.ParseNumberIn(cell, squareMetres, "")
	return n.Float(), err == nil
}

// amount writes a sum of surfaces, or of euros.
func amount(f float64, unit string) string {
	n, err := text.ParseNumber(strings.Replace(trimmed(f), ".", ",", 1))
	if err != nil {
		return trimmed(f) + "\u00a0" + unit
	}
	return n.In(unit, "")
}

// total adds up a column of surfaces, and tells whether every row that says something could
// be read.
func total(q *sections.Question, rows []sections.Row, column string) (sum float64, all bool) {
	all = true
	for _, row := range rows {
		n, ok := metres(cell(q, row, column))
		switch {
		case ok:
			sum += n
		case !row.Empty():
			all = false
		}
	}
	return sum, all
}

// surface tells where the programme does not add up to the surface of the place: more than it
// has whatever the other rows say, or less, once every row has its surface.
func surface(s *Subject) []Finding {
	whole, ok := s.number(surfaceQuestion)
	q, a, listed := s.answered(programmeQuestion)
	if !ok || !listed {
		return nil
	}
	sum, all := total(q, a.Rows, surfaceColumn)
	has := whole.Float()
	f := Finding{Place: Place{Question: programmeQuestion}, Values: []string{amount(has, squareMetres), amount(sum, squareMetres)}}
	switch {
	case sum > has:
		f.Says = saySurfaceOver(amount(sum, squareMetres), amount(has, squareMetres), amount(sum-has, squareMetres))
	case all && sum > 0 && sum < has:
		f.Says = saySurfaceUnder(amount(has, squareMetres), amount(sum, squareMetres), amount(has-sum, squareMetres))
	default:
		return nil
	}
	return []Finding{f}
}

// unassigned tells that free space is promised, and that the programme leaves none, or less.
func unassigned(s *Subject) []Finding {
	free, ok := s.number(freeQuestion)
	q, a, listed := s.answered(programmeQuestion)
	if !ok || !listed || free.Float() == 0 {
		return nil
	}
	if _, all := total(q, a.Rows, surfaceColumn); !all {
		return nil // the row that is not understood may be it
	}
	var left []sections.Row
	for _, row := range a.Rows {
		if words := text.Fold(strings.Join(row, " ")); containsAny(words, freeWords) {
			left = append(left, row)
		}
	}
	sum, _ := total(q, left, surfaceColumn)
	if sum >= free.Float() {
		return nil
	}
	promised := amount(free.Float(), squareMetres)
	f := Finding{Place: Place{Question: programmeQuestion}, Values: []string{promised, amount(sum, squareMetres)}, Says: sayNoneFree(promised)}
	if sum > 0 {
		f.Says = sayLessFree(promised, amount(sum, squareMetres))
	}
	return []Finding{f}
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// The references beside which works per square metre are shown: what two public files of
// tiers-lieux cost. Saint-So, Lille, 2015: 8.5 M€ of works on about 5 000 m². The Grande Halle,
// Colombelles, 2019: 7.7 M€ on about 3 250 m². No verdict is drawn from them.
const (
	saintSo     = 1700
	grandeHalle = 2370
)

// worksPerMetre shows the cost of works per square metre beside two public references.
func worksPerMetre(s *Subject) []Finding {
	cost, ok := s.number(worksQuestion)
	first, known := s.number(firstQuestion)
	if !ok || !known || first.Float() < 1 || cost.Float() <= 0 {
		return nil
	}
	each := amount(float64(int(cost.Float()/first.Float()+0.5)), perMetre)
	return []Finding{{
		Place: Place{Question: worksQuestion}, Values: []string{each},
		Says: sayWorks(each, amount(saintSo, perMetre), amount(grandeHalle, perMetre)),
	}}
}
