package draftfile

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// This file writes TOML values. BurntSushi's encoder is not used for it: it
// puts a map's texts on one line each, and writes local times shifted by the
// machine's offset from UTC.

// blockLength is the number of characters from which a text stands in a block.
const blockLength = 60

var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// appendKey writes a key, its parts joined by dots.
func appendKey(b []byte, parts ...string) []byte {
	for i, part := range parts {
		if i > 0 {
			b = append(b, '.')
		}
		if bareKey.MatchString(part) {
			b = append(b, part...)
		} else {
			b = appendString(b, part)
		}
	}
	return b
}

// appendString writes a text on one line.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch r {
		case '"', '\\':
			b = append(b, '\\', byte(r))
		case '\n':
			b = append(b, '\\', 'n')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = appendRune(b, r)
		}
	}
	return append(b, '"')
}

// appendText writes a text so that it reads and compares well: as a block of
// lines where it is long or has several, on one line otherwise.
func appendText(b []byte, s string) []byte {
	if utf8.RuneCountInString(s) <= blockLength && !strings.Contains(s, "\n") {
		return appendString(b, s)
	}
	b = append(b, "\"\"\"\n"...)
	quotes := 0 // unescaped ones just written: three would end the block
	start := true
	for i, r := range s {
		if start && markStart(s[i:]) != 0 {
			b, start = appendMark(b, byte(r)), false
			continue
		}
		start = r == '\n'
		if r != '"' {
			quotes = 0
			b = appendBlockRune(b, r)
			continue
		}
		if quotes == 2 || i == len(s)-1 {
			b, quotes = append(b, '\\', '"'), 0
			continue
		}
		b, quotes = append(b, '"'), quotes+1
	}
	return append(b, `"""`...)
}

// appendMark writes the first sign of a line so that nobody takes what was typed for what
// an unfinished merge leaves: see unfinishedMerge.
func appendMark(b []byte, sign byte) []byte { return fmt.Appendf(b, `\u%04x`, sign) }

func appendBlockRune(b []byte, r rune) []byte {
	switch r {
	case '\\':
		return append(b, '\\', '\\')
	case '\n', '\t':
		return append(b, byte(r))
	}
	return appendRune(b, r)
}

// appendRune escapes what must not act on the terminal of whoever prints the
// file, or be taken for the end of a line.
func appendRune(b []byte, r rune) []byte {
	switch {
	case !text.Acts(r) && r != '\u2028' && r != '\u2029':
		return utf8.AppendRune(b, r)
	case r <= 0xffff:
		return fmt.Appendf(b, `\u%04x`, r)
	}
	return fmt.Appendf(b, `\U%08x`, r)
}

// appendValue writes any value that decoding can give, on one line.
func appendValue(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return appendString(b, v)
	case bool:
		return strconv.AppendBool(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case float64:
		return appendFloat(b, v)
	case time.Time:
		return append(b, timeText(v)...)
	case []any:
		return appendArray(b, v)
	case map[string]any:
		return appendInline(b, v)
	}
	return appendString(b, fmt.Sprint(v)) // not met: decoding gives no other type
}

func appendFloat(b []byte, f float64) []byte {
	switch {
	case math.IsNaN(f) && math.Signbit(f):
		return append(b, "-nan"...)
	case math.IsNaN(f):
		return append(b, "nan"...)
	case math.IsInf(f, 1):
		return append(b, "inf"...)
	case math.IsInf(f, -1):
		return append(b, "-inf"...)
	}
	digits := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(digits, ".e") {
		digits += ".0"
	}
	return append(b, digits...)
}

func appendArray(b []byte, values []any) []byte {
	b = append(b, '[')
	for i, v := range values {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendValue(b, v)
	}
	return append(b, ']')
}

func appendInline(b []byte, table map[string]any) []byte {
	if len(table) == 0 {
		return append(b, "{}"...)
	}
	b = append(b, "{ "...)
	for i, key := range slices.Sorted(maps.Keys(table)) {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(appendKey(b, key), " = "...)
		b = appendValue(b, table[key])
	}
	return append(b, " }"...)
}

// appendEntries writes a table's keys in order, those of tables within it
// dotted, one value a line.
func appendEntries(b []byte, path []string, table map[string]any) []byte {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		b = appendEntry(b, append(slices.Clip(path), key), table[key])
	}
	return b
}

func appendEntry(b []byte, path []string, v any) []byte {
	if table, ok := v.(map[string]any); ok && len(table) > 0 {
		return appendEntries(b, path, table)
	}
	b = append(appendKey(b, path...), " = "...)
	switch v := v.(type) {
	case string:
		b = appendText(b, v)
	case []any:
		b = appendLines(b, v)
	default:
		b = appendValue(b, v)
	}
	return append(b, '\n')
}

// appendLines writes an array that has tables in it one value a line.
func appendLines(b []byte, values []any) []byte {
	if !slices.ContainsFunc(values, isTable) {
		return appendArray(b, values)
	}
	b = append(b, "[\n"...)
	for _, v := range values {
		b = append(b, "  "...)
		b = append(appendValue(b, v), ",\n"...)
	}
	return append(b, ']')
}

func isTable(v any) bool {
	_, ok := v.(map[string]any)
	return ok
}

// timeText writes a date or a time as TOML does, in the form it was read in:
// BurntSushi tells the forms apart by the name of the location.
func timeText(t time.Time) string {
	switch t.Location().String() {
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05.999999999")
	case "date-local":
		return t.Format("2006-01-02")
	case "time-local":
		return t.Format("15:04:05.999999999")
	}
	return t.Format(time.RFC3339Nano)
}
