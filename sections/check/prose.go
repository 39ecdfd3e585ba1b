package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// provingSections is the sections in which each paragraph is read for what it proves.
var provingSections = []string{"qui", "demarche", "activites", "chiffres"}

// shortParagraph is the words below which a paragraph only leads to the next.
const shortParagraph = 25

// unproved tells the paragraphs, where proofs are looked for, that have neither a figure nor
// a name nor a date.
func unproved(s *Subject) []Finding {
	var found []Finding
	for i := range s.Text {
		p := &s.Text[i]
		if p.State != Written || p.Table || p.Heading || p.Blanks > 0 || !slices.Contains(provingSections, p.Section) {
			continue
		}
		words := s.made.words[i]
		if len(words) < shortParagraph || hasFigure(p.Words) || hasName(p.Words, words) {
			continue
		}
		open := opening(p.Words, openingWords)
		found = append(found, Finding{
			Place: Place{Question: p.Question, Paragraph: p.Number}, Values: []string{open}, Says: sayUnproved(open),
		})
	}
	return found
}

// openingWords is how many words name a paragraph.
const openingWords = 6

// hasFigure tells whether a text holds a figure, in digits or in words, a month or a day of
// the week.
func hasFigure(s string) bool {
	for _, r := range s {
		if unicode.IsDigit(r) {
			return true
		}
	}
	for _, w := range wordsOf(s) {
		if figures[w.hash] || figures[afterApostrophe(s[w.start:w.end])] {
			return true
		}
	}
	return false
}

// afterApostrophe gives the sign of what follows an elision: "d’octobre" says "octobre".
func afterApostrophe(word string) uint64 {
	for i, r := range word {
		if r == '\'' || r == '’' {
			if rest := hashes(word[i+utf8.RuneLen(r):]); len(rest) == 1 {
				return rest[0]
			}
		}
	}
	return 0
}

// hasName tells whether a word within a sentence begins with a capital.
func hasName(s string, words spread) bool {
	for i, w := range words {
		if i == 0 || w.start == 0 {
			continue
		}
		word := s[w.start:w.end]
		r, _ := utf8.DecodeRuneInString(word)
		if at := elided(word); at > 0 {
			r, _ = utf8.DecodeRuneInString(word[at:])
		}
		if unicode.IsUpper(r) && utf8.RuneCountInString(word) > 1 && within(s[words[i-1].end:w.start]) {
			return true
		}
	}
	return false
}

// elided gives where the word behind an elision begins, 0 where there is none.
func elided(word string) int {
	for i, r := range word {
		if r == '\'' || r == '’' {
			return i + utf8.RuneLen(r)
		}
	}
	return 0
}

// within tells whether what stands between two words leaves them in one sentence.
func within(between string) bool {
	for _, r := range between {
		switch r {
		case '.', '!', '?', '…', ':', '\n', '—', '–':
			return false
		}
	}
	return true
}

// hedges tells the words that put off what a jury looks for, outside what is cited.
func hedges(s *Subject) []Finding {
	var found []Finding
	for i := range s.Text {
		p := &s.Text[i]
		if p.State != Written || p.Heading {
			continue
		}
		words := s.made.words[i]
		for _, h := range putOff {
			at := words.find(h)
			if at < 0 || cited(p.Words, words[at].start) {
				continue
			}
			if p.Table && slices.ContainsFunc(strings.Split(p.Words, "|"), isPlaceholder) {
				continue // told as such
			}
			said := p.Words[words[at].start:words[at+len(h.words)-1].end]
			found = append(found, Finding{
				Place: Place{Question: p.Question, Paragraph: p.Number}, key: h.id,
				Values: []string{said, opening(p.Words, openingWords)}, Says: sayHedge(said),
			})
		}
	}
	return found
}

// hedge is a phrase that puts off, and the word that, behind it, makes it firm.
type hedge struct {
	id    string
	words []uint64
	but   uint64
}

// find gives where a hedge stands among the words, -1 where it does not.
func (w spread) find(h hedge) int {
	for i := range w {
		if w[i].hash != h.words[0] || !w.at(i, h.words) {
			continue
		}
		if next := i + len(h.words); h.but == 0 || next >= len(w) || w[next].hash != h.but {
			return i
		}
	}
	return -1
}

// cited tells whether a place of a text stands within « ».
func cited(s string, at int) bool {
	open := 0
	for _, r := range s[:at] {
		switch r {
		case '«':
			open++
		case '»':
			open = max(0, open-1)
		}
	}
	return open > 0
}

// Proves tells whether a paragraph holds a figure, a name or a date, or is so short that it
// only leads to the next.
func Proves(paragraph string) bool {
	words := wordsOf(paragraph)
	return len(words) < shortParagraph || hasFigure(paragraph) || hasName(paragraph, words)
}
