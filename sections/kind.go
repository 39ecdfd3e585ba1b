package sections

import (
	"fmt"
	"maps"
	"slices"

	"ami-wizard/sections/text"
)

// kind is what makes a kind of question what it is. Every column is filled, for every kind.
type kind struct {
	// needs tells what a question lacks to be asked as this kind.
	needs func(q *Question) error
	// options gives what a person may pick, OtherID left out.
	options func(q *Question) []Option
	// lacks is what no answer at all lacks, where one is required.
	lacks Reason
	// check tells what an answer that is not zero lacks, Complete where nothing.
	check func(q *Question, a Answer) Reason
	// read tells why an answer cannot be read as what is asked for, nil where it can: a
	// *text.Refused gives the reason in French, which people are told.
	read func(q *Question, a Answer) error
	// value gives what an answer reads as within a sentence, and whether there is one.
	value func(q *Question, a Answer) (string, bool)
	// words gives the texts of an answer that the document shows, where facts may be cited.
	words func(q *Question, a Answer) []string
	// form is how the draft's file writes an answer.
	form Form

	decides    bool // its answers are decisions on a proposal
	paragraphs bool // its texts may be several paragraphs, of Markdown
	line       bool // its texts are words on one line, such as a name
	counts     bool // its answers are numbers, which a condition may bound
	dates      bool // its answers are dates
	echoes     bool // what was understood may read otherwise than what was typed, and is told
}

// kinds is the table (see kinds.go). It is filled as the program starts, because its columns
// may ask it.
var kinds map[Kind]*kind

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

// Form gives how the draft's file writes an answer to this question.
func (q *Question) Form() Form { return q.kind().form }

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, the names of a list's rows, a text as
// it is.
func (q *Question) Value(a Answer) (string, bool) {
	return q.kind().value(q, a)
}

// Proposes tells whether the question proposes a paragraph, and its answer is what people
// decide of it.
func (q *Question) Proposes() bool { return q.kind().decides }

// Paragraphs tells whether the text of an answer may be several paragraphs, of Markdown.
func (q *Question) Paragraphs() bool { return q.kind().paragraphs }

// Line tells whether the text of an answer is words on one line, such as a name.
func (q *Question) Line() bool { return q.kind().line }

// Counts tells whether an answer is a number.
func (q *Question) Counts() bool { return q.kind().counts }

// Dated tells whether an answer is a date.
func (q *Question) Dated() bool { return q.kind().dates }

// Picked tells whether an answer is options that were picked, and whether they may be several.
func (q *Question) Picked() (picked, several bool) {
	form := q.kind().form
	return form.Field == PicksField, form.Several
}

// Tabular tells whether an answer is rows of a few cells.
func (q *Question) Tabular() bool { return q.kind().form.Field == RowsField }

// Writes tells whether people write paragraphs of their own in an answer like this one: not
// where they only decide on those that are proposed.
func (q *Question) Writes(a Answer) bool {
	return q.Paragraphs() && (!q.Proposes() || a.Decision == Adapt)
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

// Field is the part of an Answer that the answer to a question stands in.
type Field int

// The fields.
const (
	TextField Field = iota
	PicksField
	RowsField
)

// Form is how the draft's file writes an answer in the shortest way: as one value, for
// who writes and reads that file (package draftfile). Whatever a value alone cannot say is
// written as a table of fields, which any kind may have.
type Form struct {
	Field Field

	// Of a text: whether a long one stands in a block of lines; which texts are written
	// without quotes, none where it is nil; which other values of TOML are taken for a
	// text; and what a text alone decides, which is why it is not all that is written.
	Block                  bool
	Bare                   func(text string) bool
	Numbers, Dates, Clocks bool
	Decides                Decision

	// Of picks: whether several are written, in brackets, and whether true and false stand
	// for oui and non.
	Several, Truth bool

	// Want says in French what value is expected, to read after "il faut".
	Want func(q *Question) string
}

// Wants says in French what value of a field this question takes, or would take if its answer
// stood there, to read after "il faut".
func (q *Question) Wants(f Field) string {
	form := q.Form()
	switch {
	case f == form.Field:
		return form.Want(q)
	case f == RowsField:
		return wantNamedRows(q)
	case f == TextField:
		return wantText
	case len(q.Choices()) == 0:
		return wantTruth
	}
	return wantOne(q)
}

// What several kinds share.

func asIs(*Question) error { return nil }

func readable(*Question, Answer) error { return nil }

func noOptions(*Question) []Option { return nil }

func textValue(_ *Question, a Answer) (string, bool) { return a.Text, a.Text != "" }

func textWords(_ *Question, a Answer) []string { return []string{a.Text} }

func checkText(_ *Question, a Answer) Reason {
	if text.Blank(a.Text) {
		return Unanswered
	}
	return Complete
}

// checkRead is the check of what must be read as something: a number, a date.
func checkRead(err error) Reason {
	if err != nil {
		return Unreadable
	}
	return Complete
}
