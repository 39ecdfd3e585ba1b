package consent

import "slices"

// Level is how a section stands to what was decided of it.
type Level int

// The levels. Holds tells those at which nothing needs to be decided again.
const (
	Undecided Level = iota // nothing was approved
	Same                   // the words that were approved
	Facts                  // the same sentences, other facts in them
	Retouched              // the words of a retouch that was declared
	Changed                // other words
)

// Holds tells whether what was decided holds for the words of today.
func (l Level) Holds() bool { return l == Same || l == Facts || l == Retouched }

// Difference is a paragraph that is not as it was approved.
type Difference struct {
	Paragraph int    // its number today, from 1; of one that is gone, that of what follows it
	Before    string // empty for a paragraph that came
	After     string // empty for a paragraph that went
	Fact      bool   // only facts in it changed
}

// Standing is how a section stands to what was decided of it.
type Standing struct {
	Level       Level
	Decision    Decision     // that counts, where the level is not Undecided
	Differences []Difference // of Facts and Changed, in the order of the document
	Damaged     bool         // the copy was edited: its fingerprint tells that words changed, not which
}

// Stands compares the words that were approved last with those of today. current gives the
// present id of a question that may have been renamed since: a fact is the same one under
// its new name.
func (p Part) Stands(now []Paragraph, current func(id string) string) Standing {
	d, ok := p.approved()
	if !ok {
		return Standing{}
	}
	s, now := Standing{Decision: d}, worded(now)
	words, mark := d.bound()
	s.Damaged = PrintOf(words) != mark
	today := PrintOf(now)
	switch {
	case today == d.Mark:
		s.Level = Same
	case slices.ContainsFunc(d.Retouches, func(r Retouch) bool { return r.Mark == today }):
		s.Level = Retouched
	case s.Damaged:
		s.Level = Changed
	default:
		s.Differences = differences(words, now, current)
		s.Level = Changed
		if !slices.ContainsFunc(s.Differences, func(d Difference) bool { return !d.Fact }) {
			s.Level = Facts
		}
	}
	return s
}

// approved gives the last decision that binds the text. One that puts the section off
// afterwards leaves what was approved before as it is.
func (p Part) approved() (Decision, bool) {
	for i := len(p.Decisions) - 1; i >= 0; i-- {
		if p.Decisions[i].Outcome.Binds() {
			return p.Decisions[i], true
		}
	}
	return Decision{}, false
}

// differences pairs the paragraphs of two texts and gives those that differ.
func differences(was, now []Paragraph, today func(string) string) []Difference {
	var out []Difference
	same := common(was, now)
	i, j := 0, 0
	for _, pair := range append(same, [2]int{len(was), len(now)}) {
		out = append(out, gap(was[i:pair[0]], now[j:pair[1]], j, today)...)
		i, j = pair[0]+1, pair[1]+1
	}
	return out
}

// gap gives the differences between two stretches that share no paragraph: those that have
// the same sentences are one paragraph whose facts changed, the others are paired in order.
func gap(was, now []Paragraph, from int, today func(string) string) []Difference {
	var out []Difference
	for k := range max(len(was), len(now)) {
		d := Difference{Paragraph: from + min(k, max(len(now)-1, 0)) + 1}
		if k < len(was) {
			d.Before = was[k].Text
		}
		if k < len(now) {
			d.After = now[k].Text
		}
		if len(now) == 0 {
			d.Paragraph = from + 1
		}
		if k < len(was) && k < len(now) {
			d.Fact = was[k].sameShape(now[k], today)
		}
		out = append(out, d)
	}
	return out
}

// sameShape tells whether two paragraphs are the same sentences.
func (p Paragraph) sameShape(o Paragraph, today func(string) string) bool {
	return Spaced(holes(p.shape(), today)) == Spaced(holes(o.shape(), today))
}

// common gives the longest run of pairs of paragraphs that say the same, in order. Texts are
// at most maxLists paragraphs long; what they share at both ends is not searched.
func common(was, now []Paragraph) [][2]int {
	a, b := spacedAll(was), spacedAll(now)
	var pairs, tail [][2]int
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		pairs = append(pairs, [2]int{from, from})
		from++
	}
	endA, endB := len(a), len(b)
	for endA > from && endB > from && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
		tail = append(tail, [2]int{endA, endB})
	}
	for _, pair := range longest(a[from:endA], b[from:endB]) {
		pairs = append(pairs, [2]int{pair[0] + from, pair[1] + from})
	}
	slices.Reverse(tail)
	return append(pairs, tail...)
}

func spacedAll(text []Paragraph) []string {
	out := make([]string, len(text))
	for i, p := range text {
		out[i] = Spaced(p.Text)
	}
	return out
}

// longest is the longest common subsequence of two sequences, as pairs of ranks.
func longest(a, b []string) [][2]int {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}
