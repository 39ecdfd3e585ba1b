package check

import (
	"strings"

	"ami-wizard/sections"
)

// sameWords is how many words in a row, said twice, a reader notices.
const sameWords = 8

// repeated tells the sentences that stand twice in what people wrote or kept, outside of
// tables: facts and names, which are said again and again, are left out.
func repeated(s *Subject) []Finding {
	r := repeats{seen: map[uint64]spot{}, told: map[[2]string]bool{}}
	names := s.phrases()
	for _, q := range s.Catalogue.All() {
		if q.Private || !q.Paragraphs() {
			continue
		}
		_, a, ok := s.answered(q.ID)
		if !ok || q.Proposes() && a.Decision == sections.Undecided {
			continue
		}
		words := a.Text
		if q.Proposes() {
			words = q.Reads(a)
		}
		for n, stretch := range stretches(words) {
			for _, own := range names.between(wordsOf(stretch)) {
				r.look(s, q, n, stretch, own)
			}
		}
	}
	return r.found
}

// spot is where some words stood first.
type spot struct {
	question string
	stretch  int
	end      int // the byte of it that they end at
}

type repeats struct {
	seen  map[uint64]spot
	told  map[[2]string]bool
	found []Finding
}

// look goes over words of one stretch of an answer.
func (r *repeats) look(s *Subject, q *sections.Question, n int, stretch string, words spread) {
	for i := 0; i+sameWords <= len(words); i++ {
		var sign uint64 = fnvOffset
		for _, w := range words[i : i+sameWords] {
			sign = (sign ^ w.hash) * fnvPrime
		}
		was, again := r.seen[sign]
		if !again {
			r.seen[sign] = spot{q.ID, n, words[i+sameWords-1].end}
			continue
		}
		pair := [2]string{was.question, q.ID}
		if r.told[pair] || was.question == q.ID && was.stretch == n && words[i].start < was.end {
			continue
		}
		r.told[pair] = true
		said := stretch[words[i].start:words[i+sameWords-1].end]
		r.found = append(r.found, Finding{
			Place: Place{Question: q.ID}, key: was.question, Values: []string{said},
			Says: sayRepeated(said, s.titleOf(was.question), was.question == q.ID, s.titleOf(was.question) == s.titleOf(q.ID)),
		})
	}
}

// stretches cuts an answer where it cites a fact, and at the end of each line; rows of tables
// are left out.
func stretches(words string) []string {
	var out []string
	for line := range strings.SplitSeq(words, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "|") {
			continue
		}
		for _, part := range sections.SplitFacts(line) {
			if part.Fact == "" {
				out = append(out, part.Plain)
			}
		}
	}
	return out
}

// phrases is words that may be said again, by the first of each.
type phrases map[uint64][][]uint64

// phrases gives the words of facts and the names of rows.
func (s *Subject) phrases() phrases {
	const most = 1000
	all, n := phrases{}, 0
	add := func(value string) {
		if words := hashes(value); len(words) > 1 && n < most {
			all[words[0]] = append(all[words[0]], words)
			n++
		}
	}
	for _, q := range s.Catalogue.All() {
		a := s.Draft.Answer(q.ID)
		switch {
		case q.Tabular():
			for _, row := range a.Rows[:min(len(a.Rows), 50)] {
				add(row.Cell(0))
			}
		case q.Line():
			add(a.Text)
		}
	}
	return all
}

// between gives what is left of words where these phrases are taken out.
func (p phrases) between(words spread) []spread {
	var out []spread
	from := 0
	for i := 0; i < len(words); {
		if n := p.at(words, i); n > 0 {
			out = append(out, words[from:i])
			i += n
			from = i
			continue
		}
		i++
	}
	return append(out, words[from:])
}

// at gives how many words of the longest phrase stand from the i-th on, 0 where none does.
func (p phrases) at(words spread, i int) int {
	n := 0
	for _, phrase := range p[words[i].hash] {
		if len(phrase) > n && words.at(i, phrase) {
			n = len(phrase)
		}
	}
	return n
}
