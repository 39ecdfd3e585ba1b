package words

import (
	"fmt"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Ago tells when something last changed, the way people say it: "à l’instant", "aujourd’hui à
// 10 h 16", "hier à 18 h 00", "lundi à 9 h 05", "le 12 mars", and, of another year, "le 12 mars 2026".
func Ago(now, then time.Time) string {
	now, then = now.Local(), then.Local()
	switch days := daysBetween(then, now); {
	case now.Sub(then).Abs() < time.Minute:
		return sayJustNow
	case days == 0:
		return fmt.Sprintf(sayToday, Hour(then))
	case days == 1:
		return fmt.Sprintf(sayYesterday, Hour(then))
	case days > 1 && days < 7:
		return fmt.Sprintf(sayWeekday, text.Weekday(then), Hour(then))
	case then.Year() == now.Year():
		return fmt.Sprintf(sayOnDay, text.Day(then))
	}
	return fmt.Sprintf(sayOnDay, text.DayOfYear(then))
}

// daysBetween counts the midnights from one moment to another.
func daysBetween(from, to time.Time) int {
	midnight := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(to).Sub(midnight(from)) / (24 * time.Hour))
}

// Hour writes the hour of a moment: "15 h 10".
func Hour(at time.Time) string { return fmt.Sprintf(sayHour, at.Hour(), at.Minute()) }

// Percent writes how far the response has come.
func Percent(t sections.Tally) string { return fmt.Sprintf(sayPercent, t.Share(100)) }

// Duration writes minutes the French way: "45 min", "1 h 20".
func Duration(minutes int) string {
	if minutes < 60 {
		return fmt.Sprintf(sayMinutes, minutes)
	}
	return fmt.Sprintf(sayHours, minutes/60, minutes%60)
}
