package sections

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// What ParseNumber may answer instead of an amount.
var (
	ErrNotNumber = errors.New("not a number") // or not one that can be read without a doubt
	ErrNegative  = errors.New("negative number")
	ErrTooLarge  = errors.New("number too large")
)

const (
	maxWhole    = 1_000_000_000_000 // 1e12
	maxDecimals = 9                 // typed after the comma
	maxShortLen = 100               // bytes that a number or a date may take
	narrowSpace = "\u202f"
	noBreak     = "\u00a0"
)

// Amount is a number from 0 to 1e12, with the decimals that the person typed:
// the zeros of "4,50" are kept, those of "4,00" are not. The zero Amount is 0.
// Amounts compare with ==.
type Amount struct {
	whole    int64
	decimals string
}

// multipliers tells by how many places a word after the digits moves the comma.
// Capital M alone is a million; a small m alone would be metres and is refused.
var multipliers = map[string]int{
	"k": 3, "K": 3, "k€": 3, "K€": 3, "mille": 3,
	"M": 6, "M€": 6, "m€": 6, "million": 6, "millions": 6,
	"Md€": 9, "md€": 9, "milliard": 9, "milliards": 9,
}

// ignored are the units that people write after a number out of habit. They
// change nothing: the question knows its own unit, and what was understood is
// shown back. Units that would need a conversion (ha, km², mois) are not here,
// so that "2 ha" is refused instead of being taken for 2 m².
var ignored = map[string]bool{
	"": true, "m2": true, "m²": true, "mètre carré": true, "mètres carrés": true, "metres carres": true,
	"€": true, "euro": true, "euros": true, "eur": true, "%": true,
	"an": true, "ans": true, "année": true, "années": true, "annee": true, "annees": true,
	"personne": true, "personnes": true, "habitant": true, "habitants": true, "membre": true, "membres": true,
	"lieu": true, "lieux": true, "place": true, "places": true, "poste": true, "postes": true,
}

var (
	numberShape = regexp.MustCompile(`^([0-9][0-9., ]*)(.*)$`)
	plainDigits = regexp.MustCompile(`^[0-9]+$`)
	spaceGroups = regexp.MustCompile(`^[0-9]{1,3}(?: [0-9]{3})+$`)
	dotGroups   = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:\.[0-9]{3})+$`)
)

// ParseNumber reads a number as people type it in French: "5 000" with any kind
// of space, "5.000" (a dot parts thousands only before groups of exactly three
// digits), "12,5" or "12.5", "1,2 million", "3 k€", "5 000 m²". A unit after it
// is ignored where it changes nothing; words that make the number vague
// ("environ", "300 à 400") are refused, as is any unit it doesn't know.
func ParseNumber(s string) (Amount, error) {
	if len(s) > maxShortLen {
		return Amount{}, fmt.Errorf("%w: %d bytes", ErrNotNumber, len(s))
	}
	text := strings.Join(strings.Fields(norm.NFC.String(s)), " ")
	if rest := strings.TrimLeft(text, "-−–"); rest != text && numberShape.MatchString(strings.TrimSpace(rest)) {
		return Amount{}, fmt.Errorf("%w: %q", ErrNegative, s)
	}
	m := numberShape.FindStringSubmatch(text)
	if m == nil {
		return Amount{}, fmt.Errorf("%w: %q", ErrNotNumber, s)
	}
	whole, decimals, ok := splitDecimals(strings.TrimSpace(m[1]))
	places, known := suffix(m[2])
	if !ok || !known || len(decimals) > maxDecimals {
		return Amount{}, fmt.Errorf("%w: %q", ErrNotNumber, s)
	}
	return newAmount(whole, decimals, places)
}

// splitDecimals parts the digits at the decimal mark and takes the separators
// of thousands away.
func splitDecimals(s string) (whole, decimals string, ok bool) {
	whole, decimals, marked := strings.Cut(s, ",")
	if !marked && !dotGroups.MatchString(s) {
		whole, decimals, marked = strings.Cut(s, ".")
	}
	switch {
	case marked && !plainDigits.MatchString(decimals):
		return "", "", false
	case plainDigits.MatchString(whole):
	case spaceGroups.MatchString(whole):
		whole = strings.ReplaceAll(whole, " ", "")
	case dotGroups.MatchString(whole):
		whole = strings.ReplaceAll(whole, ".", "")
	default:
		return "", "", false
	}
	return whole, decimals, true
}

// suffix reads what follows the digits: a multiplier, a unit, or both.
func suffix(s string) (places int, known bool) {
	word, rest, _ := strings.Cut(s, " ")
	if n, ok := multipliers[word]; ok {
		places, s = n, rest
		for _, link := range []string{"de ", "d'", "d’"} {
			s = strings.TrimPrefix(s, link)
		}
	}
	return places, ignored[strings.ToLower(s)]
}

// newAmount moves the comma to the right by that many places.
func newAmount(whole, decimals string, places int) (Amount, error) {
	for range places {
		digit := "0"
		if decimals != "" {
			digit, decimals = decimals[:1], decimals[1:]
		}
		whole += digit
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	for len(decimals) > 2 && strings.HasSuffix(decimals, "0") {
		decimals = decimals[:len(decimals)-1]
	}
	if strings.Trim(decimals, "0") == "" {
		decimals = ""
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > maxWhole || n == maxWhole && decimals != "" {
		return Amount{}, fmt.Errorf("%w: more than %d", ErrTooLarge, int64(maxWhole))
	}
	return Amount{whole: n, decimals: decimals}, nil
}

// String writes the amount the French way: groups of three digits parted by
// narrow no-break spaces, and a comma before the decimals.
func (a Amount) String() string {
	digits := strconv.FormatInt(a.whole, 10)
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(narrowSpace)
		}
		b.WriteRune(r)
	}
	if a.decimals != "" {
		b.WriteString("," + a.decimals)
	}
	return b.String()
}

// In writes the amount with its unit behind a no-break space; unitOne, where
// there is one, stands for anything below 2, as French grammar wants.
func (a Amount) In(unit, unitOne string) string {
	if unitOne != "" && a.whole < 2 {
		unit = unitOne
	}
	if unit == "" {
		return a.String()
	}
	return a.String() + noBreak + unit
}
