package call

import (
	"fmt"
	"strings"
	"time"

	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// The bounds of a profile, beside those that package draftfile has for any file.
const (
	maxLine  = 1_000     // bytes of a text
	maxList  = 500       // entries of a list
	maxCount = 1_000_000 // pages, points, characters, euros: more is a slip
	maxMoney = 1_000_000_000
)

// table is a table of the file being read.
type table struct{ draftfile.Table }

// says is what is told of a value that is of no use.
func says(key string) draftfile.Says {
	return draftfile.Says{
		Text: wantText, Table: wantTable, Tables: fmt.Sprintf(wantTables, key), TooLong: sayTooLong, TooMany: sayTooMany, Shorter: wantShorter,
	}
}

// line reads a text of one line; a number or a date is one too.
func (t table) line(key string) string {
	v := t.Keys[key]
	s := t.Scalar(key, maxLine, says(key))
	if isDay(v) {
		return v.(time.Time).Format("02/01/2006")
	}
	return strings.TrimSpace(text.CleanLine(s))
}

// isDay tells a date of TOML without an hour.
func isDay(v any) bool {
	t, ok := v.(time.Time)
	return ok && t.Location().String() == "date-local"
}

// lines reads texts of one line each; a single one may stand without brackets.
func (t table) lines(key string) []string {
	v, there := t.Keys[key]
	if !there {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		if s := t.line(key); s != "" {
			return []string{s}
		}
		return nil
	}
	t.Take(key)
	if len(list) > maxList {
		t.Refuse(sayTooMany, wantShorter, key)
		return nil
	}
	var out []string
	for i, v := range list {
		s, ok := draftfile.Scalar(v)
		if !ok || len(s) > maxLine {
			t.Misfit(v, wantText, key, i)
			continue
		}
		if s = strings.TrimSpace(text.CleanLine(s)); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// count reads a whole number from 0 up to a bound.
func (t table) count(key string, most int64) int {
	return t.Count(key, most, draftfile.Says{Count: fmt.Sprintf(wantCount, most)})
}

// truth reads true, false, or nothing.
func (t table) truth(key string) Truth {
	v, there := t.Take(key)
	if !there {
		return Unsaid
	}
	b, ok := v.(bool)
	switch {
	case !ok:
		t.Misfit(v, wantTruth, key)
	case b:
		return Yes
	}
	return No
}

// table reads a table of its own.
func (t table) table(key string) table { return table{t.Table.Table(key, says(key))} }

// tables reads an array of tables.
func (t table) tables(key string) []table {
	var out []table
	for _, in := range t.Tables(key, maxList, says(key)) {
		out = append(out, table{in})
	}
	return out
}
