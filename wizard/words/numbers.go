package words

import (
	"fmt"
	"time"

	"ami-wizard/sections"
)

// Ago tells when something last changed, the way people say it.
func Ago(now, then time.Time) string {
	day := func(t time.Time) int { y, m, d := t.Local().Date(); return y*400 + int(m)*32 + d }
	switch {
	case day(now) == day(then):
		return fmt.Sprintf(sayToday, then.Local().Format("15:04"))
	case day(now.AddDate(0, 0, -1)) == day(then):
		return fmt.Sprintf(sayYesterday, then.Local().Format("15:04"))
	}
	return then.Local().Format("02/01/2006")
}

// Percent writes how far the response has come.
func Percent(t sections.Tally) string { return fmt.Sprintf(sayPercent, t.Share(100)) }

// Duration writes minutes the French way: "45 min", "1 h 20".
func Duration(minutes int) string {
	if minutes < 60 {
		return fmt.Sprintf(sayMinutes, minutes)
	}
	return fmt.Sprintf(sayHours, minutes/60, minutes%60)
}
