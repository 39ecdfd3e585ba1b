package text

import (
	"fmt"
	"time"
)

// Day writes the day of a moment without its year: "12 mars", "1er avril".
func Day(t time.Time) string {
	return Moment{day: t.Day()}.dayText() + " " + monthNames[t.Month()-1]
}

// DayOfYear writes the day of a moment with its year: "12 mars 2027".
func DayOfYear(t time.Time) string { return fmt.Sprintf("%s %d", Day(t), t.Year()) }

// Weekday names the day of the week: "lundi".
func Weekday(t time.Time) string { return dayNames[t.Weekday()] }
