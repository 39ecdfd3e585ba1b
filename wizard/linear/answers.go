package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/words"
)

// answer takes what was typed at a question.
func (l *conversation) answer(q *sections.Question, text string) outcome {
	l.Warned = false
	if strings.TrimSpace(text) == "" {
		return l.forward(q)
	}
	if q == nil {
		return l.bareOr(q, text, linNotACommand)
	}
	return l.kind(q).answer(l, q, text)
}

// bareOr tries a line that is no answer as a command without its bar.
func (l *conversation) bareOr(q *sections.Question, text, otherwise string) outcome {
	if next, ok := l.bare(q, text); ok {
		return next
	}
	l.Say(otherwise)
	return quiet
}

// answerLine takes a line, a number or a date. What is not understood is kept
// all the same: the person may know better, and can come back.
func (l *conversation) answerLine(q *sections.Question, body string) outcome {
	a := l.Draft().Answer(q.ID)
	a.Text = strings.TrimSpace(text.CleanLine(body))
	switch {
	case l.masks(q): // what was understood says what was typed
	case q.Check(a) == sections.Unreadable:
		l.Say(words.Misread(q, a) + linKeptAnyway)
	case q.Echoes():
		told, _ := q.Value(a)
		l.Sayf(words.Understood, told)
		l.Say(words.Reservation(q, a, l.Clock()))
	}
	next := l.done(q, a)
	if word := strings.ToLower(a.Text); l.knows(word) && !l.masks(q) {
		l.Sayf(linMeantCommand, word)
	}
	return next
}

// answerText takes a text, from its first line on.
func (l *conversation) answerText(q *sections.Question, first string) outcome {
	return l.answerProse(q, first, "")
}

// answerProse takes a text behind what it goes on from.
func (l *conversation) answerProse(q *sections.Question, first, before string) outcome {
	a := l.Draft().Answer(q.ID)
	if q.Proposes() {
		a = q.Decide(a, sections.Adapt)
	}
	if before = strings.TrimRight(before, "\n"); before != "" {
		before += "\n\n"
	}
	a.Text = before
	room := draftfile.Room(l.Draft(), q.ID, a)
	l.text(first, room, func(text string) {
		if text == "" { // none of it was taken
			return
		}
		if pasted, block := clipboard.Markdown(text); block && len(pasted) <= room {
			text = pasted
		}
		a.Text = before + text
		l.Edit(q.ID, a)
	})
	if l.held != nil { // the input ended before the text did: it goes on here
		l.Settled()
		return quiet
	}
	return l.done(q, l.Draft().Answer(q.ID))
}

// answerPassage takes a decision, by its first letters.
func (l *conversation) answerPassage(q *sections.Question, body string) outcome {
	was := l.Draft().Answer(q.ID)
	word := text.Fold(body)
	for _, d := range []sections.Decision{sections.Keep, sections.Adapt, sections.Remove} {
		if word == "" || !strings.HasPrefix(string(d), word) {
			continue
		}
		if d == sections.Adapt {
			return l.adapt(q, was)
		}
		decided := q.Decide(was, d)
		if !decided.Fits() {
			l.Say(desk.TooMuch)
			return quiet
		}
		l.takeAside(q)
		l.Sayf(words.Understood, l.tellable(q, string(d)))
		return l.done(q, decided)
	}
	return l.unplaced(q, body, linNotADecision)
}

// unplaced follows words that are no decision and no option: a command without its bar, or
// words to set aside.
func (l *conversation) unplaced(q *sections.Question, text, otherwise string) outcome {
	if next, ok := l.bare(q, text); ok {
		return next
	}
	l.setAside(q, text, otherwise)
	return quiet
}

// adapt reads the collective's own version of a passage, behind the words that were set
// aside for it. Where nothing is typed the passage as it stands becomes the start of it.
func (l *conversation) adapt(q *sections.Question, was sections.Answer) outcome {
	if words := l.takeAside(q); words != "" {
		l.Say(linAsideTaken)
		return l.answerProse(q, words, "")
	}
	l.Say(linHowAdapt)
	for {
		e := l.entry(linPrompt)
		switch {
		case e.command && e.text == askHelp:
			l.help(q)
			continue
		case e.end || e.command:
			l.held = &e
		}
		switch {
		case e.command:
			return quiet
		case strings.TrimSpace(e.text) == "":
			was.Text = q.Begins(was)
			return l.done(q, q.Decide(was, sections.Adapt))
		}
		return l.answerProse(q, e.text, "")
	}
}

