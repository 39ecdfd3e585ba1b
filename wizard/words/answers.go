package words

import (
	"fmt"
	"strings"

	"ami-wizard/sections"
)

// Answer gives the answer as it was understood, of the kinds that are told on
// one line.
func Answer(q *sections.Question, a sections.Answer) string {
	switch q.Form().Field {
	case sections.RowsField:
		return ""
	case sections.PicksField:
		return strings.Join(PickedNames(q, a), ", ")
	}
	switch {
	case q.Proposes():
		return ""
	case !q.Echoes():
		return a.Text
	}
	words, _ := q.Value(a)
	if a.Text != "" && q.Check(a) == sections.Unreadable {
		words += notUnderstood(q.Refusal(a))
	}
	return words
}

// notUnderstood says behind an answer that it was not understood, and why.
func notUnderstood(reason string) string {
	if reason == "" {
		return sayNotUnderstood
	}
	return fmt.Sprintf(sayNotUnderstoodAs, reason)
}

// PickedNames gives the options picked, as they were offered: the document's
// words for them are long.
func PickedNames(q *sections.Question, a sections.Answer) []string {
	var names []string
	for _, o := range q.Choices() {
		switch {
		case !a.Has(o.ID):
		case o.ID == sections.OtherID && a.Text != "":
			names = append(names, a.Text)
		default:
			names = append(names, o.Name)
		}
	}
	return names
}
