package consent

import "strings"

// Stretch is words that two texts share, or that one of them has alone.
type Stretch struct {
	Text           string
	Removed, Added bool
}

// mostWords is how many words of two texts are compared word by word; longer ones, past what
// they share at both ends, are told as removed and added whole.
const mostWords = 1_500

// Stretches compares two texts word by word.
func Stretches(before, after string) []Stretch {
	a, b := strings.Fields(before), strings.Fields(after)
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	endA, endB := len(a), len(b)
	for endA > from && endB > from && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	var out stretches
	out.add(a[:from], false, false)
	pairs := [][2]int{}
	if endA-from <= mostWords && endB-from <= mostWords {
		pairs = longest(a[from:endA], b[from:endB])
	}
	i, j := from, from
	for _, pair := range append(pairs, [2]int{endA - from, endB - from}) {
		out.add(a[i:from+pair[0]], true, false)
		out.add(b[j:from+pair[1]], false, true)
		i, j = from+pair[0], from+pair[1]
		if i < endA && j < endB {
			out.add(a[i:i+1], false, false)
			i, j = i+1, j+1
		}
	}
	out.add(a[endA:], false, false)
	return out
}

// stretches joins words that are of one kind.
type stretches []Stretch

func (s *stretches) add(words []string, removed, added bool) {
	if len(words) == 0 {
		return
	}
	text := strings.Join(words, " ")
	if n := len(*s) - 1; n >= 0 && (*s)[n].Removed == removed && (*s)[n].Added == added {
		(*s)[n].Text += " " + text
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
			s.Text = shortened(strings.Fields(s.Text), i > 0, i < len(all)-1)
		}
		out[i] = s
	}
	return out
}

// shortened keeps the words of a stretch that stand beside a change.
func shortened(all []string, behind, ahead bool) string {
	head, tail := 0, 0
	if behind {
		head = around
	}
	if ahead {
		tail = around
	}
	if len(all) <= head+tail+1 {
		return strings.Join(all, " ")
	}
	parts := append([]string{}, all[:head]...)
	parts = append(parts, "…")
	return strings.Join(append(parts, all[len(all)-tail:]...), " ")
}
