package text

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scales tells by how many places a word after the digits moves the comma. Capital M
// alone is a million; a small m alone would be metres and is no scale.
var scales = map[string]int{
	"k": 3, "K": 3, "mille": 3, "millier": 3, "milliers": 3,
	"M": 6, "million": 6, "millions": 6,
	"Md": 9, "Mds": 9, "milliard": 9, "milliards": 9,
}

// moneyScales tells the same of what stands before a currency, without a space: k€.
var moneyScales = map[string]int{"k": 3, "K": 3, "M": 6, "m": 6, "Md": 9, "md": 9}

// euros are the spellings of the one currency.
var euros = []string{"€", "euro", "euros", "eur"}

// units are the spellings that mean the same unit, folded. Units that would need a
// conversion (ha, km², mois) are not here, so that "2 ha" is refused instead of being
// taken for 2 m².
var units = [][]string{
	{"m2", "m^2", "metre carre", "metres carres"},
	euros,
	{"%", "pour cent", "pourcent"},
	{"an", "ans", "annee", "annees"},
	{"membre", "membres", "adherent", "adherents", "personne", "personnes"},
	{"habitant", "habitants", "personne", "personnes"},
	{"lieu", "lieux", "tiers-lieu", "tiers-lieux"},
	{"place", "places"},
	{"poste", "postes"},
}

// suffix reads what follows the digits: a scale, a unit, or both. What is written in
// another unit than the one that is asked for is refused: the question knows its own,
// and would put it behind the number. No unit asked for lets any known one pass.
func suffix(s, asked, askedOne string) (places int, err error) {
	places, unit := scale(s)
	unit = Fold(unit)
	if unit == "" || sameUnit(unit, Fold(asked), Fold(askedOne)) {
		return places, nil
	}
	return 0, refuse(ErrNotNumber, suffixReason(s, asked))
}

// scale parts what follows the digits into a scale and a unit.
func scale(s string) (places int, unit string) {
	word, rest, _ := strings.Cut(s, " ")
	if n, ok := scaleOf(word); ok {
		for _, link := range []string{"de ", "d'", elided} {
			rest = strings.TrimPrefix(rest, link)
		}
		return n, rest
	}
	for _, currency := range euros {
		before, ok := strings.CutSuffix(strings.ReplaceAll(word, "EUR", "eur"), currency)
		if n, known := moneyScales[before]; ok && known {
			return n, strings.TrimSpace(currency + " " + rest)
		}
	}
	return 0, s
}

func scaleOf(word string) (int, bool) {
	if len(word) > len("Mds") { // a word, in capitals or not
		word = strings.ToLower(word)
	}
	n, ok := scales[word]
	return n, ok
}

// sameUnit tells whether a folded word is a spelling of the unit that is asked for.
func sameUnit(unit, asked, askedOne string) bool {
	if unit == asked || unit == askedOne || asked != "" && unit+"s" == asked {
		return true
	}
	return slices.ContainsFunc(units, func(same []string) bool {
		return slices.Contains(same, unit) && (asked == "" || slices.Contains(same, asked))
	})
}

func suffixReason(s, asked string) string {
	switch {
	case strings.ContainsAny(s, "0123456789") && unitless(s):
		return whyRange
	case asked != "":
		return fmt.Sprintf(whyUnit, quoted(strings.TrimSpace(s)), asked)
	}
	return fmt.Sprintf(whyUnknownUnit, quoted(strings.TrimSpace(s)))
}

// unitless tells what goes on with another number: "300 à 400", "300-400", "300 ou 400".
func unitless(s string) bool {
	s = Fold(s)
	for _, link := range []string{"a ", "-", "–", "—", "ou ", "et ", "/"} {
		if strings.HasPrefix(s, link) {
			return true
		}
	}
	return false
}

// CutUnit takes a unit off the front of words, where it is a whole word of them.
func CutUnit(words, unit string) (string, bool) {
	end := 0
	for range utf8.RuneCountInString(unit) {
		_, size := utf8.DecodeRuneInString(words[end:])
		end += size
	}
	if unit == "" || Fold(words[:end]) != Fold(unit) {
		return words, false
	}
	next, _ := utf8.DecodeRuneInString(words[end:])
	last, _ := utf8.DecodeLastRuneInString(unit)
	return words[end:], !letterOrDigit(last) || !letterOrDigit(next)
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
