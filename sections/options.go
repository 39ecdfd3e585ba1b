package sections

import "slices"

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
