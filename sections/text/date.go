package text

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// What ParseDate may answer instead of a moment.
var (
	ErrNotDate    = errors.New("not a date")
	ErrNoSuchDate = errors.New("no such day in the calendar")
	ErrNoSuchHour = errors.New("no such hour in a day")
	ErrWeekday    = errors.New("that day is another day of the week")
)

// Moment is a date as precise as the person typed it: a month, a day, or a day
// and an hour. Moments compare with ==.
type Moment struct {
	year  int
	month time.Month
	day   int // 0: a month only
	clock clock
}

// The shapes are matched against folded text: small letters, no accents, single
// spaces. What follows the year is read by clockShape.
var (
	dayShape     = regexp.MustCompile(`^([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([1-9][0-9]{3}|[0-9]{2})(.*)$`)
	isoShape     = regexp.MustCompile(`^([1-9][0-9]{3})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(.*)$`)
	wordShape    = regexp.MustCompile(`^([0-9]{1,2})(?: ?er)?[ /-]?([a-z]+)\.?(?:[ /-]?([1-9][0-9]{3})|[ /-]([0-9]{2}))(.*)$`)
	monthShape   = regexp.MustCompile(`^([a-z]+)\.? ?([1-9][0-9]{3})$`)
	numericMonth = regexp.MustCompile(`^(?:([0-9]{1,2}) ?[/.-] ?([1-9][0-9]{3})|([1-9][0-9]{3})-([0-9]{1,2}))$`)
	prefixShape  = regexp.MustCompile(`^(?:le )?(?:([a-z]{3,})\.?,? )?(?:le )?([0-9].*)$`)
)

// ParseDate reads a date as people type it in French: "14/09/2027 12h",
// "14.9.27", "2027-09-14T12:00", "mardi 14 sept. 2027 à 12 h 30", "1er mars
// 2027", "14/09/2027 minuit", "mars 2027", "03/2027". Years of two digits are 1970
// to 2069. Seconds and offsets from UTC, which only machines write, are read over:
// the clock of the place counts. Midnight without more is the one that ends the day.
// A day that the calendar doesn't have, or that falls on another day of the week than
// the one typed, is refused. An error is a *Refused.
func ParseDate(s string) (Moment, error) {
	if len(s) > maxShortLen {
		return Moment{}, refuse(ErrNotDate, whyTooLong)
	}
	text := strings.TrimSuffix(Fold(s), ".")
	text = strings.Replace(text, "premier ", "1 ", 1)
	if m, found, err := parseMonth(text); found {
		return m, err
	}
	prefix := prefixShape.FindStringSubmatch(text)
	if prefix == nil {
		return Moment{}, refuse(ErrNotDate, dateReason(text))
	}
	moment, err := parseDay(prefix[2])
	if err == nil && prefix[1] != "" {
		err = moment.checkWeekday(prefix[1])
	}
	if err != nil {
		return Moment{}, err
	}
	return moment, nil
}

// parseMonth reads a folded month and its year.
func parseMonth(text string) (m Moment, found bool, err error) {
	if f := numericMonth.FindStringSubmatch(text); f != nil {
		m = Moment{year: atoi(f[2] + f[3]), month: time.Month(atoi(f[1] + f[4]))}
		if m.month < time.January || m.month > time.December {
			return Moment{}, true, refuse(ErrNoSuchDate, whyMonths)
		}
		return m, true, nil
	}
	f := monthShape.FindStringSubmatch(text)
	if f == nil {
		return Moment{}, false, nil
	}
	month, err := monthCalled(f[1])
	if err != nil {
		return Moment{}, true, err
	}
	return Moment{year: atoi(f[2]), month: month}, true, nil
}

// parseDay reads a folded date that begins with a digit.
func parseDay(text string) (Moment, error) {
	var m Moment
	var rest string
	if f := isoShape.FindStringSubmatch(text); f != nil {
		m, rest = Moment{year: atoi(f[1]), month: time.Month(atoi(f[2])), day: atoi(f[3])}, f[4]
	} else if f := dayShape.FindStringSubmatch(text); f != nil {
		m, rest = Moment{year: fullYear(f[3]), month: time.Month(atoi(f[2])), day: atoi(f[1])}, f[4]
	} else if f := wordShape.FindStringSubmatch(text); f != nil && !yearless(text) {
		month, err := monthCalled(f[2])
		if err != nil {
			return Moment{}, err
		}
		m, rest = Moment{year: fullYear(f[3] + f[4]), month: month, day: atoi(f[1])}, f[5]
	} else {
		return Moment{}, refuse(ErrNotDate, dateReason(text))
	}
	if reason := m.outside(); reason != "" {
		return Moment{}, refuse(ErrNoSuchDate, reason)
	}
	var err error
	if m.clock, err = m.parseClock(rest); err != nil {
		return Moment{}, err
	}
	return m, nil
}

