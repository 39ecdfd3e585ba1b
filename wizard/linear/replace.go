package linear

import (
	"strings"
	"unicode"

	"ami-wizard/sections"
)

// replace changes a few words of a text: what an editor is for where there is
// none. The words must stand there once, so that nothing else changes.
func (l *conversation) replace(q *sections.Question, _ string) outcome {
	text, ok := l.replaceable(q)
	if !ok {
		l.Say(linNotHere)
		return quiet
	}
	old, ok := l.field(linOldPrompt, "", "")
	if !ok || old == "" {
		return quiet
	}
	from, to, times := locateWords(text, old)
	switch times {
	case 0:
		l.Say(linNoSuchWords)
		return quiet
	case 1:
	default:
		l.Sayf(linManySuchWords, times)
		return quiet
	}
	replacement, ok := l.field(linNewPrompt, "", "")
	if !ok {
		return quiet
	}
	text = text[:from] + replacement + text[to:]
	a := l.Draft().Answer(q.ID)
	if q.Proposes() {
		a = q.Decide(a, sections.Adapt)
	}
	a.Text = text
	l.Settle(q.ID, a)
	l.Say(l.tellable(q, lineAt(text, from)))
	return remind
}

// replaceable gives the text of a question in which words can be replaced.
func (l *conversation) replaceable(q *sections.Question) (string, bool) {
	if q == nil {
		return "", false
	}
	a := l.Draft().Answer(q.ID)
	switch {
	case q.Proposes():
		return q.Begins(a), true
	case q.Line(), q.Paragraphs():
		return a.Text, a.Text != ""
	}
	return "", false
}

// locateWords finds words in a text, whatever the kinds of apostrophe and space,
// and counts how often they stand there.
func locateWords(text, words string) (from, to, times int) {
	wanted := []rune(words)
	for i := range wanted {
		wanted[i] = alike(wanted[i])
	}
	var places []int // where each rune of the text starts
	var runes []rune
	for i, r := range text {
		places, runes = append(places, i), append(runes, alike(r))
	}
	places = append(places, len(text))
	for i := 0; i+len(wanted) <= len(runes); i++ {
		if string(runes[i:i+len(wanted)]) != string(wanted) {
			continue
		}
		if times == 0 {
			from, to = places[i], places[i+len(wanted)]
		}
		times++
	}
	return from, to, times
}

func alike(r rune) rune {
	switch {
	case r == '’':
		return '\''
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// lineAt gives the line of a text that a place stands on.
func lineAt(text string, at int) string {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	line, _, _ := strings.Cut(text[start:], "\n")
	return line
}
