package text

import (
	"regexp"
	"strings"
)

// French gives a sentence the typography of French, by rule: the apostrophe, and the
// no-break spaces before a sign of two parts, inside « », between the groups of a
// number and before its unit. It leaves a sentence that has them as it is. It is for
// the sentences of the program; a name or a text of somebody's is put in afterwards.
func French(s string) string {
	s = strings.ReplaceAll(s, "'", "’")
	for _, rule := range spacing {
		s = rule.where.ReplaceAllString(s, rule.put)
	}
	return number.ReplaceAllStringFunc(s, func(n string) string { return strings.ReplaceAll(n, " ", "\u202f") })
}

// spacing is where a plain space of a sentence is a no-break one: U+00A0 before a
// colon, inside « » and before a unit, U+202F before the other signs and within numbers.
var spacing = []struct {
	where *regexp.Regexp
	put   string
}{
	{regexp.MustCompile(` ([;!?])`), "\u202f$1"},
	{regexp.MustCompile(` ([:»])`), "\u00a0$1"},
	{regexp.MustCompile(`« `), "«\u00a0"},
	{regexp.MustCompile(`(\d) ([kMG]?o|[ckm]?m[²³]?|h|min|€|%)($|[^\pL\d])`), "$1\u00a0$2$3"},
}

// number is a number whose groups of three digits stand apart.
var number = regexp.MustCompile(`\b\d{1,3}( \d{3})+\b`)
