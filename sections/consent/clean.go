package consent

import (
	"strings"
	"time"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// This file holds the canonical forms of what people type and of what a file of anybody's
// says: whoever reads a Record can print it without looking again.

// maxLine bounds what stands on one line, in bytes; maxText bounds a paragraph, which is
// never cut: a record with a longer one is refused, see Fits.
const (
	maxLine = 4 << 10
	maxText = 1 << 20
)

func line(s string) string { return strings.TrimSpace(text.CleanLine(cut(s, maxLine))) }

func paragraph(s string) string { return strings.Trim(text.Clean(s), "\n") }

// cut shortens a text to whole characters.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// lines cleans texts of one line each, and leaves out those in which nothing stands.
func lines(all []string) []string {
	var out []string
	for _, s := range all {
		if s = line(s); s != "" && len(out) < maxLists {
			out = append(out, s)
		}
	}
	return out
}

func people(n int) int { return min(max(0, n), MaxPeople) }

// moment gives a time as the file knows it, to the second.
func moment(t time.Time) time.Time { return t.Truncate(time.Second) }

// copied gives the same values in a slice of its own, nil where there are none.
func copied[T any](all []T) []T { return append([]T(nil), all...) }
