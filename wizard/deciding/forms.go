package deciding

import (
	"fmt"
	"strconv"
	"strings"

	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// Rows of the form of an objection.
const (
	rowReason = iota
	rowNature
	rowParagraph
	rowWords
	rowAuthor
)

// objectionForm writes the objection of that rank, whose reason is asked first: without one it
// is a preference.
func (s Screen) objectionForm(sc screens.Scene, rank int, o consent.Objection) *form {
	title, help := sayObjection, sayObjectionHelp
	if o.IsReserve() {
		title, help = sayReserve, sayReserveHelp
	}
	f := newForm(sc, title, help,
		&sheet.Row{Label: sayReason, Hint: hintReason, Value: o.Reason},
		&sheet.Row{Label: sayNature, Value: strconv.Itoa(int(o.Nature)), Choices: natures},
		&sheet.Row{Label: sayParagraph, Value: strconv.Itoa(min(o.Paragraph, len(s.text))), Choices: s.places()},
		&sheet.Row{Label: sayWords, Hint: hintWords, Value: o.Words},
		&sheet.Row{Label: sayAuthor, Hint: hintAuthor, Value: o.Author, Masked: sc.Projected},
	)
	f.typed = func(values []string) func(consent.Part) consent.Part {
		return func(p consent.Part) consent.Part {
			now := o
			if rank < len(p.Objections) {
				now = p.Objections[rank]
			}
			nature, _ := strconv.Atoi(values[rowNature])
			now.Reason, now.Words, now.Author = values[rowReason], values[rowWords], values[rowAuthor]
			now.Nature, now.Paragraph = consent.Nature(nature), count(values[rowParagraph])
			return p.SetObjection(rank, now)
		}
	}
	f.ended = func(values []string) func(consent.Part) consent.Part {
		return func(p consent.Part) consent.Part {
			if values[rowReason]+values[rowWords]+values[rowAuthor] == "" {
				return p.WithoutObjection(rank) // nothing was written of it
			}
			return f.typed(values)(p)
		}
	}
	f.left = f.ended
	return f
}

// places are what an objection may be about: the whole text, or one of its paragraphs.
func (s Screen) places() []string {
	out := []string{sayWhole}
	for i := range s.text {
		out = append(out, fmt.Sprintf("§%d", i+1))
	}
	return out
}

// referralForm names the group that an objection is referred to.
func (s Screen) referralForm(sc screens.Scene, o consent.Objection) *form {
	at := s.at
	f := newForm(sc, sayReferral, sayReferralHelp, &sheet.Row{Label: sayGroup, Hint: hintGroup, Value: o.To})
	f.ended = func(values []string) func(consent.Part) consent.Part {
		return func(p consent.Part) consent.Part {
			if at >= len(p.Objections) || values[0] == "" {
				return p
			}
			now := p.Objections[at]
			now.To, now.Issue, now.Before, now.After = values[0], consent.Referred, "", ""
			return p.SetObjection(at, now)
		}
	}
	return f
}

// retouchForm declares that words which changed are without effect on what was decided.
func (s Screen) retouchForm(sc screens.Scene) *form {
	words, now := s.text, sc.Now
	f := newForm(sc, sayRetouch, sayRetouchHelp, &sheet.Row{Label: sayReason, Hint: hintRetouch})
	f.ended = func(values []string) func(consent.Part) consent.Part {
		return func(p consent.Part) consent.Part {
			if values[0] == "" {
				return p
			}
			return p.Retouched(consent.Retouch{At: now, Reason: values[0], Text: words, Mark: consent.PrintOf(words)})
		}
	}
	return f
}

// detail is a row of the form of a decision, and where its value goes.
type detail struct {
	row *sheet.Row
	set func(*consent.Decision, string)
}

// detailsForm writes what goes with the outcome that is chosen.
func (s Screen) detailsForm(sc screens.Scene, p consent.Part) *form {
	d := p.Pending
	last, _ := sc.Decisions.LastSession()
	if d.Present == 0 {
		d.Present = last.Present
	}
	if d.Members == 0 {
		d.Members = last.Members
	}
	details := append(outcomeDetails(d),
		detail{&sheet.Row{Label: sayPresent, Value: number(d.Present)}, func(d *consent.Decision, v string) { d.Present = count(v) }},
		detail{&sheet.Row{Label: sayMembers, Value: number(d.Members)}, func(d *consent.Decision, v string) { d.Members = count(v) }},
		detail{&sheet.Row{Label: sayActions, Hint: hintActions, Value: strings.Join(d.Actions, betweenActions)}, func(d *consent.Decision, v string) {
			d.Actions = strings.Split(v, strings.TrimSpace(betweenActions))
		}},
	)
	var rows []*sheet.Row
	for _, d := range details {
		rows = append(rows, d.row)
	}
	f := newForm(sc, words.OutcomeTitles[d.Outcome], sayDetailsHelp, rows...)
	f.typed = func(values []string) func(consent.Part) consent.Part {
		return func(p consent.Part) consent.Part {
			for i, v := range values {
				details[i].set(&p.Pending, v)
			}
			return p
		}
	}
	f.ended, f.left = f.typed, f.typed
	return f
}

// outcomeDetails are the rows that an outcome needs, or may have, besides those of all.
func outcomeDetails(d consent.Decision) []detail {
	until := func(d *consent.Decision, v string) { d.Until = date(v) }
	review := func(d *consent.Decision, v string) { d.Review = date(v) }
	switch d.Outcome {
	case consent.Pending:
		return []detail{{&sheet.Row{Label: sayUntil, Hint: hintDate, Value: d.Until}, until}}
	case consent.Postponed:
		return []detail{{&sheet.Row{Label: sayPostponed, Hint: hintDate, Value: d.Until}, until}}
	case consent.Delegated:
		return []detail{{&sheet.Row{Label: sayGroup, Hint: hintGroup, Value: d.To}, func(d *consent.Decision, v string) { d.To = v }}}
	case consent.Voted:
		return []detail{
			{&sheet.Row{Label: sayFor, Value: number(d.For)}, func(d *consent.Decision, v string) { d.For = count(v) }},
			{&sheet.Row{Label: sayAgainst, Value: number(d.Against)}, func(d *consent.Decision, v string) { d.Against = count(v) }},
			{&sheet.Row{Label: sayAbstains, Value: number(d.Abstains)}, func(d *consent.Decision, v string) { d.Abstains = count(v) }},
		}
	}
	return []detail{{&sheet.Row{Label: sayReview, Hint: hintDate, Value: d.Review}, review}}
}

// number gives a count to be corrected, nothing where there is none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// count reads a number of people; what is no number is none.
func count(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil {
		return 0
	}
	return min(max(0, n), consent.MaxPeople)
}

// date keeps a date as it was typed: what cannot be read is words, and stays.
func date(s string) string { return text.CleanLine(strings.TrimSpace(s)) }
