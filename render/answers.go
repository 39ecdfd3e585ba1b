package render

import (
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// lands tells whether a question's answer has a place of its own in the
// document, the summary card aside. Answers that are only cited elsewhere, or
// that only steer other questions, have none.
func lands(q *sections.Question) bool {
	switch {
	case q.Card != "":
		return false
	case q.Text != "":
		return true
	}
	picked, several := q.Picked()
	if picked && !several { // options that carry sentences speak for themselves
		return q.Fact == "" && sentences(q)
	}
	return several || q.Tabular() || q.Paragraphs()
}

// alone tells whether one option was to be picked, whose words make a sentence of their own.
func alone(q *sections.Question) bool {
	picked, several := q.Picked()
	return picked && !several && q.Text == ""
}

// sentences tells whether a question's options have words for the document.
func sentences(q *sections.Question) bool {
	for _, o := range q.Options {
		if o.Text != "" {
			return true
		}
	}
	return false
}

// nothingToSay tells whether an answer was given that has no words for the
// document, such as "non" where only "oui" has a sentence.
func nothingToSay(q *sections.Question, a sections.Answer) bool {
	return alone(q) && q.Check(a) == sections.Complete
}

// value gives a question's answer as CommonMark: Markdown for prose, a table or
// a list where it stands alone, literal words in every other case.
func (k *teller) value(q *sections.Question) (string, bool) {
	a := k.draft.Answer(q.ID)
	if hole, ok := k.hole(q); ok {
		return hole, true
	}
	_, several := q.Picked()
	switch {
	case q.Paragraphs():
		return a.Text, strings.TrimSpace(a.Text) != ""
	case q.Tabular():
		return rows(q, a.Rows)
	case several && q.Text == "" && q.Card == "":
		return bullets(picked(q, a))
	case alone(q) && q.Card == "" && q.Fact == "":
		return sentence(q, a)
	}
	return inline(q, a)
}

// hole gives what stands in the place of an answer that is a fact and no text of its own, in
// a document without facts; one that need not be given has its place once it is.
func (k *Composer) hole(q *sections.Question) (string, bool) {
	if k.options.Hole == nil || q.Fact == "" || spreads(q) || q.Optional && k.draft.Answer(q.ID).IsZero() {
		return "", false
	}
	return k.options.Hole(q.ID), true
}

// spreads tells whether an answer may stand on lines of its own, as paragraphs or a table.
func spreads(q *sections.Question) bool { return q.Paragraphs() || q.Tabular() }

// inline gives an answer as words that can stand within a sentence: the
// catalogue's own may hold Markdown, the person's are literal.
func inline(q *sections.Question, a sections.Answer) (string, bool) {
	options, _ := q.Picked()
	switch {
	case options:
		words := text.Enumerate(picked(q, a))
		return words, words != ""
	case q.Tabular():
		var names []string
		for _, row := range a.Rows {
			if name := markup.Literal(row.Cell(0)); name != "" {
				names = append(names, name)
			}
		}
		return text.Enumerate(names), len(names) > 0
	default:
		text, _ := q.Value(a)
		return markup.Literal(text), strings.TrimSpace(text) != ""
	}
}

// picked gives the words of each option that was picked, in the catalogue's
// order.
func picked(q *sections.Question, a sections.Answer) []string {
	var words []string
	for _, o := range q.Choices() {
		text := o.Text
		switch {
		case !a.Has(o.ID):
			continue
		case o.ID == sections.OtherID:
			text = markup.Literal(a.Text)
		case text == "":
			text = o.Name
		}
		if text != "" {
			words = append(words, text)
		}
	}
	return words
}

// sentence gives the words of the option that was picked, none where the
// catalogue gives that option none.
func sentence(q *sections.Question, a sections.Answer) (string, bool) {
	for _, o := range q.Choices() {
		switch {
		case !a.Has(o.ID):
		case o.ID == sections.OtherID:
			return markup.Literal(a.Text), strings.TrimSpace(a.Text) != ""
		default:
			return o.Text, o.Text != ""
		}
	}
	return "", false
}

// bullet opens the items of the lists that are composed: before a number, a hyphen would be
// read as a sign.
const bullet = "* "

// bullets writes each text as an item of a list.
func bullets(texts []string) (string, bool) {
	var b strings.Builder
	for _, text := range texts {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(bullet + text)
	}
	return b.String(), b.Len() > 0
}

// card gives the summary: a line for each answer that has a name on it. What
// is required and missing shows as a blank, so that people see where it lands.
func (k *Composer) card(s *sections.Section) (Block, bool) {
	var b strings.Builder
	card := Block{State: Missing}
	for i := range s.Questions {
		q := &s.Questions[i]
		if q.Card == "" || !k.visible(q) {
			continue
		}
		text, ok := inline(q, k.draft.Answer(q.ID))
		if hole, holed := k.hole(q); holed {
			text, ok = hole, true
		}
		switch {
		case ok:
			card.State = Written
		case q.Optional:
			continue
		default:
			text = blank(q.Blank)
		}
		text = k.teller().around(q, text)
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(bullet + "**" + markup.Literal(q.Card) + "**" + cardSeparator + text)
		card.Questions = append(card.Questions, q.ID)
	}
	card.Nodes = markup.Parse(b.String())
	return card, len(card.Questions) > 0
}
