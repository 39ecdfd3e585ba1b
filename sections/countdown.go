package sections

import (
	"maps"
	"time"
)

// MaxTime bounds what a section can have left, or have overrun.
const MaxTime = 100 * time.Hour

// TimeLeft gives what the countdown of a section had left when it last stood still,
// negative where the section took longer, and whether it ever ran.
func (d Draft) TimeLeft(section string) (left time.Duration, ran bool) {
	left, ran = d.times[section]
	return left, ran
}

// SetTimeLeft gives the draft with that time left to a section, to the second.
func (d Draft) SetTimeLeft(section string, left time.Duration) Draft {
	times := maps.Clone(d.times)
	if times == nil {
		times = map[string]time.Duration{}
	}
	times[section] = min(max(-MaxTime, left.Round(time.Second)), MaxTime)
	d.times = times
	return d
}
