package sections

import (
	"errors"
	"slices"

	"ami-wizard/sections/text"
)

// A choice is among options; a question may offer OtherID beside them, for the person's own
// words.

var choiceKind = kind{
	needs: needsOptions, options: ownOptions, lacks: Unanswered, check: checkPicks, read: readable, value: picksValue, words: pickedWords,
	form: Form{Field: PicksField, Want: wantOne},
}

var choicesKind = kind{
	needs: needsOptions, options: ownOptions, lacks: Unanswered, check: checkPicks, read: readable, value: picksValue, words: pickedWords,
	form: Form{Field: PicksField, Several: true, Want: wantSeveral},
}

var yesNoKind = kind{
	needs: asIs, options: yesAndNo, lacks: Unanswered, check: checkPicks, read: readable, value: picksValue, words: pickedWords,
	form: Form{Field: PicksField, Truth: true, Want: func(*Question) string { return wantTruth }},
}

func wantOne(q *Question) string { return wantPick(q.Choices()[0].ID) }

func wantSeveral(q *Question) string { return wantPicks(q.Choices()[0].ID, q.Choices()[1].ID) }

func needsOptions(q *Question) error {
	if len(q.Options) < 2 {
		return errors.New("a choice needs at least two options under choix")
	}
	return nil
}

func ownOptions(q *Question) []Option { return slices.Clone(q.Options) }

func yesAndNo(q *Question) []Option { return []Option{q.yesNo(YesID, "Oui"), q.yesNo(NoID, "Non")} }

// yesNo lets the catalogue give words to oui and non; most questions don't.
func (q *Question) yesNo(id, name string) Option {
	for _, o := range q.Options {
		if o.ID == id {
			return o
		}
	}
	return Option{ID: id, Name: name}
}

func checkPicks(q *Question, a Answer) Reason {
	switch {
	case a.Has(OtherID) && text.Blank(a.Text):
		return EmptyText
	case len(q.PickedTexts(a)) == 0:
		return Unanswered
	}
	return Complete
}

func picksValue(q *Question, a Answer) (string, bool) {
	words := q.PickedTexts(a)
	return text.Enumerate(words), len(words) > 0
}

func pickedWords(q *Question, a Answer) []string { return q.PickedTexts(a) }

// Choices gives the options that a person may pick, "autre" last where the
// question offers it. Only Choice, Choices and YesNo have any.
func (q *Question) Choices() []Option {
	options := q.kind().options(q)
	if q.Other {
		options = append(options, Option{ID: OtherID, Name: "Autre"})
	}
	return options
}

// Option gives the option of that id.
func (q *Question) Option(id string) (Option, bool) {
	for _, o := range q.Choices() {
		if o.ID == id {
			return o, true
		}
	}
	return Option{}, false
}

// PickedTexts gives the document's words for each option that was picked, in
// the catalogue's order, the person's own words for OtherID.
func (q *Question) PickedTexts(a Answer) []string {
	var words []string
	for _, o := range q.Choices() {
		switch {
		case !a.Has(o.ID):
		case o.ID == OtherID:
			if a.Text != "" {
				words = append(words, a.Text)
			}
		case o.Text != "":
			words = append(words, o.Text)
		default:
			words = append(words, o.Name)
		}
	}
	return words
}

// Picking gives the options to keep where those of that question are picked: them, then
// those of the answer so far that nobody can change, because the question has them no more.
func (q *Question) Picking(was Answer, picks []string) []string {
	picks = slices.Clone(picks)
	for _, id := range was.Picks {
		if _, known := q.Option(id); !known {
			picks = append(picks, id)
		}
	}
	return picks
}
