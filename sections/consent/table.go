package consent

import (
	"slices"
	"strings"
	"time"

	"ami-wizard/sections/draftfile"
)

// table is a table of the file being read: what is understood is taken out of it, what
// remains is kept.
type table struct {
	d    *decoder
	keys map[string]any
	at   []any // where it stands in the file
}

func (t table) place(key ...any) []any { return append(slices.Clone(t.at), key...) }

// take takes a value out.
func (t table) take(key string) any {
	v := t.keys[key]
	delete(t.keys, key)
	return v
}

// rest gives what was not understood, nil where all was.
func (t table) rest() map[string]any {
	if len(t.keys) == 0 {
		return nil
	}
	return t.keys
}

// line reads a text of one line.
func (t table) line(key string) string { return t.textUpTo(key, maxLine) }

func (t table) text(key string) string { return t.textUpTo(key, maxText) }

func (t table) textUpTo(key string, most int) string {
	v, there := t.keys[key]
	s, ok := draftfile.Scalar(v)
	switch {
	case !there:
		return ""
	case !ok:
		t.d.fail(t.d.src.Misfit(v, wantText, t.place(key)...))
	case len(s) > most:
		t.d.fail(t.d.src.Fail(sayTooLong, wantShorter, t.place(key)...))
	}
	t.take(key)
	return s
}

func (t table) count(key string) int {
	v, there := t.keys[key]
	n, ok := v.(int64)
	if there && (!ok || n < 0 || n > MaxPeople) {
		t.d.fail(t.d.src.Misfit(v, wantCount, t.place(key)...))
	}
	t.take(key)
	return int(n)
}

// clock reads a time that something took, 0 where there is none.
func (t table) clock(key string) time.Duration {
	text := t.line(key)
	if text == "" {
		return 0
	}
	d, readable := draftfile.ParseClock(text)
	if !readable || d < 0 {
		t.d.fail(t.d.src.Fail(sayUnknown, wantClock, t.place(key)...))
	}
	return d
}

func (t table) time(key string) time.Time {
	v, there := t.keys[key]
	if !there {
		return time.Time{}
	}
	at, ok := draftfile.Moment(v)
	if !ok {
		t.d.fail(t.d.src.Misfit(v, wantTime, t.place(key)...))
	}
	t.take(key)
	return at
}

// texts reads texts of any length, each in its place.
func (t table) texts(key string) []string {
	v, there := t.keys[key]
	list, ok := v.([]any)
	if !there {
		return nil
	}
	if !ok || len(list) > maxLists {
		t.d.fail(t.d.src.Misfit(v, wantList, t.place(key)...))
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		s, ok := draftfile.Scalar(v)
		if !ok || len(s) > maxText {
			t.d.fail(t.d.src.Misfit(v, wantText, t.place(key, i)...))
		}
		out[i] = s
	}
	t.take(key)
	return out
}

// lines reads texts of one line each; a single one may stand without brackets.
func (t table) lines(key string) []string {
	if s, ok := t.keys[key].(string); ok {
		t.take(key)
		return []string{s}
	}
	all := t.texts(key)
	for i, s := range all {
		if len(s) > maxLine {
			t.d.fail(t.d.src.Fail(sayTooLong, wantShorter, t.place(key, i)...))
		}
	}
	return slices.DeleteFunc(all, func(s string) bool { return strings.TrimSpace(s) == "" })
}

// tables reads an array of tables.
func (t table) tables(key string) []table {
	v, there := t.keys[key]
	list, ok := v.([]any)
	if there && !ok {
		t.d.fail(t.d.src.Misfit(v, wantTables, t.place(key)...))
		return nil
	}
	var out []table
	for i, v := range list {
		keys, ok := v.(map[string]any)
		if !ok {
			t.d.fail(t.d.src.Misfit(v, wantTable, t.place(key, i)...))
			return nil
		}
		out = append(out, table{t.d, keys, t.place(key, i)})
	}
	t.take(key)
	return out
}
