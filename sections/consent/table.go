package consent

import (
	"math"
	"slices"
	"strings"
	"time"

	"ami-wizard/sections/draftfile"
)

// table is a table of the file being read: what is understood is taken out of it, what
// remains is kept.
type table struct{ draftfile.Table }

// says is what is told of a value that is of no use.
var says = draftfile.Says{
	Text: wantText, Count: wantCount, Table: wantTable, Tables: wantTables, TooLong: sayTooLong, TooMany: sayTooMany, Shorter: wantShorter,
}

// line reads a text of one line.
func (t table) line(key string) string { return t.Scalar(key, maxLine, says) }

func (t table) text(key string) string { return t.Scalar(key, maxText, says) }

func (t table) count(key string) int { return t.Count(key, MaxPeople, says) }

// clock reads a time that something took, 0 where there is none.
func (t table) clock(key string) time.Duration {
	text := t.line(key)
	if text == "" {
		return 0
	}
	d, readable := draftfile.ParseClock(text)
	if !readable || d < 0 {
		t.Refuse(sayUnknown, wantClock, key)
	}
	return d
}

func (t table) time(key string) time.Time {
	v, there := t.Keys[key]
	if !there {
		return time.Time{}
	}
	at, ok := draftfile.Moment(v)
	if !ok {
		t.Misfit(v, wantTime, key)
	}
	t.Take(key)
	return at
}

// texts reads texts of any length, each in its place.
func (t table) texts(key string) []string {
	v, there := t.Keys[key]
	list, ok := v.([]any)
	if !there {
		return nil
	}
	if !ok || len(list) > maxLists {
		t.Misfit(v, wantList, key)
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		s, ok := draftfile.Scalar(v)
		if !ok || len(s) > maxText {
			t.Misfit(v, wantText, key, i)
		}
		out[i] = s
	}
	t.Take(key)
	return out
}

// lines reads texts of one line each; a single one may stand without brackets.
func (t table) lines(key string) []string {
	if s, ok := t.Keys[key].(string); ok {
		t.Take(key)
		return []string{s}
	}
	all := t.texts(key)
	for i, s := range all {
		if len(s) > maxLine {
			t.Refuse(sayTooLong, wantShorter, key, i)
		}
	}
	return slices.DeleteFunc(all, func(s string) bool { return strings.TrimSpace(s) == "" })
}

// tables reads an array of tables, and takes it out. How many there may be is a bound of the
// whole record (see decoder.bounds).
func (t table) tables(key string) []table {
	var out []table
	for _, in := range t.Tables(key, math.MaxInt, says) {
		out = append(out, table{in})
	}
	t.Take(key)
	return out
}