// answerChoice takes one option, by its number or its first letters.
func (l *conversation) answerChoice(q *sections.Question, text string) outcome {
	found := matching(q, text)
	switch {
	case len(found) == 0:
		return l.unplaced(q, text, linNotAChoice)
	case len(found) > 1:
		l.Sayf(linSeveral, l.tellable(q, strings.Join(names(found), ", ")))
		return quiet
	}
	return l.picked(q, []string{found[0].ID})
}

// answerChoices takes any number of options.
func (l *conversation) answerChoices(q *sections.Question, text string) outcome {
	picks, wrong := matchingAll(q, text)
	if wrong != "" {
		return l.unplaced(q, text, fmt.Sprintf(linNotAmongChoices, l.tellable(q, wrong)))
	}
	return l.picked(q, q.Picking(l.Draft().Answer(q.ID), picks))
}

// picked records the options, and asks for the words of "autre".
func (l *conversation) picked(q *sections.Question, picks []string) outcome {
	a := l.Draft().Answer(q.ID)
	a.Picks = picks
	if !slices.Contains(picks, sections.OtherID) {
		l.Sayf(words.Understood, l.tellable(q, strings.Join(words.PickedNames(q, a), ", ")))
		return l.done(q, a)
	}
	l.Edit(q.ID, a)
	if told := l.takeAside(q); told != "" {
		a.Text = strings.TrimSpace(text.CleanLine(strings.ReplaceAll(told, "\n", " ")))
		l.Sayf(words.Understood, l.tellable(q, strings.Join(words.PickedNames(q, a), ", ")))
		return l.done(q, a)
	}
	told, ok := l.field(linOtherPrompt, a.Text, q.Example)
	a.Text = told
	if !ok {
		l.Settle(q.ID, a)
		return quiet
	}
	l.Sayf(words.Understood, l.tellable(q, strings.Join(words.PickedNames(q, a), ", ")))
	return l.done(q, a)
}

// matching gives the options that some words may mean: one, by its number, its
// name or its id, or else all those that have a word beginning like that.
func matching(q *sections.Question, words string) []sections.Option {
	options := q.Choices()
	words = text.Fold(words)
	if n, err := strconv.Atoi(words); err == nil {
		if n < 1 || n > len(options) {
			return nil
		}
		return options[n-1 : n]
	}
	tests := []func(sections.Option) bool{
		func(o sections.Option) bool { return text.Fold(o.Name) == words || o.ID == words },
		func(o sections.Option) bool {
			return strings.HasPrefix(text.Fold(o.Name), words) || q.Form().Truth && strings.HasPrefix(o.ID, words)
		},
		func(o sections.Option) bool { return strings.Contains(" "+text.Fold(o.Name), " "+words) },
	}
	for _, means := range tests {
		var found []sections.Option
		for _, o := range options {
			if means(o) {
				found = append(found, o)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// matchingAll reads numbers parted by spaces or commas, or names parted by
// commas, and gives the options in the catalogue's order. It gives back what it
// could not tell.
func matchingAll(q *sections.Question, text string) (picks []string, wrong string) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		parts = strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	}
	if len(parts) == 0 {
		return nil, text
	}
	chosen := map[string]bool{}
	for _, part := range parts {
		found := matching(q, part)
		if len(found) != 1 {
			return nil, strings.TrimSpace(part)
		}
		chosen[found[0].ID] = true
	}
	for _, o := range q.Choices() {
		if chosen[o.ID] {
			picks = append(picks, o.ID)
		}
	}
	return picks, ""
}

func names(options []sections.Option) []string {
	var out []string
	for _, o := range options {
		out = append(out, o.Name)
	}
	return out
}

// done records an answer and moves on to the next question, in one save.
func (l *conversation) done(q *sections.Question, a sections.Answer) outcome {
	if l.Writing != "" || !l.Draft().Set(q.ID, a).Answer(q.ID).Equal(l.Draft().Answer(q.ID)) {
		l.Edit(q.ID, a)
		next := l.forward(q)
		l.Settled()
		return next
	}
	l.Settle(q.ID, a)
	return l.forward(q)
}
