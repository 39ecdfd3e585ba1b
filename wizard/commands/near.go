package commands

import "strings"

// near gives the word that was probably meant: the one that a slip or two of the fingers
// away is, or that what was typed begins. It is nothing where none is, or two are as near.
func near(typed string, words []string) string {
	best, found := 3, ""
	for _, word := range words {
		d := slips(typed, word)
		if len(typed) >= 3 && strings.HasPrefix(word, typed) {
			d = min(d, 1)
		}
		switch {
		case d < best && 2*d < len(word):
			best, found = d, word
		case d == best:
			found = ""
		}
	}
	return found
}

// slips counts the letters left out, added, changed or exchanged with their neighbour
// between two words (optimal string alignment).
func slips(a, b string) int {
	s, t := []rune(a), []rune(b)
	if len(s) > 40 || len(t) > 40 {
		return 40
	}
	rows := make([][]int, len(s)+1)
	for i := range rows {
		rows[i] = make([]int, len(t)+1)
		rows[i][0] = i
		for j := 1; j <= len(t); j++ {
			if i == 0 {
				rows[0][j] = j
				continue
			}
			change := 1
			if s[i-1] == t[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(s)][len(t)]
}
