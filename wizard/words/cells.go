package words

import (
	"errors"
	"fmt"

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
	good = true
	totals := q.Totals(d.Answer(q.ID))
	for _, t := range totals {
		if t.Read+t.Unread == 0 {
			continue
		}
		name := sayTotal
		if len(totals) > 1 {
			name = fmt.Sprintf(sayTotalOf, t.Column.Name)
		}
		words := name + t.Words()
		switch t.Unread {
		case 0:
		case 1:
			words, good = words+sayWithoutOne, false
		default:
			words, good = words+fmt.Sprintf(sayWithoutMany, t.Unread), false
		}
		told = append(told, words)
	}
	for _, both := range c.Comparisons(d, q) {
		if both.Differ() {
			told, good = append(told, difference(both)), false
		}
	}
	return told, good
}

// difference says how far two totals are from each other that must be equal.
func difference(c sections.Comparison) string {
	way := sayAbove
	if c.Ours.Sum.Cmp(c.Theirs.Sum) < 0 {
		way = sayBelow
	}
	return fmt.Sprintf(way, c.Ours.Column.In(text.Apart(c.Ours.Sum, c.Theirs.Sum)), c.Of.Label, c.Theirs.Words())
}
