package text

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// clock is an hour of a day. The hour 24 is the midnight that ends the day, which is
// what a call means by "le 14 septembre à minuit"; the hour 0 is the one that begins it.
type clock struct {
	known        bool
	hour, minute int
}

const dayEnd = 24

// The shapes of what follows a day, folded.
var (
	clockShape = regexp.MustCompile(`^(?:t|(?:,| -)? (?:(?:a|avant|jusqu'a) )?)(?:(midi|minuit)|` +
		`([0-9]{1,2}) ?(?:heures?|h)(?: ?([0-9]{2})(?: ?min| ?mn)?)?|` +
		`([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?:z|[+-][0-9]{2}:[0-9]{2})?)$`)
	placeShape = regexp.MustCompile(`,? \(?heure (?:de paris|locale|francaise|legale)\)?$`)
	nightShape = regexp.MustCompile(`,? \(?(?:dans la )?nuit du ([0-9]{1,2})[^0-9]* au ([0-9]{1,2})[^0-9]*$`)
)

// parseClock reads what follows a day: nothing, or an hour. The place whose hour it is
// is read over, and so is the night that a midnight belongs to, once it agrees.
func (m Moment) parseClock(text string) (clock, error) {
	text = placeShape.ReplaceAllString(text, "")
	night := nightShape.FindStringSubmatch(text)
	if night != nil {
		text = strings.TrimSuffix(text, night[0])
	}
	if text == "" && night == nil {
		return clock{}, nil
	}
	f := clockShape.FindStringSubmatch(text)
	if f == nil {
		return clock{}, refuse(ErrNotDate, fmt.Sprintf(whyTrailing, quoted(strings.TrimSpace(text))))
	}
	c := clock{known: true, hour: atoi(f[2] + f[4]), minute: atoi(f[3] + f[5])}
	switch {
	case f[1] == "midi":
		c.hour = 12
	case f[1] == "minuit":
		c.hour = dayEnd
	case c.minute > 59:
		return clock{}, refuse(ErrNoSuchHour, whyMinutes)
	case c.hour > dayEnd, c.hour == dayEnd && c.minute > 0:
		return clock{}, refuse(ErrNoSuchHour, whyHours)
	}
	if night == nil {
		return c, nil
	}
	return m.midnight(c, atoi(night[1]), atoi(night[2]))
}

// midnight gives the midnight of the night between those two days, one of which is the
// moment's own.
func (m Moment) midnight(c clock, from, to int) (clock, error) {
	switch {
	case c.hour%dayEnd != 0 || c.minute > 0:
	case from == m.day && to == m.shifted(1).day:
		return clock{known: true, hour: dayEnd}, nil
	case to == m.day && from == m.shifted(-1).day:
		return clock{known: true}, nil
	}
	return clock{}, refuse(ErrNotDate, whyNight)
}

// shifted gives the day that many days later.
func (m Moment) shifted(days int) Moment {
	t := time.Date(m.year, m.month, m.day+days, 0, 0, 0, 0, time.UTC)
	return Moment{year: t.Year(), month: t.Month(), day: t.Day()}
}

// hourText writes the hour behind a day. Both midnights of a day say which night they
// are in the middle of.
func (m Moment) hourText() string {
	switch c := m.clock; {
	case c.hour == dayEnd:
		return atMidnight + night(m, m.shifted(1))
	case c.hour == 0 && c.minute == 0:
		return atNoHour + night(m.shifted(-1), m)
	case c.minute > 0:
		return fmt.Sprintf(atMinute, c.hour, c.minute)
	default:
		return fmt.Sprintf(atHour, c.hour)
	}
}

// night names a night by its two days: "dans la nuit du 30 septembre au 1er octobre".
func night(from, to Moment) string {
	if from.month == to.month {
		return "dans la nuit du " + from.dayText() + " au " + to.dayText()
	}
	return "dans la nuit du " + from.dayText() + " " + monthNames[from.month-1] + " au " + to.dayText() + " " + monthNames[to.month-1]
}
