package deciding

import (
	"errors"
	"strconv"
	"strings"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/words"
)

var errSameText = errors.New("the paragraph is as it was")

// amend goes to the paragraph of an objection, and keeps it as it was.
func (d *decision) amend(rank int, o consent.Objection) bool {
	text := d.reader.Section(d.room.Draft(), d.rank)
	at := min(max(1, o.Paragraph), len(text))
	if at < 1 {
		d.room.Say(sayDecideUnknown)
		return true
	}
	if o.Before == "" {
		o.Before = text[at-1].Text
	}
	o.Paragraph = at
	d.change(func(p consent.Part) consent.Part { p.Stage = consent.Improving; return p.SetObjection(rank, o) })
	d.room.Visit(text[at-1].Question)
	d.room.Say(sayDecideAmend)
	return false
}

// amended gives the objection lifted by the text that changed.
func (d *decision) amended(o consent.Objection) (consent.Objection, error) {
	text := d.reader.Section(d.room.Draft(), d.rank)
	if o.Before == "" {
		return o, errSameText
	}
	for _, p := range text {
		if consent.Spaced(p.Text) == consent.Spaced(o.Before) {
			return o, errSameText
		}
	}
	if o.Issue = consent.Amended; o.Paragraph >= 1 && o.Paragraph <= len(text) {
		o.After = text[o.Paragraph-1].Text
	}
	return o, nil
}

// offered are the outcomes, in the order in which they are offered.
var offered = []consent.Outcome{
	consent.Consented, consent.Trial, consent.Pending, consent.Postponed, consent.Delegated, consent.Voted,
}

// settling inscribes what becomes of the text.
func (d *decision) settling(p consent.Part) bool {
	d.room.Say(words.Counted(p.Counts()))
	for i, o := range offered {
		d.room.Sayf(sayOption, i+1, words.OutcomeTitles[o])
	}
	d.room.Say(sayDecideOutcome)
	text, ok := d.heard()
	if !ok {
		return false
	}
	number, rest, _ := strings.Cut(text, " ")
	n := 1
	if number != "" {
		n, _ = strconv.Atoi(number)
	}
	if n < 1 || n > len(offered) {
		d.room.Say(sayDecideUnknown)
		return true
	}
	decision := consent.Decision{Outcome: offered[n-1]}
	switch {
	case !p.Inscribes(decision.Outcome):
		d.goTo(consent.Objecting)
	case !detailed(&decision, strings.TrimSpace(rest)):
		d.room.Sayf(sayDecideNeeds, sayVoteForm)
	default:
		d.inscribe(decision)
	}
	return true
}

// detailed puts what goes with an outcome into the decision; false where something lacks.
func detailed(d *consent.Decision, rest string) bool {
	switch d.Outcome {
	case consent.Trial:
		d.Review = rest
	case consent.Pending, consent.Postponed:
		d.Until = rest
	case consent.Delegated:
		d.To = rest
	case consent.Voted:
		counts := [3]int{}
		for i, word := range strings.Fields(rest) {
			if n, err := strconv.Atoi(word); err == nil && i < len(counts) {
				counts[i] = n
			}
		}
		d.For, d.Against, d.Abstains = counts[0], counts[1], counts[2]
		return d.For+d.Against+d.Abstains > 0
	default:
		d.Review = rest
		return true
	}
	return rest != ""
}

// inscribe writes the decision, with a copy of the words.
func (d *decision) inscribe(decision consent.Decision) {
	text := d.reader.Section(d.room.Draft(), d.rank)
	decision.At, decision.Text, decision.Mark = d.room.Now(), text, consent.PrintOf(text)
	if last, ok := d.room.Session().Decisions().LastSession(); ok {
		decision.Present, decision.Members = last.Present, last.Members
	}
	d.change(func(p consent.Part) consent.Part { return p.Decided(decision) })
	d.room.Sayf(sayDecided, words.DecisionLine(decision))
	d.room.Sayf(sayDecidedMark, decision.Mark.Short(), words.FileName(d.room.Session().File().RecordPath()))
}
