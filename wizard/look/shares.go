package look

import "slices"

// leastShare is the cells under which the beginning of a text tells nothing.
const leastShare = 6

// Shares shortens texts so that together they take that many cells at most: the longest give
// way first, and none is shortened where all fit, nor to less than a few cells.
func Shares(texts []string, cells int) []string {
	var sizes []int
	for _, text := range texts {
		sizes = append(sizes, Cells(text))
	}
	slices.Sort(sizes)
	share, left := 0, cells
	for i, size := range sizes {
		share = left / (len(sizes) - i)
		if size > share {
			break
		}
		share, left = size, left-size
	}
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = Fit(text, max(share, leastShare))
	}
	return out
}
