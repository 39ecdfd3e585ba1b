package consent

import "time"

// Outcome is what a group made of a text.
type Outcome int

// The outcomes. The first four bind the text; the others say that there is no decision yet.
const (
	Consented Outcome = iota // nobody objects
	Trial                    // adopted for a time: Review says until when
	Pending                  // adopted, unless those who were absent object by Until
	Voted                    // a vote that the deadline forced: For, Against, Abstained
	Postponed                // taken up again at Until
	Delegated                // a group works on it: To
)

var outcomeNames = []string{"consentement", "essai", "absents", "vote", "report", "groupe"}

// Binds tells whether the outcome approves the text.
func (o Outcome) Binds() bool { return o >= Consented && o <= Voted }

// Decision is what was decided of a section at one moment, and about which words.
type Decision struct {
	At        time.Time
	Outcome   Outcome
	Present   int
	Members   int
	Review    string // a date, as typed
	Until     string // a date, as typed
	To        string // a group
	For       int
	Against   int
	Abstains  int
	Took      time.Duration // all the stages together
	Actions   []string      // what follows: who does what by when
	Text      []Paragraph
	Mark      Fingerprint // of Text, as it was inscribed
	Retouches []Retouch

	extra map[string]any
}

// Retouch is a change of words that the facilitator declared to be without effect on what
// was decided: a spelling, a comma.
type Retouch struct {
	At     time.Time
	Reason string
	Text   []Paragraph
	Mark   Fingerprint

	extra map[string]any
}

// Intact tells whether the copy of the text is still the one that was fingerprinted: a
// record may be edited by hand.
func (d Decision) Intact() bool { return PrintOf(d.Text) == d.Mark }

// bound gives the words that the decision holds to by now: its own, or those of the last
// retouch.
func (d Decision) bound() ([]Paragraph, Fingerprint) {
	if n := len(d.Retouches); n > 0 {
		return d.Retouches[n-1].Text, d.Retouches[n-1].Mark
	}
	return d.Text, d.Mark
}

// isZero tells a decision of which nothing is written.
func (d Decision) isZero() bool {
	counted := d.Present + d.Members + d.For + d.Against + d.Abstains
	named := d.Review + d.Until + d.To + string(d.Mark)
	lists := len(d.Actions) + len(d.Text) + len(d.Retouches) + len(d.extra)
	return d.At.IsZero() && d.Outcome == Consented && d.Took == 0 && counted == 0 && named == "" && lists == 0
}

func (d Decision) clean() Decision {
	d.At = moment(d.At)
	if named(outcomeNames, int(d.Outcome)) == "" {
		d.Outcome = Postponed
	}
	d.Took = min(max(0, d.Took.Round(time.Second)), maxSpent)
	d.Review, d.Until, d.To = line(d.Review), line(d.Until), line(d.To)
	d.Present, d.Members = people(d.Present), people(d.Members)
	d.For, d.Against, d.Abstains = people(d.For), people(d.Against), people(d.Abstains)
	d.Actions, d.Text, d.Mark = lines(d.Actions), cleanText(d.Text), d.Mark.clean()
	d.Retouches = copied(d.Retouches)
	for i := range d.Retouches {
		r := &d.Retouches[i]
		r.At, r.Reason, r.Text, r.Mark = moment(r.At), line(r.Reason), cleanText(r.Text), r.Mark.clean()
	}
	return d
}
