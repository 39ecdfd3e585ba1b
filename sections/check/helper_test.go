package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/check"
)

// today is a day on which the worked example's dates are still to come.
var today = time.Date(2027, 6, 15, 10, 0, 0, 0, time.UTC)

func example(tb testing.TB) (*sections.Catalogue, sections.Draft) {
	tb.Helper()
	c, err := catalogue.Default()
	if err != nil {
		tb.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		tb.Fatal(err)
	}
	return c, d
}

// edit is a change to a draft, in a few letters.
type edit func(*sections.Catalogue, sections.Draft) sections.Draft

// typed gives a question a text.
func typed(id, text string) edit {
	return func(_ *sections.Catalogue, d sections.Draft) sections.Draft {
		return d.Set(id, sections.Answer{Text: text})
	}
}

// decided decides on passages.
func decided(how sections.Decision, ids ...string) edit {
	return func(c *sections.Catalogue, d sections.Draft) sections.Draft {
		for _, id := range ids {
			q, ok := c.Question(id)
			if !ok {
				panic(id)
			}
			d = d.Set(id, q.Decide(d.Answer(id), how))
		}
		return d
	}
}

func picked(id string, options ...string) edit {
	return func(_ *sections.Catalogue, d sections.Draft) sections.Draft {
		return d.Set(id, sections.Answer{Picks: options})
	}
}

// celled writes a cell of a list, by the row, from 1, and the id of the column.
func celled(id string, row int, column, text string) edit {
	return func(c *sections.Catalogue, d sections.Draft) sections.Draft {
		q, ok := c.Question(id)
		at := slices.IndexFunc(q.Columns, func(col sections.Column) bool { return col.ID == column })
		if !ok || at < 0 {
			panic(id + "." + column)
		}
		a := d.Answer(id)
		a.Rows = slices.Clone(a.Rows)
		for len(a.Rows) < row {
			a.Rows = append(a.Rows, nil)
		}
		cells := slices.Clone(a.Rows[row-1])
		for len(cells) <= at {
			cells = append(cells, "")
		}
		cells[at] = text
		a.Rows[row-1] = cells
		return d.Set(id, a)
	}
}

func both(edits ...edit) edit {
	return func(c *sections.Catalogue, d sections.Draft) sections.Draft {
		for _, e := range edits {
			d = e(c, d)
		}
		return d
	}
}

// found gives what the rules find in the worked example once it is edited, one line each.
func found(tb testing.TB, now time.Time, e edit) []check.Finding {
	tb.Helper()
	c, d := example(tb)
	if e != nil {
		d = e(c, d)
	}
	return reading.Findings(c, d, reading.Beside{Now: now})
}

func told(findings []check.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%d %s: %s\n", f.Level, f.ID(), f.Says)
	}
	return b.String()
}

// beyond gives the findings of one list that the other does not have.
func beyond(findings, base []check.Finding) []check.Finding {
	var out []check.Finding
	for _, f := range findings {
		if !slices.ContainsFunc(base, func(b check.Finding) bool { return b.ID() == f.ID() && b.Says == f.Says }) {
			out = append(out, f)
		}
	}
	return out
}