// outside tells why the calendar lacks a day, nothing where it has it.
func (m Moment) outside() string {
	swapped := Moment{year: m.year, month: time.Month(m.day), day: int(m.month)}
	switch last := m.lastDay(); {
	case m.day < 1:
		return whyDayBeforeOne
	case m.month > time.December && m.day <= 12 && swapped.day <= swapped.lastDay():
		return fmt.Sprintf(whyDayFirst, fmt.Sprintf("%02d/%02d/%d", m.month, m.day, m.year))
	case m.month < time.January || m.month > time.December:
		return whyMonths
	case m.day > last:
		return fmt.Sprintf(whyShortMonth, fmt.Sprintf("%s %d", monthNames[m.month-1], m.year), last)
	}
	return ""
}

// lastDay counts the days of the moment's month.
func (m Moment) lastDay() int { return time.Date(m.year, m.month+1, 0, 0, 0, 0, 0, time.UTC).Day() }

func (m Moment) checkWeekday(name string) error {
	typed := matching(dayNames, name)
	switch {
	case len(typed) == 0:
		return refuse(ErrNotDate, fmt.Sprintf(whyNoDay, quoted(name)))
	case len(typed) > 1:
		return refuse(ErrNotDate, fmt.Sprintf(whyAmbiguous, quoted(name), eitherOf(dayNames, typed)))
	case typed[0] != int(m.weekday()):
		day := fmt.Sprintf("%s %s %d", m.dayText(), monthNames[m.month-1], m.year)
		return refuse(ErrWeekday, fmt.Sprintf(whyWeekday, day, dayNames[m.weekday()]))
	}
	return nil
}

func (m Moment) weekday() time.Weekday {
	return time.Date(m.year, m.month, m.day, 0, 0, 0, 0, time.UTC).Weekday()
}

// HasDay tells whether a day is known, and not only a month.
func (m Moment) HasDay() bool { return m.day > 0 }

// Time gives the moment in that place and whether it is exact. Where no hour
// was typed it isn't, and the time is the last second of the day, or of the
// month: a deadline that gives no hour leaves the whole day. The midnight that ends
// a day is that day's last second too: who counts days counts it among that day's.
func (m Moment) Time(loc *time.Location) (t time.Time, exact bool) {
	switch {
	case !m.HasDay():
		return time.Date(m.year, m.month+1, 1, 0, 0, -1, 0, loc), false
	case !m.clock.known:
		return time.Date(m.year, m.month, m.day, 23, 59, 59, 0, loc), false
	case m.clock.hour == dayEnd:
		return time.Date(m.year, m.month, m.day, 23, 59, 59, 0, loc), true
	}
	return time.Date(m.year, m.month, m.day, m.clock.hour, m.clock.minute, 0, 0, loc), true
}

// Passed tells whether the moment is over, where now is the time of the place.
func (m Moment) Passed(now time.Time) bool {
	last, _ := m.Time(now.Location())
	return last.Before(now)
}

// String writes the moment in French, as precisely as it is known:
// "mardi 14 septembre 2027 à 14 h 30", "mars 2027".
func (m Moment) String() string {
	if short := m.Short(); short == "" || !m.HasDay() {
		return short
	}
	return dayNames[m.weekday()] + " " + m.Short()
}

// Short writes the same without the day of the week, as a table has it: "14 septembre 2027".
func (m Moment) Short() string {
	if m.month < time.January || m.month > time.December {
		return ""
	}
	text := fmt.Sprintf("%s %d", monthNames[m.month-1], m.year)
	if !m.HasDay() {
		return text
	}
	text = m.dayText() + " " + text
	if m.clock.known {
		text += m.hourText()
	}
	return text
}

// dayText writes the day's number the French way.
func (m Moment) dayText() string {
	if m.day == 1 {
		return "1er"
	}
	return strconv.Itoa(m.day)
}

// matching finds the names that a folded word of three letters or more begins.
func matching(names []string, word string) []int {
	var found []int
	for i, name := range names {
		if len(word) >= 3 && strings.HasPrefix(Fold(name), word) {
			found = append(found, i)
		}
	}
	return found
}

// monthCalled finds the one month that a folded word begins.
func monthCalled(word string) (time.Month, error) {
	switch found := matching(monthNames, word); len(found) {
	case 0:
		return 0, refuse(ErrNotDate, fmt.Sprintf(whyNoMonth, quoted(word)))
	case 1:
		return time.Month(found[0] + 1), nil
	default:
		return 0, refuse(ErrNotDate, fmt.Sprintf(whyAmbiguous, quoted(word), eitherOf(monthNames, found)))
	}
}

// eitherOf enumerates names: "juin ou juillet".
func eitherOf(names []string, which []int) string {
	var out []string
	for _, i := range which {
		out = append(out, names[i])
	}
	return strings.Join(out, " ou ")
}

func fullYear(digits string) int {
	year := atoi(digits)
	switch {
	case len(digits) == 4:
		return year
	case year < 70:
		return 2000 + year
	}
	return 1900 + year
}

// atoi reads digits that a pattern has let through; none count as zero.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
