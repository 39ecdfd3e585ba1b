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
