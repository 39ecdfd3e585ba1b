package sections

import "ami-wizard/sections/text"

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
	// read tells why an answer cannot be read as what is asked for, nil where it can.
	read func(q *Question, a Answer) error
	// value gives what an answer reads as within a sentence, and whether there is one.
	value func(q *Question, a Answer) (string, bool)
	// words gives the texts of an answer that the document shows, where facts may be cited.
	words func(q *Question, a Answer) []string
	// form is how the draft's file writes an answer.
	form Form

	decides bool // its answers are decisions on a proposal
	counts  bool // its answers are numbers, which a condition may bound
	echoes  bool // what was understood may read otherwise than what was typed, and is told
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
