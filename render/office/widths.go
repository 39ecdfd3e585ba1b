package office

import (
	"strings"

	"ami-wizard/render/tree"
)

// Lengths in thousandths of the size of the type.
const (
	longestWord = 22 * 556 // a column is made wider for no longer word
	longestCell = 70 * 500 // nor for more words
	sides       = 1150     // of a cell, in type of 9.5 points
	size        = 190      // of the type, in twentieths of a point
)

// Widths shares a width among the columns of a table: each gets what its longest word
// needs, and of the rest the more, the more its cells say. The widths add up to the whole,
// which is told in twentieths of a point.
func Widths(rows [][]tree.Cell, total int) []int {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	least, wish := make([]int, columns), make([]int, columns)
	for i, row := range rows {
		for j, cell := range row {
			words := tree.Words(cell)
			wish[j] = max(wish[j], min(longestCell, wide(words, i == 0)))
			for word := range strings.FieldsFuncSeq(words, breaks) {
				least[j] = max(least[j], min(longestWord, wide(word, i == 0)))
			}
		}
	}
	needed, wished := 0, 0
	for j := range columns {
		least[j] += sides
		wish[j] = max(wish[j]+sides, least[j])
		needed += least[j]
		wished += wish[j] - least[j]
	}
	return share(least, wish, total, needed, wished)
}

func share(least, wish []int, total, needed, wished int) []int {
	widths := make([]int, len(least))
	rest := max(0, total*1000/size-needed)
	scale := max(1, needed+rest) // the whole width
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

// wide gives about how wide words are in Arial, whose widths these are, in bold type or not,
// and a twentieth more: programs differ in how they draw.
func wide(words string, bold bool) int {
	width := 0
	for _, r := range words {
		width += sign(r)
	}
	if bold {
		width = width * 108 / 100
	}
	return width * 105 / 100
}

func sign(r rune) int {
	switch r {
	case 'i', 'j', 'l', '\'', '’', '|':
		return 222
	case 'f', 't', 'I', '.', ',', ':', ';', '!', '/', ' ', '\u00a0', '\u202f', '[', ']':
		return 278
	case 'r', '-', '(', ')', '²', '°':
		return 333
	case 'c', 's', 'v', 'x', 'y', 'z', 'k', 'J':
		return 500
	case 'm', 'M', '%', '@', 'W', '…':
		return 860
	case 'w':
		return 722
	}
	return others(r)
}

// others gives the width of the signs of the alphabet that have none of their own.
func others(r rune) int {
	switch {
	case r >= 'A' && r <= 'Z', r >= 'À' && r <= 'Þ':
		return 722
	case r < 0x2100:
		return 556
	}
	return 1000
}

// breaks tells where a line may end within a cell.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '-' }
