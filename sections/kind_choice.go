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
