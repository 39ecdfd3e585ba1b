package consent

import (
	"strings"
	"unicode"
)

// Stretch is words that two texts share, or that one of them has alone.
type Stretch struct {
	Text           string
	Removed, Added bool
}

// mostWords is how many words of two texts are compared word by word; longer ones, past what
// they share at both ends, are told as removed and added whole.
const mostWords = 1_500

// word is a word of a text and the space before it, which parts it from the word before and
// is no part of it: a no-break one stays, so that no line of a comparison begins with a colon.
type word struct{ space, text string }

// wordsOf parts a text into its words.
func wordsOf(s string) []word {
	var words []word
	for s != "" {
		text := strings.TrimLeftFunc(s, unicode.IsSpace)
		space := s[:len(s)-len(text)]
		if strings.Trim(space, "\u00a0\u202f") != "" || space == "" {
			space = " "
		}
		end := strings.IndexFunc(text, unicode.IsSpace)
		if end < 0 {
			end = len(text)
		}
		if end > 0 {
			words = append(words, word{space, text[:end]})
		}
		s = text[end:]
	}
	return words
}

func keys(words []word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.text
	}
	return out
}

// joined writes words as they stood in their text.
func joined(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(w.space)
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// Stretches compares two texts word by word; what they share stands as in the second.
func Stretches(before, after string) []Stretch {
	a, b := wordsOf(before), wordsOf(after)
	from := 0
	for from < len(a) && from < len(b) && a[from].text == b[from].text {
		from++
	}
	endA, endB := len(a), len(b)
	for endA > from && endB > from && a[endA-1].text == b[endB-1].text {
		endA, endB = endA-1, endB-1
	}
	var out stretches
	out.add(b[:from], false, false)
	pairs := [][2]int{}
	if endA-from <= mostWords && endB-from <= mostWords {
		pairs = longest(keys(a[from:endA]), keys(b[from:endB]))
	}
	i, j := from, from
	for _, pair := range append(pairs, [2]int{endA - from, endB - from}) {
		out.add(a[i:from+pair[0]], true, false)
		out.add(b[j:from+pair[1]], false, true)
		i, j = from+pair[0], from+pair[1]
		if i < endA && j < endB {
			out.add(b[j:j+1], false, false)
			i, j = i+1, j+1
		}
	}
	out.add(b[endB:], false, false)
	return out
}

// stretches joins words that are of one kind.
type stretches []Stretch

func (s *stretches) add(words []word, removed, added bool) {
	if len(words) == 0 {
		return
	}
	text := joined(words)
	if n := len(*s) - 1; n >= 0 && (*s)[n].Removed == removed && (*s)[n].Added == added {
		(*s)[n].Text += words[0].space + text
		return
	}
	*s = append(*s, Stretch{text, removed, added})
}

// around is how many words stand on each side of those that changed, in an excerpt.
const around = 6

// Excerpt gives stretches with what two texts share cut to the words beside a change.
func Excerpt(all []Stretch) []Stretch {
	out := make([]Stretch, len(all))
	for i, s := range all {
		if !s.Added && !s.Removed {
			s.Text = shortened(wordsOf(s.Text), i > 0, i < len(all)-1)
		}
		out[i] = s
	}
	return out
}

// shortened keeps the words of a stretch that stand beside a change.
func shortened(all []word, behind, ahead bool) string {
	head, tail := 0, 0
	if behind {
		head = around
	}
	if ahead {
		tail = around
	}
	head, tail = whole(all, head, tail)
	if len(all) <= head+tail+1 {
		return joined(all)
	}
	return strings.TrimSpace(joined(all[:head]) + " … " + joined(all[len(all)-tail:]))
}

// longestBlank is how many words more an excerpt takes in, so that it does not begin or end inside
// brackets: those of a blank, "[à compléter : nombre de membres]", say nothing in halves.
const longestBlank = 12

// whole gives as many words at both ends, or more where the cut would stand inside brackets.
func whole(all []word, head, tail int) (int, int) {
	if head > 0 {
		for n := head; n <= min(len(all), head+longestBlank); n++ {
			if open(all[:n]) <= 0 {
				head = n
				break
			}
		}
	}
	if tail > 0 {
		for n := tail; n <= min(len(all), tail+longestBlank); n++ {
			if open(all[len(all)-n:]) >= 0 {
				tail = n
				break
			}
		}
	}
	return head, tail
}

// open counts the brackets that words open, less those that they close.
func open(all []word) int {
	n := 0
	for _, w := range all {
		n += strings.Count(w.text, "[") - strings.Count(w.text, "]")
	}
	return n
}
