package consent

import "time"

// Nature is why an objection is one, and no preference.
type Nature int

// The natures.
const (
	Harms  Nature = iota // the text harms the project
	Limits               // it goes beyond what somebody can carry
)

var natureNames = []string{"nuit-au-projet", "depasse-mes-limites"}

// Issue is what became of an objection.
type Issue int

// The issues.
const (
	Open      Issue = iota // nothing yet: no decision can be inscribed
	Amended                // the text was changed: Before and After
	Withdrawn              // whoever raised it takes it back
	Reserve                // it is no objection, or no longer: noted, and no obstacle
	Referred               // a group works on it: To
)

var issueNames = []string{"", "texte-modifie", "retiree", "reserve", "renvoyee"}

// Objection is what somebody holds against a text: an objection, or a reserve.
type Objection struct {
	At        time.Time
	Paragraph int    // from 1 in the text as it was then, 0 for the whole
	Words     string // of that text
	Reason    string // required: an objection without one is a preference
	Nature    Nature
	Author    string // empty: nobody needs to be named; never exported
	Issue     Issue
	Before    string // the paragraph before it was changed; set while it is being changed, too
	After     string
	To        string // the group that it was referred to

	extra map[string]any
}

// IsReserve tells an objection that is, or has become, a reserve.
func (o Objection) IsReserve() bool { return o.Issue == Reserve }

// Lifted tells an objection that is none any more, and was one.
func (o Objection) Lifted() bool { return o.Issue != Open && o.Issue != Reserve }

// Amending tells whether the paragraph is being changed for this objection.
func (o Objection) Amending() bool { return o.Issue == Open && o.Before != "" }

// IsZero tells whether nothing was written of the objection, whenever that was.
func (o Objection) IsZero() bool {
	return o.Paragraph == 0 && o.Words == "" && o.Reason == "" && o.Author == "" && o.Issue == Open && o.Before == "" && o.After == "" && o.To == "" && len(o.extra) == 0
}

func (o Objection) clean() Objection {
	o.At = moment(o.At)
	o.Paragraph = min(max(0, o.Paragraph), MaxPeople)
	o.Words, o.Reason, o.Author, o.To = line(o.Words), line(o.Reason), line(o.Author), line(o.To)
	o.Before, o.After = paragraph(o.Before), paragraph(o.After)
	if natureNames[max(0, min(int(o.Nature), len(natureNames)-1))] != named(natureNames, int(o.Nature)) {
		o.Nature = Harms
	}
	if int(o.Issue) < 0 || int(o.Issue) >= len(issueNames) {
		o.Issue = Open
	}
	return o
}
