package draftfile

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"ami-wizard/sections/text"
)

// Error tells a person where a draft's file cannot be read, what is wrong
// there and what was expected. Line and Column count from 1, Column in
// characters; both are 0 where the whole file is meant. Problem and Want are in
// French, with French typography, and free of control characters.
type Error struct {
	Line, Column int
	Key          string // the dotted key, where one is meant
	Problem      string
	Want         string // reads after "il faut"; may be empty
	Fault        Fault
}

// Fault sorts the reasons why a file cannot be read by what a person can do about them.
type Fault int

// The faults.
const (
	Mistake     Fault = iota // a line to mend
	Unmerged                 // two versions of it wait for somebody to choose
	Newer                    // a later ami-wizard wrote it
	OtherModel               // it answers the questions of another catalogue
	NoDraft                  // it is something else
	BadEncoding              // it is a text, not in UTF-8
	OutOfBounds              // it is too big, too deep or too wide
)

// Error gives it all as one sentence, in French, without a full stop.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Line > 0 {
		fmt.Fprintf(&b, sayPlace, e.Line, e.Column)
	}
	if e.Key != "" {
		fmt.Fprintf(&b, sayKey, e.Key)
	}
	b.WriteString(e.Problem)
	if e.Want != "" {
		b.WriteString(sayWanted + e.Want)
	}
	return b.String()
}

// at builds the error for a place in the source.
func at(src []byte, pos int, problem, want string) *Error {
	line, column := lineColumn(src, pos)
	return &Error{Line: line, Column: column, Problem: problem, Want: want}
}

// unmerged builds the error for a line of an unfinished merge.
func unmerged(src []byte, pos int) *Error {
	return at(src, pos, sayUnmerged, wantMerged).because(Unmerged)
}

// because gives the error with its fault.
func (e *Error) because(f Fault) *Error {
	e.Fault = f
	return e
}

// syntaxError puts what the parser says into French. It never passes on the
// parser's own words, which are English and quote the file.
func syntaxError(src []byte, pe toml.ParseError) *Error {
	if prose(src) {
		return &Error{Problem: sayText, Want: wantFile, Fault: NoDraft}
	}
	pos, message := whatAndWhere(src, pe)
	if start := bytes.LastIndexByte(src[:pos], '\n') + 1; mergeMark(src[start:lineEnd(src, start)]) != 0 {
		return unmerged(src, start)
	}
	e := at(src, pos, sayUnreadable, "")
	for _, m := range mistakes() {
		if m.sign.MatchString(message) {
			e.Problem, e.Want = m.problem, m.want
			break
		}
	}
	return e
}

// whatAndWhere corrects what the parser reports where it is of no help: what
// the end of the file leaves open is at fault and not the end; and some places
// are those of the beginning of a text whose end is meant.
func whatAndWhere(src []byte, pe toml.ParseError) (pos int, message string) {
	pos, message = pe.Position.Start, pe.Message
	behind := max(0, min(pos+pe.Position.Len, len(src)))
	switch {
	case strings.Contains(message, "unexpected EOF") || strings.Contains(message, "end of file"):
		open, found := unclosed(src)
		if !found {
			return pos, message
		}
		switch src[open] {
		case '[':
			message = "array terminator"
		case '{':
			message = "inline table terminator"
		}
		return open, message
	case strings.Contains(message, "top-level item"):
		_, size := utf8.DecodeLastRune(src[:behind])
		return behind - size, message
	case strings.Contains(message, "escape") || strings.Contains(message, "hexadecimal digits"):
		return max(pos, bytes.LastIndexByte(src[:behind], '\\')), message
	}
	return pos, message
}

// showKey makes a key fit to be shown: no control characters, and not endless.
func showKey(key string) string {
	const most = 80
	key = text.CleanLine(key)
	if utf8.RuneCountInString(key) > most {
		key = string([]rune(key)[:most]) + "…"
	}
	return key
}
