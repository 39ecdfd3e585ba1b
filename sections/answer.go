package sections

import (
	"slices"

	"ami-wizard/sections/text"
)

// Decision is what people made of a proposed passage.
type Decision string

// The decisions; the empty one means that nobody has decided yet.
const (
	Undecided Decision = ""
	Keep      Decision = "garder"
	Adapt     Decision = "adapter"
	Remove    Decision = "retirer"
)

// The bounds of one answer: whatever holds to them can be saved and read again.
const (
	MaxAnswer  = 4 << 20 // bytes of its texts
	MaxRows    = 10_000  // rows of a list
	MaxColumns = 100     // cells of a row, columns of a list, options of a choice
)

// Answer is what a person gave to one question. Which fields count depends on
// the question's kind:
//
//   - Line, Prose, Number, Date: Text, as typed;
//   - Passage: Decision; Kept, the proposal as it was read when it was kept, its
//     facts still in braces, which a later catalogue does not change; Text, their
//     own version. Both outlive a change of mind: see Question.Decide;
//   - Choice, Choices, YesNo: Picks, and Text for the words of OtherID;
//   - List: Rows, whose cells follow the question's columns.
//
// The zero Answer is no answer.
type Answer struct {
	Text     string
	Decision Decision
	Kept     string
	Picks    []string
	Rows     []Row
}

// Row is one line of a list, a cell a column. A row shorter than the columns has
// empty cells at its end.
type Row []string

// Cell gives the i-th cell, empty where the row is too short.
func (r Row) Cell(i int) string {
	if i < 0 || i >= len(r) {
		return ""
	}
	return r[i]
}

// Empty tells whether nothing stands in any cell.
func (r Row) Empty() bool {
	return !slices.ContainsFunc(r, func(cell string) bool { return cell != "" })
}

// IsZero tells whether this is no answer at all.
func (a Answer) IsZero() bool {
	return a.Text == "" && a.Decision == Undecided && a.Kept == "" && len(a.Picks) == 0 && len(a.Rows) == 0
}

// Fits tells whether a draft with this answer can be read again.
func (a Answer) Fits() bool { return len(a.Text)+len(a.Kept) <= MaxAnswer && len(a.Rows) <= MaxRows }

// Equal tells whether both answers say the same.
func (a Answer) Equal(b Answer) bool {
	return a.Text == b.Text && a.Decision == b.Decision && a.Kept == b.Kept &&
		slices.Equal(a.Picks, b.Picks) &&
		slices.EqualFunc(a.Rows, b.Rows, func(x, y Row) bool { return slices.Equal(x, y) })
}

// Has tells whether that option was picked.
func (a Answer) Has(option string) bool { return slices.Contains(a.Picks, option) }

// Canonical gives the answer as Draft.Set keeps it: see Clean.
func (a Answer) Canonical() Answer { return a.clean() }

// clean gives the answer's canonical form, shared by typing and by loading:
// every text through Clean, no trailing empty cell, nil for empty slices. It
// copies what it keeps, so that the caller's slices stay the caller's.
func (a Answer) clean() Answer {
	out := Answer{Text: text.Clean(a.Text), Decision: a.Decision, Kept: text.Clean(a.Kept)}
	for _, pick := range a.Picks {
		if pick = text.CleanLine(pick); pick != "" && !slices.Contains(out.Picks, pick) {
			out.Picks = append(out.Picks, pick)
		}
	}
	for _, row := range a.Rows {
		out.Rows = append(out.Rows, row.clean())
	}
	return out
}

func (r Row) clean() Row {
	out := make(Row, 0, len(r))
	for _, cell := range r {
		out = append(out, text.CleanLine(cell))
	}
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// Reason tells what is wrong with an answer, in the order in which a person
// would mend it.
type Reason int

// The reasons.
const (
	Complete     Reason = iota
	Unanswered          // nothing given yet
	UndecidedGap        // a proposed passage nobody has decided on
	Unreadable          // a number or a date that cannot be understood
	EmptyText           // an adapted passage or an "autre" with no words
	UnnamedRow          // a list's row whose first cell is empty
	UnknownFact         // it cites a {name} that no question answers to
	CircularFact        // its words cite themselves, through the fact that it names
)
