package check

import (
	"regexp"
	"strings"

	"ami-wizard/sections"
)

// longAcronym is the letters beyond which capitals are a word that is shouted, or a name.
const longAcronym = 6

// roman finds what may be a century or a chapter.
var roman = regexp.MustCompile(`^[IVXLCDM]+$`)

// acronyms tells the acronyms of the response that it explains nowhere, each once. Those that
// everybody knows, those of names that people gave, and words in a row of capitals are none.
func acronyms(s *Subject) []Finding {
	var found []Finding
	seen := map[string]bool{}
	names := s.names()
	for i := range s.Text {
		p := &s.Text[i]
		if p.State == Missing {
			continue
		}
		words := s.made.words[i]
		for j, w := range words {
			word := capitals(p.Words[w.start:w.end])
			if word == "" || seen[word] || shouted(p.Words, words, j) {
				continue
			}
			seen[word] = true
			if known[word] || roman.MatchString(word) || strings.Contains(names, word) || s.explains(word) {
				continue
			}
			found = append(found, Finding{
				Place: Place{Question: p.Question, Paragraph: p.Number}, key: strings.ToLower(word), Values: []string{word}, Says: sayAcronym(word),
			})
		}
	}
	return found
}

// capitals gives the acronym that a word is, an elision before it left out, empty where it is
// none.
func capitals(word string) string {
	word = word[elided(word):]
	if len(word) < 2 || len(word) > longAcronym {
		return ""
	}
	for i := range len(word) {
		if word[i] < 'A' || word[i] > 'Z' {
			return ""
		}
	}
	return word
}

// shouted tells whether the word before or behind is written in capitals too.
func shouted(s string, words spread, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(words) {
			continue
		}
		near := s[words[j].start:words[j].end]
		between := s[min(words[i].end, words[j].end):max(words[i].start, words[j].start)]
		if len(near) > 1 && strings.TrimSpace(between) == "" && near == strings.ToUpper(near) && near != strings.ToLower(near) {
			return true
		}
	}
	return false
}

// explains tells whether the response says somewhere what an acronym stands for: it stands
// alone in brackets behind its words, or these stand behind it in brackets or behind a colon.
func (s *Subject) explains(word string) bool {
	for i := range s.Text {
		words := s.Text[i].Words
		for from := 0; ; {
			at := strings.Index(words[from:], word)
			if at < 0 {
				break
			}
			from += at + len(word)
			before, after := words[:from-len(word)], strings.TrimLeft(words[from:], " \u00a0\u202f")
			if strings.HasSuffix(before, "(") || strings.HasPrefix(after, "(") || strings.HasPrefix(after, ":") || strings.HasPrefix(after, "=") {
				return true
			}
		}
	}
	return false
}

// names gives the names that people gave: what stands in them is nobody's to explain.
func (s *Subject) names() string {
	var b strings.Builder
	for _, id := range s.Draft.Answered() {
		q, ok := s.Catalogue.Question(id)
		if !ok {
			continue
		}
		a := s.Draft.Answer(id)
		switch {
		case q.Tabular():
			for _, row := range a.Rows {
				b.WriteString(row.Cell(0) + "\n")
			}
		case q.Line() && q.Fact != "" && q.Card != "", q.Fact == sections.ProjectFact:
			b.WriteString(a.Text + "\n")
		}
	}
	return b.String()
}
