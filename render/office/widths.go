package office

import (
	"strings"
	"unicode/utf8"

	"ami-wizard/render/tree"
)

// The most signs of a word, and of a cell, that a column is made wider for.
const (
	longestWord = 22
	longestCell = 70
	padding     = 4 // signs that the sides of a cell take, and bold type
)

// Widths shares a width among the columns of a table: each gets what its longest word
// needs, and of the rest the more, the more its cells say. The widths add up to the whole.
func Widths(rows [][]tree.Cell, total int) []int {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	least, wish := make([]int, columns), make([]int, columns)
	for _, row := range rows {
		for j, cell := range row {
			words := tree.Words(cell)
			wish[j] = max(wish[j], min(longestCell, utf8.RuneCountInString(words)))
			for word := range strings.FieldsFuncSeq(words, breaks) {
				least[j] = max(least[j], min(longestWord, utf8.RuneCountInString(word)))
			}
		}
	}
	needed, wished := 0, 0
	for j := range columns {
		least[j] += padding
		wish[j] = max(wish[j]+padding, least[j])
		needed += least[j]
		wished += wish[j] - least[j]
	}
	return share(least, wish, total, needed, wished)
}

// signs is about how many signs stand on a line of a table's text.
const signs = 92

func share(least, wish []int, total, needed, wished int) []int {
	widths := make([]int, len(least))
	rest := max(0, signs-needed)
	scale := needed + rest // in signs: the whole width
	left := total
	for j := range widths {
		width := least[j] * total / scale
		switch {
		case j == len(widths)-1:
			width = left
		case wished > 0:
			width += (wish[j] - least[j]) * rest / wished * total / scale
		default:
			width += rest / len(widths) * total / scale
		}
		widths[j] = width
		left -= width
	}
	return widths
}

// breaks tells where a line may end within a cell.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '-' }
