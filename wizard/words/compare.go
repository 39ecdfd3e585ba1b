package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Difference is a question that two drafts answer otherwise, in a few words each.
type Difference struct{ Label, Theirs, Ours string }

// Differences compares two drafts, in the order of the catalogue.
func Differences(c *sections.Catalogue, theirs, ours sections.Draft) []Difference {
	var out []Difference
	for _, q := range c.All() {
		a, b := theirs.Answer(q.ID), ours.Answer(q.ID)
		switch {
		case a.Equal(b):
		case q.Private:
			out = append(out, Difference{q.Label, sayTheirsPrivate, sayTheirsPrivate})
		default:
			at, of := apart(answerWords(q, a), answerWords(q, b))
			out = append(out, Difference{q.Label, at, of})
		}
	}
	if a, b := theirs.Notes(), ours.Notes(); !a.Equal(b) {
		at, of := apart(noteWords(c, theirs), noteWords(c, ours))
		out = append(out, Difference{sayTheirsNotes, at, of})
	}
	if a, b := asideWords(theirs), asideWords(ours); a != b {
		at, of := apart(a, b)
		out = append(out, Difference{sayTheirsAsides, at, of})
	}
	return out
}

// noteWords gives the notes of a draft on one line.
func noteWords(c *sections.Catalogue, d sections.Draft) string {
	lines := make([]string, 0, len(d.Notes()))
	for _, n := range d.Notes() {
		lines = append(lines, NoteLine(c, d, n))
	}
	return strings.Join(lines, " ; ")
}

// asideWords gives the reasons for which findings were set aside, on one line.
func asideWords(d sections.Draft) string {
	var reasons []string
	for _, id := range d.Asides() {
		reasons = append(reasons, d.Aside(id).Reason)
	}
	return strings.Join(reasons, " ; ")
}

// answerWords gives an answer on one line, whatever its kind.
func answerWords(q *sections.Question, a sections.Answer) string {
	var parts []string
	if a.Decision != sections.Undecided {
		parts = append(parts, "["+string(a.Decision)+"]")
	}
	for _, row := range a.Rows {
		parts = append(parts, strings.Join(row, ", ")+" ;")
	}
	if picked := Answer(q, sections.Answer{Picks: a.Picks}); len(a.Picks) > 0 {
		parts = append(parts, picked)
	}
	words := a.Text
	if a.Decision == sections.Keep {
		words = a.Kept
	}
	return text.CleanLine(strings.Join(strings.Fields(strings.Join(append(parts, words), " ")), " "))
}

// How much of two answers shows: enough to tell which is which.
const (
	excerptBefore = 24
	excerptLength = 160
)

// apart cuts two texts to the place where they part.
func apart(a, b string) (string, string) {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	return excerpt(a, same), excerpt(b, same)
}

// excerpt gives a text from some words before a place on.
func excerpt(s string, at int) string {
	if s == "" {
		return sayTheirsEmpty
	}
	from := max(0, min(at, len(s))-excerptBefore)
	if space := strings.LastIndexFunc(s[:from], unicode.IsSpace); space >= 0 {
		from = space + 1
	} else {
		from = 0
	}
	end := min(len(s), from+excerptLength)
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	out := s[from:end]
	if from > 0 {
		out = "… " + out
	}
	if end < len(s) {
		out += " …"
	}
	return out
}
