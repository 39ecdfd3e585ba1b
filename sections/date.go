package sections

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
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

type clock struct {
	known        bool
	hour, minute int
}

var (
	monthNames = []string{
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	}
	dayNames = []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
)

// The shapes are matched against folded text: small letters, no accents, single
// spaces. What follows the year is read by clockShape.
var (
	dayShape    = regexp.MustCompile(`^([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([1-9][0-9]{3}|[0-9]{2})(.*)$`)
	isoShape    = regexp.MustCompile(`^([1-9][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})(.*)$`)
	wordShape   = regexp.MustCompile(`^([0-9]{1,2})(?: ?er)? ?([a-z]+)\.? ([1-9][0-9]{3})(.*)$`)
	monthShape  = regexp.MustCompile(`^([a-z]+)\.? ([1-9][0-9]{3})$`)
	prefixShape = regexp.MustCompile(`^(?:le )?(?:([a-z]{3,})\.?,? )?(?:le )?([0-9].*)$`)
	clockShape  = regexp.MustCompile(`^(?:t|(?:,| -)? (?:a )?)(?:([0-9]{1,2}) ?(?:heures?|h)(?: ?([0-9]{2})(?: ?min| ?mn)?)?|` +
		`([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?:z|[+-][0-9]{2}:[0-9]{2})?)$`)
)

// ParseDate reads a date as people type it in French: "14/09/2027 12h",
// "14.9.27", "2027-09-14T12:00", "mardi 14 sept. 2027 à 12 h 30", "1er mars
// 2027", "mars 2027". Years of two digits are 1970 to 2069. Seconds and offsets
// from UTC, which only machines write, are read over: the clock of the place
// counts. A day that the calendar doesn't have, or that falls on another day of
// the week than the one typed, is refused.
func ParseDate(s string) (Moment, error) {
	if len(s) > maxShortLen {
		return Moment{}, fmt.Errorf("%w: %d bytes", ErrNotDate, len(s))
	}
	text := strings.TrimSuffix(fold(s), ".")
	if m := monthShape.FindStringSubmatch(text); m != nil {
		month := nameIndex(monthNames, m[1]) + 1
		if month == 0 {
			return Moment{}, fmt.Errorf("%w: %q", ErrNotDate, s)
		}
		return Moment{year: atoi(m[2]), month: time.Month(month)}, nil
	}
	prefix := prefixShape.FindStringSubmatch(text)
	if prefix == nil {
		return Moment{}, fmt.Errorf("%w: %q", ErrNotDate, s)
	}
	moment, err := parseDay(prefix[2])
	if err != nil {
		return Moment{}, fmt.Errorf("%w: %q", err, s)
	}
	if prefix[1] != "" {
		err = moment.checkWeekday(prefix[1])
	}
	if err != nil {
		return Moment{}, fmt.Errorf("%w: %q", err, s)
	}
	return moment, nil
}

// parseDay reads a folded date that begins with a digit.
func parseDay(text string) (Moment, error) {
	var m Moment
	var rest string
	if f := isoShape.FindStringSubmatch(text); f != nil {
		m, rest = Moment{year: atoi(f[1]), month: time.Month(atoi(f[2])), day: atoi(f[3])}, f[4]
	} else if f := dayShape.FindStringSubmatch(text); f != nil {
		m, rest = Moment{year: fullYear(f[3]), month: time.Month(atoi(f[2])), day: atoi(f[1])}, f[4]
	} else if f := wordShape.FindStringSubmatch(text); f != nil {
		month := nameIndex(monthNames, f[2]) + 1
		if month == 0 {
			return Moment{}, ErrNotDate
		}
		m, rest = Moment{year: atoi(f[3]), month: time.Month(month), day: atoi(f[1])}, f[4]
	} else {
		return Moment{}, ErrNotDate
	}
	t := time.Date(m.year, m.month, m.day, 0, 0, 0, 0, time.UTC)
	if t.Day() != m.day || t.Month() != m.month {
		return Moment{}, ErrNoSuchDate
	}
	var err error
	m.clock, err = parseClock(rest)
	return m, err
}

func parseClock(text string) (clock, error) {
	if text == "" {
		return clock{}, nil
	}
	if strings.TrimPrefix(text, " a") == " midi" {
		return clock{known: true, hour: 12}, nil
	}
	f := clockShape.FindStringSubmatch(text)
	if f == nil {
		return clock{}, ErrNotDate
	}
	c := clock{known: true, hour: atoi(f[1] + f[3]), minute: atoi(f[2] + f[4])}
	if c.hour > 23 || c.minute > 59 {
		return clock{}, ErrNoSuchHour
	}
	return c, nil
}

func (m Moment) checkWeekday(name string) error {
	typed := nameIndex(dayNames, name)
	switch {
	case typed < 0:
		return ErrNotDate
	case typed != int(m.weekday()):
		return ErrWeekday
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
// month: a deadline that gives no hour leaves the whole day.
func (m Moment) Time(loc *time.Location) (t time.Time, exact bool) {
	switch {
	case !m.HasDay():
		return time.Date(m.year, m.month+1, 1, 0, 0, -1, 0, loc), false
	case !m.clock.known:
		return time.Date(m.year, m.month, m.day, 23, 59, 59, 0, loc), false
	}
	return time.Date(m.year, m.month, m.day, m.clock.hour, m.clock.minute, 0, 0, loc), true
}

// String writes the moment in French, as precisely as it is known:
// "mardi 14 septembre 2027 à 14 h 30", "mars 2027".
func (m Moment) String() string {
	if m.month < time.January || m.month > time.December {
		return ""
	}
	text := fmt.Sprintf("%s %d", monthNames[m.month-1], m.year)
	if !m.HasDay() {
		return text
	}
	day := strconv.Itoa(m.day)
	if m.day == 1 {
		day = "1er"
	}
	text = dayNames[m.weekday()] + " " + day + " " + text
	if m.clock.known {
		text += fmt.Sprintf(" à %d%sh", m.clock.hour, noBreak)
		if m.clock.minute > 0 {
			text += fmt.Sprintf("%s%02d", noBreak, m.clock.minute)
		}
	}
	return text
}

// fold takes case, accents and kinds of space away.
func fold(s string) string {
	letters := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
	return strings.Join(strings.Fields(letters), " ")
}

// nameIndex finds the one name that a folded word of three letters or more
// begins, and -1 where none or several do.
func nameIndex(names []string, word string) int {
	found := -1
	for i, name := range names {
		if len(word) < 3 || !strings.HasPrefix(fold(name), word) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
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
