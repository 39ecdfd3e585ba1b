package text

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
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

var (
	numberShape = regexp.MustCompile(`^([0-9][0-9., ]*)(.*)$`)
	plainDigits = regexp.MustCompile(`^[0-9]+$`)
	spaceGroups = regexp.MustCompile(`^[0-9]{1,3}(?: [0-9]{3})+$`)
	dotGroups   = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:\.[0-9]{3})+$`)
)

// ParseNumber reads a number as people type it in French: "5 000" with any kind
// of space, "5.000" (a dot parts thousands only before groups of exactly three
// digits), "12,5" or "12.5", "1,2 million", "3 k€", "5 000 m²". A unit after it
// is read over; words that make the number vague ("environ", "300 à 400") are
// refused, as is any unit it doesn't know. An error is a *Refused.
func ParseNumber(s string) (Amount, error) { return ParseNumberIn(s, "", "") }

// ParseNumberIn reads a number in that unit, whose singular is unitOne where it differs:
// its other spellings are read too, and any other unit is refused.
func ParseNumberIn(s, unit, unitOne string) (Amount, error) {
	if len(s) > maxShortLen {
		return Amount{}, refuse(ErrNotNumber, whyTooLong)
	}
	text := strings.Join(strings.Fields(norm.NFC.String(s)), " ")
	if rest := strings.TrimLeft(text, "-−–"); rest != text && numberShape.MatchString(strings.TrimSpace(rest)) {
		return Amount{}, refuse(ErrNegative, whyNegative)
	}
	m := numberShape.FindStringSubmatch(text)
	if m == nil {
		return Amount{}, refuse(ErrNotNumber, wordsReason(text))
	}
	digits := strings.TrimSpace(m[1])
	whole, decimals, ok := splitDecimals(digits)
	switch {
	case !ok && strings.ContainsAny(digits, " ."):
		return Amount{}, refuse(ErrNotNumber, whyGroups)
	case !ok:
		return Amount{}, refuse(ErrNotNumber, "")
	case len(decimals) > maxDecimals:
		return Amount{}, refuse(ErrNotNumber, whyDecimals)
	}
	places, err := suffix(m[2], unit, unitOne)
	if err != nil {
		return Amount{}, err
	}
	return newAmount(whole, decimals, places)
}

// vague is the words by which people say that a number is not exact, folded.
var vague = []string{"environ", "presque", "plus de", "moins de", "autour de", "a peu pres", "entre", "pres de", "au moins", "au plus", "~"}

// wordsReason tells why what does not begin with a digit is no number.
func wordsReason(text string) string {
	text = Fold(text)
	for _, word := range vague {
		if strings.HasPrefix(text, word) && strings.ContainsAny(text, "0123456789") {
			return fmt.Sprintf(whyVagueNumber, quoted(word))
		}
	}
	if inWords(text) {
		return whyInWords
	}
	return ""
}

// inWords tells whether a folded text begins with a number in words.
func inWords(text string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(text, "-", " "), " ")
	return slices.Contains(strings.Fields("zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize "+
		"quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions"), first)
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
		return Amount{}, refuse(ErrTooLarge, whyTooLarge)
	}
	return Amount{whole: n, decimals: decimals}, nil
}

// String writes the amount the French way: groups of three digits parted by
// narrow no-break spaces, and a comma before the decimals.
func (a Amount) String() string {
	said := inThrees(strconv.FormatInt(a.whole, 10))
	if a.decimals != "" {
		said += "," + a.decimals
	}
	return said
}

// In writes the amount with its unit behind a no-break space; unitOne, where
// there is one, stands for anything below 2, as French grammar wants.
func (a Amount) In(unit, unitOne string) string {
	if unitOne != "" && a.whole < 2 {
		unit = unitOne
	}
	if unit != "€" { // what is counted or measured has no cents
		a.decimals = strings.TrimRight(a.decimals, "0")
	}
	if unit == "" {
		return a.String()
	}
	return a.String() + noBreak + unit
}

// AtLeast tells whether the amount is not below a whole number.
func (a Amount) AtLeast(n int64) bool { return a.whole >= n }

// AtMost tells whether the amount is not above a whole number.
func (a Amount) AtMost(n int64) bool { return a.whole < n || a.whole == n && a.decimals == "" }

// Float gives the amount as a number to compute shares with, near enough for a share.
func (a Amount) Float() float64 {
	f, _ := strconv.ParseFloat(strconv.FormatInt(a.whole, 10)+"."+a.decimals+"0", 64)
	return f
}

// Cmp is -1 where the amount is below another one, 0 where both are the same, 1 where it is
// above.
func (a Amount) Cmp(b Amount) int {
	if c := cmp.Compare(a.whole, b.whole); c != 0 {
		return c
	}
	return cmp.Compare(a.billionths(), b.billionths())
}

// billionths gives the decimals as a count of billionths, the smallest that can be typed.
func (a Amount) billionths() int64 {
	n, _ := strconv.ParseInt(a.decimals+strings.Repeat("0", maxDecimals-len(a.decimals)), 10, 64)
	return n
}

// Sum adds amounts, exactly. Ten thousand of the largest do not overflow.
func Sum(amounts ...Amount) Amount {
	var whole, rest int64
	places := 0
	for _, a := range amounts {
		whole, rest = whole+a.whole, rest+a.billionths()
		places = max(places, len(a.decimals))
	}
	return exact(whole, rest, places)
}

// Apart gives how far two amounts are from each other.
func Apart(a, b Amount) Amount {
	if a.Cmp(b) < 0 {
		a, b = b, a
	}
	whole, rest := a.whole-b.whole, a.billionths()-b.billionths()
	if rest < 0 {
		whole, rest = whole-1, rest+billion
	}
	return exact(whole, rest, max(len(a.decimals), len(b.decimals)))
}

const billion = 1_000_000_000

// exact gives the amount of a whole and of billionths, with as many decimals where there
// are any.
func exact(whole, rest int64, places int) Amount {
	whole, rest = whole+rest/billion, rest%billion
	decimals := fmt.Sprintf("%0*d", maxDecimals, rest)[:places]
	if strings.Trim(decimals, "0") == "" {
		decimals = ""
	}
	return Amount{whole: whole, decimals: decimals}
}
