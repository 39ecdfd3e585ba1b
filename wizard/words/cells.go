package words

import (
	"errors"
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Cell says what was understood of a cell, or why nothing was, which is no good; it is empty
// where there is nothing to say.
func Cell(c sections.Column, cell string) (told string, good bool) {
	if !c.Echoes() || text.Blank(cell) {
		return "", true
	}
	read, err := c.Read(cell)
	var refused *text.Refused
	switch {
	case err == nil:
		return fmt.Sprintf(Understood, read.Words), true
	case errors.As(err, &refused) && refused.Reason != "":
		return fmt.Sprintf(sayMisread, refused.Reason), false
	case c.Counts():
		return sayNotANumber, false
	}
	return sayNotADate, false
}

// Totals says what the columns of a list add up to, what each sum leaves out, and how far it
// is from the one that it must equal: a sentence each, and whether all is well.
func Totals(c *sections.Catalogue, d sections.Draft, q *sections.Question) (told []string, good bool) {
	told = differences(c.Comparisons(d, q)) // first: what does not fit of the sums stands in the table
	apart := len(told) > 0
	sums, good := sumsOf(q.Totals(d.Answer(q.ID)))
	switch {
	case sums == "":
	case strings.Contains(sums, sayOf): // several, each behind its name
		told = append(told, sayTotals+sums)
	default:
		told = append(told, sayTotal+sums)
	}
	return told, good && !apart
}

// sumsOf tells totals, each behind the name of its column where there are several.
func sumsOf(totals []sections.Total) (told string, good bool) {
	var sums []string
	good = true
	for _, t := range totals {
		if t.Read+t.Unread == 0 {
			continue
		}
		words := t.Words()
		if len(totals) > 1 {
			words = t.Column.Name + sayOf + words
		}
		switch t.Unread {
		case 0:
		case 1:
			words, good = words+sayWithoutOne, false
		default:
			words, good = words+fmt.Sprintf(sayWithoutMany, t.Unread), false
		}
		sums = append(sums, words)
	}
	return strings.Join(sums, " · "), good
}

// differences says how far totals are from those that they must equal: in a sentence where
// there is one, by column where there are several.
func differences(all []sections.Comparison) []string {
	var apart []string
	of := ""
	for _, c := range all {
		if c.Differ() {
			far := c.Ours.Column.In(text.Apart(c.Ours.Sum, c.Theirs.Sum))
			if len(all) == 1 {
				return []string{oneDifference(c, far)}
			}
			way := sayMore
			if c.Ours.Sum.Cmp(c.Theirs.Sum) < 0 {
				way = sayLess
			}
			apart, of = append(apart, fmt.Sprintf(way, c.Ours.Column.Name, far)), c.Of.Label
		}
	}
	if len(apart) == 0 {
		return nil
	}
	return []string{fmt.Sprintf(sayUnlike, strings.Join(apart, " · "), of)}
}

func oneDifference(c sections.Comparison, far string) string {
	way := sayAbove
	if c.Ours.Sum.Cmp(c.Theirs.Sum) < 0 {
		way = sayBelow
	}
	return fmt.Sprintf(way, far, c.Of.Label, c.Theirs.Words())
}
