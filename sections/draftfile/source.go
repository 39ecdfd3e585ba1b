package draftfile

import (
	"strings"
	"time"
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
