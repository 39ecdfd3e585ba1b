package call

import "reflect"

// Format is the form of the file that Read understands.
const Format = 1

// Profile is what the rules of a call ask for. Its lists are never changed in place.
type Profile struct {
	Call       Call
	Parts      []Part
	Criteria   []Criterion
	Invariants []Invariant
	Funding    Funding
	Annexes    []Annex

	// Unknown names keys of the file that nobody here understands.
	Unknown []string
}

// Call is what a call is. Every text may be empty: it is not known then.
type Call struct {
	Title    string
	Issuer   string // who launched it, as a sentence says it: "la Ville de Lyon"
	Deadline string // as people write a date
	Source   string // address of the rules
	ReadOn   string // when they were read
	Formats  []string
	Filing   string // where the response goes
	Area     string // in m²
	From, To string // of an occupation
	Hearing  Truth
	Visit    Truth
	Eligible []string
	Group    Truth // a group of structures may answer
}

// Truth is yes, no, or not known.
type Truth int

// The truths.
const (
	Unsaid Truth = iota
	Yes
	No
)

// Part is a part of the response that the rules name, and how long it may be; 0 is no limit.
type Part struct {
	Name       string
	Pages      int
	Characters int
	Bytes      int
	Years      int      // that a budget must cover
	Sections   []string // ids of the sections that answer it
}

// Criterion is what a jury judges, with its points, 0 where they are not known.
type Criterion struct {
	Name     string
	Points   int
	Words    []string // that the rules use for it
	Sections []string
}

// Invariant is a rule that no response may break: answers that it excludes to a question,
// or that it demands one.
type Invariant struct {
	Text     string
	Question string
	Excludes []string // ids of options, or decisions on a passage
	Demands  bool
}

// Funding is what the rules say of money.
type Funding struct {
	Years     int    // that a budget must cover
	Minimis   Truth  // European rules on small aids hold
	Base      string // "HT" or "TTC"
	PublicMax int    // most of public money, in per cent; 0 where it is not said
	Lines     []FundingLine
}

// FundingLine is a kind of cost that is paid up to a share and up to an amount, 0 where it
// is not said.
type FundingLine struct {
	Name  string
	Share int // per cent
	Cap   int // euros
}

// Annex is a document to join.
type Annex struct {
	Name      string
	Mandatory bool
	If        string // for whom it is mandatory, in words
	Signed    bool
	Section   string // that it stands with
	Private   bool
	File      string // name that the rules want, without its folder
}

// Known tells whether anything of a call is known.
func (p Profile) Known() bool {
	return !reflect.ValueOf(p.Call).IsZero() || len(p.Parts)+len(p.Criteria)+len(p.Invariants)+len(p.Annexes) > 0
}

// Points gives all points of the criteria.
func (p Profile) Points() int {
	sum := 0
	for _, c := range p.Criteria {
		sum += c.Points
	}
	return sum
}
