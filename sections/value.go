package sections

import "ami-wizard/sections/text"

// Number reads the answer to this question, in the question's unit: another one is
// refused.
func (q *Question) Number(a Answer) (text.Amount, error) {
	return text.ParseNumberIn(a.Text, q.Unit, q.UnitOne)
}

// Value gives what an answer to this question reads as within a sentence, and
// whether there is one: a number with its unit and a date written the French
// way, the words of the options that were picked, the names of a list's rows, a text as
// it is.
func (q *Question) Value(a Answer) (string, bool) {
	switch q.Kind {
	case Number:
		n, err := q.Number(a)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return n.In(q.Unit, q.UnitOne), true
	case Date:
		t, err := text.ParseDate(a.Text)
		if err != nil {
			return a.Text, a.Text != ""
		}
		return t.String(), true
	case Choice, Choices, YesNo:
		words := q.PickedTexts(a)
		return text.Enumerate(words), len(words) > 0
	case List:
		var names []string
		for _, row := range a.Rows {
			if name := row.Cell(0); !text.Blank(name) {
				names = append(names, name)
			}
		}
		return text.Enumerate(names), len(names) > 0
	default:
		return a.Text, a.Text != ""
	}
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
