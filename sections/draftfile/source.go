package draftfile

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// This file is what a file that stands beside a draft, and is no draft, is read and written
// with: the same bounds, the same errors, the same forms.

// Source is a TOML file of anybody's, read under the bounds of a draft. Root holds
// strings, int64, float64, bool, time.Time, []any and map[string]any; it is the reader's to
// take apart.
type Source struct {
	Root map[string]any
	src  []byte
}

// Read reads a TOML file. Whatever would lose something by being read is an *Error.
func Read(data []byte) (Source, error) {
	src, problem := guard(data)
	if problem != nil {
		return Source{}, problem
	}
	root, err := parse(src)
	if err != nil {
		return Source{}, err
	}
	s := Source{root, src}
	if err := bounds(root); err != nil {
		return Source{}, err
	}
	return s, s.whole()
}

// ReadTable reads a TOML text of anybody's into a table of known keys. It refuses what a
// draft is refused for before anything parses it, and what the table does not know.
func ReadTable(data []byte, table any) error {
	src, problem := guard(data)
	if problem != nil {
		return problem
	}
	meta, err := decodeTable(src, table)
	if err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("unknown key %s", unknown[0])
	}
	return nil
}

// decodeTable is toml.Decode where the parser's own mistakes, on which it panics, are
// errors.
func decodeTable(src []byte, table any) (meta toml.MetaData, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the parser gave up: %v", r)
		}
	}()
	return toml.Decode(string(src), table)
}

// whole makes sure that the parser forgot nothing of the file.
func (s Source) whole() error {
	pos, key, found := lost(s.src, s.Root)
	if !found {
		return nil
	}
	e := at(s.src, pos, sayTwice, wantOnce)
	e.Key = showKey(key)
	return e
}

// Fail builds the error for a value of the file: what is wrong with it, and what it must be,
// to be read after "il faut". A place is keys, and ranks from 0 within arrays.
func (s Source) Fail(problem, want string, place ...any) *Error {
	e := &Error{Problem: problem, Want: want}
	if pos, found := locate(s.src, place); found {
		e = at(s.src, pos, problem, want)
	}
	e.Key = showKey(path(place).String())
	return e
}

// Misfit builds the error for a value that is of another type than the one wanted.
func (s Source) Misfit(v any, want string, place ...any) *Error {
	return s.Fail(found(v), want, place...)
}

// Reading is a source being read. It keeps the first mistake that was met: what comes after
// it counts for nothing.
type Reading struct {
	Source
	Err *Error
}

// Refuse keeps a mistake, where it is the first.
func (r *Reading) Refuse(e *Error) {
	if r.Err == nil {
		r.Err = e
	}
}

// Top gives the table that the file itself is.
func (r *Reading) Top() Table { return Table{Keys: r.Root, reading: r} }

// Table is a table of a file being read: what is understood is taken out of it, what remains
// is not known.
type Table struct {
	Keys    map[string]any
	At      []any // where it stands in the file
	reading *Reading
}

// Says is what a value of a file must be, each to be read after "il faut", and what is wrong
// with one that is too long.
type Says struct{ Text, Count, Tables, Table, TooLong, TooMany, Shorter string }

// Place gives where a value of the table stands.
func (t Table) Place(key ...any) []any { return append(slices.Clone(t.At), key...) }

// Misfit refuses a value that is of another type than the one wanted.
func (t Table) Misfit(v any, want string, key ...any) {
	t.reading.Refuse(t.reading.Source.Misfit(v, want, t.Place(key...)...))
}

// Refuse refuses a value for what is wrong with it.
func (t Table) Refuse(problem, want string, key ...any) {
	t.reading.Refuse(t.reading.Fail(problem, want, t.Place(key...)...))
}

// Take takes a value out, and tells whether there is one.
func (t Table) Take(key string) (any, bool) {
	v, there := t.Keys[key]
	delete(t.Keys, key)
	return v, there
}

// Rest gives what was not understood, nil where all was.
func (t Table) Rest() map[string]any {
	if len(t.Keys) == 0 {
		return nil
	}
	return t.Keys
}

// Scalar takes out a text of that many bytes at most; a number or a date is one too.
func (t Table) Scalar(key string, most int, says Says) string {
	v, there := t.Take(key)
	if !there {
		return ""
	}
	s, ok := scalarText(v)
	switch {
	case !ok:
		t.Misfit(v, says.Text, key)
	case len(s) > most:
		t.Refuse(says.TooLong, says.Shorter, key)
	}
	return s
}

// Count takes out a whole number from 0 up to a bound.
func (t Table) Count(key string, most int64, says Says) int {
	v, there := t.Take(key)
	n, ok := v.(int64)
	if there && (!ok || n < 0 || n > most) {
		t.Misfit(v, says.Count, key)
		return 0
	}
	return int(n)
}

// Table gives a table of the table, which stays in it.
func (t Table) Table(key string, says Says) Table {
	v, there := t.Keys[key]
	keys, ok := v.(map[string]any)
	if there && !ok {
		t.Misfit(v, says.Table, key)
	}
	return Table{keys, t.Place(key), t.reading}
}

// Tables gives an array of tables, which stays in the table.
func (t Table) Tables(key string, most int, says Says) []Table {
	v, there := t.Keys[key]
	list, ok := v.([]any)
	switch {
	case !there:
		return nil
	case !ok:
		t.Misfit(v, says.Tables, key)
		return nil
	case len(list) > most:
		t.Refuse(says.TooMany, says.Shorter, key)
		return nil
	}
	var out []Table
	for i, v := range list {
		keys, ok := v.(map[string]any)
		if !ok {
			t.Misfit(v, says.Tables, key, i)
			return nil
		}
		out = append(out, Table{keys, t.Place(key, i), t.reading})
	}
	return out
}

// Empty tells whether there is nothing in the file, not even a comment.
func (s Source) Empty() bool { return strings.TrimSpace(string(s.src)) == "" }

// Scalar gives a text, a number or a date as a text.
func Scalar(v any) (string, bool) { return scalarText(v) }

// Moment gives a date and time, to the second. One without an offset is this machine's.
func Moment(v any) (time.Time, bool) {
	t, ok := v.(time.Time)
	if !ok || t.Location().String() == "time-local" {
		return time.Time{}, false
	}
	if strings.HasSuffix(t.Location().String(), "-local") {
		t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.Local)
		if _, offset := t.Zone(); offset%60 != 0 { // before standard time: TOML cannot write it
			t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
		}
	}
	return t.Truncate(time.Second), true
}

// Clock writes a time as people read a clock: "12:34", "-00:30".
func Clock(d time.Duration) string { return minutesText(d) }

// ParseClock reads what Clock writes.
func ParseClock(s string) (time.Duration, bool) { return parseMinutes(s) }

// AppendEntry writes a key, its parts joined by dots, and its value, which is one that Root
// may hold: a long text as a block, an array with tables in it a value a line.
func AppendEntry(b []byte, v any, key ...string) []byte { return appendEntry(b, key, v) }

// AppendKey writes a key, its parts joined by dots.
func AppendKey(b []byte, parts ...string) []byte { return appendKey(b, parts...) }

// AppendLine writes a key and its text on one line, however long it is.
func AppendLine(b []byte, text, key string) []byte {
	return append(appendString(append(appendKey(b, key), " = "...), text), '\n')
}

// AppendTexts writes a key and its texts, each as a block of lines where it is long.
func AppendTexts(b []byte, texts []string, key string) []byte {
	b = append(appendKey(b, key), " = [\n"...)
	for _, text := range texts {
		b = append(appendText(b, text), ",\n"...)
	}
	return append(b, "]\n"...)
}
