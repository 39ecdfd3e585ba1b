package text

import (
	"regexp"
	"strings"
)

// The shapes of what is nearly a date, folded.
var (
	noYearShape = regexp.MustCompile(`^([0-9]{1,2})(?: ?er)? ?(?:[/.-] ?[0-9]{1,2}|([a-z]{3,}))\.?(?:,? (?:a )?[0-9]{1,2} ?(?:h|:).*)?$`)
	onlyYear    = regexp.MustCompile(`^[1-9][0-9]{3}$`)
)

// periods is how people name more than a day and less than a year, or a day by the one
// on which they write.
var periods = []string{
	"debut ", "mi-", "mi ", "fin ", "courant ", "vers ", "printemps", "ete ", "automne", "hiver", "rentree",
	"trimestre", "semestre", "prochain", "demain", "dans ", "semaine", "t1 ", "t2 ", "t3 ", "t4 ",
}

// yearless tells a folded day and month whose year is missing, an hour maybe behind.
func yearless(text string) bool {
	f := noYearShape.FindStringSubmatch(text)
	return f != nil && (f[2] == "" || len(matching(monthNames, f[2])) > 0)
}

// dateReason tells what a folded text lacks to be a date, where that is known.
func dateReason(text string) string {
	text = strings.TrimPrefix(text, "le ")
	word, _, _ := strings.Cut(text, " ")
	switch {
	case yearless(text), len(matching(monthNames, strings.TrimSuffix(text, "."))) == 1:
		return whyNoYear
	case onlyYear.MatchString(text):
		return whyNoMonthGiven
	case inWords(text):
		return whyDayInWords
	case len(matching(dayNames, strings.Trim(word, ".,"))) == 1 && word != text:
		return dateReason(strings.TrimPrefix(text, word+" "))
	}
	for _, period := range periods {
		if strings.Contains(" "+text+" ", " "+period) || strings.HasPrefix(text, period) {
			return whyVagueDate
		}
	}
	return ""
}
