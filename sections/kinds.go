package sections

import (
	"fmt"
	"maps"
	"slices"
)

// This file is the table of kinds: nothing else in this package, or below it, asks which
// kind a question is of. A new kind is an entry here and a file that says what its columns
// do.

// The kinds of question; their names are those of the catalogue's files.
const (
	Line    Kind = "ligne"          // one line of text
	Prose   Kind = "texte"          // paragraphs, Markdown allowed
	Passage Kind = "passage"        // a proposed paragraph: keep, adapt or remove
	Number  Kind = "nombre"         // read by ParseNumber
	Date    Kind = "date"           // read by ParseDate
	Choice  Kind = "choix"          // one option
	Choices Kind = "choix-multiple" // any number of options
	YesNo   Kind = "oui-non"        // the options YesID and NoID
	List    Kind = "liste"          // rows of a few columns
)

// kinds is the table. It is filled as the program starts, because its columns may ask it.
var kinds map[Kind]*kind

func init() {
	kinds = map[Kind]*kind{
		Line: &lineKind, Prose: &proseKind, Passage: &passageKind, Number: &numberKind, Date: &dateKind,
		Choice: &choiceKind, Choices: &choicesKind, YesNo: &yesNoKind, List: &listKind,
	}
}

// Kinds gives every kind of question, sorted by name.
func Kinds() []Kind { return slices.Sorted(maps.Keys(kinds)) }

// kind gives the question's entry in the table. A question of a kind that is not there is
// in no catalogue (see Add); whoever makes one by hand is told that it lacks an answer.
func (q *Question) kind() *kind {
	if k, known := kinds[q.Kind]; known {
		return k
	}
	return &unknownKind
}

// Form gives how the draft's file writes an answer of that kind.
func (k Kind) Form() Form { return (&Question{Kind: k}).Form() }

// Form gives how the draft's file writes an answer to this question.
func (q *Question) Form() Form { return q.kind().form }

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, the names of a list's rows, a text as
// it is.
func (q *Question) Value(a Answer) (string, bool) {
	return q.kind().value(q, a)
}

// Echoes tells whether what is understood of an answer may read otherwise than what was
// typed: people are told it.
func (q *Question) Echoes() bool { return q.kind().echoes }

// unknownKind stands for a kind that is not in the table.
var unknownKind = kind{
	needs:   func(q *Question) error { return fmt.Errorf("unknown genre %q", q.Kind) },
	options: noOptions,
	lacks:   Unanswered,
	check:   func(*Question, Answer) Reason { return Unreadable },
	read:    readable,
	value:   textValue,
	words:   textWords,
	form:    Form{Want: func(*Question) string { return wantText }},
}
