package call

import (
	"fmt"
	"slices"
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

// table is a table of the file being read. What is understood is taken out of it; what
// remains is not known.
type table struct {
	r    *reader
	keys map[string]any
	at   []any
}

func (t table) place(key ...any) []any { return append(slices.Clone(t.at), key...) }

func (t table) fail(v any, want string, key ...any) {
	t.r.fail(t.r.src.Misfit(v, want, t.place(key...)...))
}

// take takes a value out, and tells whether there is one.
func (t table) take(key string) (any, bool) {
	v, there := t.keys[key]
	delete(t.keys, key)
	return v, there
}

// line reads a text of one line; a number or a date is one too.
func (t table) line(key string) string {
	v, there := t.take(key)
	if !there {
		return ""
	}
	s, ok := draftfile.Scalar(v)
	switch {
	case isDay(v):
		return v.(time.Time).Format("02/01/2006")
	case !ok:
		t.fail(v, wantText, key)
	case len(s) > maxLine:
		t.r.fail(t.r.src.Fail(sayTooLong, wantShorter, t.place(key)...))
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
	v, there := t.keys[key]
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
	t.take(key)
	if len(list) > maxList {
		t.r.fail(t.r.src.Fail(sayTooMany, wantShorter, t.place(key)...))
		return nil
	}
	var out []string
	for i, v := range list {
		s, ok := draftfile.Scalar(v)
		if !ok || len(s) > maxLine {
			t.fail(v, wantText, key, i)
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
	v, there := t.take(key)
	n, ok := v.(int64)
	if there && (!ok || n < 0 || n > most) {
		t.fail(v, fmt.Sprintf(wantCount, most), key)
		return 0
	}
	return int(n)
}

// truth reads true, false, or nothing.
func (t table) truth(key string) Truth {
	v, there := t.take(key)
	if !there {
		return Unsaid
	}
	b, ok := v.(bool)
	switch {
	case !ok:
		t.fail(v, wantTruth, key)
	case b:
		return Yes
	}
	return No
}

// table reads a table of its own.
func (t table) table(key string) table {
	v, there := t.keys[key]
	keys, ok := v.(map[string]any)
	if there && !ok {
		t.fail(v, wantTable, key)
	}
	return table{t.r, keys, t.place(key)}
}

// tables reads an array of tables.
func (t table) tables(key string) []table {
	v, there := t.keys[key]
	list, ok := v.([]any)
	switch {
	case !there:
		return nil
	case !ok:
		t.fail(v, fmt.Sprintf(wantTables, key), key)
		return nil
	case len(list) > maxList:
		t.r.fail(t.r.src.Fail(sayTooMany, wantShorter, t.place(key)...))
		return nil
	}
	var out []table
	for i, v := range list {
		keys, ok := v.(map[string]any)
		if !ok {
			t.fail(v, fmt.Sprintf(wantTables, key), key, i)
			return nil
		}
		out = append(out, table{t.r, keys, t.place(key, i)})
	}
	return out
}
