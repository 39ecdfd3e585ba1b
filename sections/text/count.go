package text

import (
	"strconv"
	"strings"
)

// Whole writes a whole number the French way: groups of three digits parted by narrow
// no-break spaces.
func Whole(n int) string { return inThrees(strconv.Itoa(n)) }

// inThrees parts digits into groups of three, from the right.
func inThrees(digits string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(narrowSpace)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Tenths writes a number of tenths as a decimal, the French way, without a tenth that is none:
// "2,5", "3".
func Tenths(n int) string {
	if n%10 == 0 {
		return strconv.Itoa(n / 10)
	}
	return strconv.Itoa(n/10) + "," + strconv.Itoa(n%10)
}

// Plural gives the word for so many: French counts none as one.
func Plural(n int, one, many string) string {
	if n < 2 {
		return one
	}
	return many
}
