package draftfile

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
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
		fmt.Fprintf(&b, "ligne %d, colonne %d\u00a0: ", e.Line, e.Column)
	}
	if e.Key != "" {
		fmt.Fprintf(&b, "«\u00a0%s\u00a0»\u00a0: ", e.Key)
	}
	b.WriteString(e.Problem)
	if e.Want != "" {
		b.WriteString("\u202f; il faut " + e.Want)
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

// mistake is a family of the parser's messages and what to tell people instead.
type mistake struct {
	sign          *regexp.Regexp
	problem, want string
}

func sign(pattern, problem, want string) mistake {
	return mistake{regexp.MustCompile(pattern), text.French(problem), text.French(want)}
}

// mistakes are tried in order; the first sign that shows in the message wins. Most
// sessions meet none, so they are made when one is.
var mistakes = sync.OnceValue(func() []mistake {
	return []mistake{
		sign(`unexpected EOF; expected '?"""|unexpected EOF; expected "'''"`,
			"ce texte n'est jamais refermé", `""" à la fin du texte`),
		sign(`unexpected EOF; expected ['"]`, "ce texte n'est jamais refermé", "un guillemet droit à la fin du texte"),
		sign(`strings cannot contain newlines`,
			"ce texte n'est pas refermé sur sa ligne", `un guillemet droit à la fin, ou """ autour d'un texte de plusieurs lignes`),
		sign(`unexpected '""""""'|unexpected "''''''"`, "il y a trop de guillemets à la suite", `\" pour chaque guillemet du texte`),
		sign(`expected value but found "\pL`,
			"ce mot n'est pas entre guillemets", `un texte entre guillemets droits, comme "texte", un nombre, true ou false`),
		sign(`expected value`, "il manque une valeur", `un texte entre guillemets droits, comme "texte", un nombre, true ou false`),
		sign(`array terminator`, "cette liste est mal écrite", "une virgule entre les valeurs, puis un crochet fermant"),
		sign(`inline table terminator`, "ces accolades sont mal écrites", "une virgule entre les valeurs, puis une accolade fermante"),
		sign(`unexpected comma`, "il y a une virgule de trop", ""),
		sign(`top-level item to end`,
			"il y a quelque chose de trop sur cette ligne", "une valeur par ligne ; un guillemet manque peut-être plus haut"),
		sign(`table (array )?name|table separator`, "ce nom de section est mal écrit", "un nom entre crochets, sans espace ni accent"),
		sign(`key name appears blank|keys cannot start|unexpected '[=.]'`,
			"il manque un nom ici", "un nom, le signe =, puis une valeur"),
		sign(`expected '\.' or '='|key separator`,
			"cette ligne ne dit pas à quelle question elle répond", "un nom sans espace ni accent, le signe =, puis une valeur"),
		sign(`[Kk]ey '|is not a table`, "ce nom est employé deux fois", "un seul emploi de chaque nom"),
		sign(`invalid escape|hexadecimal digits after|Escaped character`,
			`une barre oblique inverse annonce un caractère qui n'existe pas`, `\\ pour une barre oblique inverse`),
		sign(`control characters`, "un caractère invisible n'a pas sa place ici", "du texte seul"),
		sign(`invalid datetime`, "cette date n'existe pas", `une date comme 2027-09-14, ou un texte entre guillemets droits`),
		sign(`out of (the safe )?.*range`, "ce nombre est trop grand", "un texte entre guillemets droits"),
		sign(`[Ii]nvalid (integer|float)|expected a digit|floats must|cannot use sign|not an? \w+ number`,
			"ce nombre est mal écrit", "un nombre, comme 4200 ou 12.5, ou un texte entre guillemets droits"),
	}
})

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
	e := at(src, pos, text.French("ce fichier n'est pas lisible à partir d'ici"), "")
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
