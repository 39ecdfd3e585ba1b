package draftfile

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ami-wizard/sections"
)

// keyTimes is the table of the draft's file that says how much time each section has left.
// Only sessions that run a countdown write it.
const keyTimes = "temps"

// minutesText writes a time as people read a clock: "12:34", "-00:30".
func minutesText(d time.Duration) string {
	sign, seconds := "", int(d/time.Second)
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	return fmt.Sprintf("%s%02d:%02d", sign, seconds/60, seconds%60)
}

// parseMinutes reads what minutesText writes.
func parseMinutes(text string) (time.Duration, bool) {
	text, over := strings.CutPrefix(strings.TrimSpace(text), "-")
	minutes, seconds, ok := strings.Cut(text, ":")
	m, errM := strconv.ParseUint(minutes, 10, 16)
	s, errS := strconv.ParseUint(seconds, 10, 6)
	d := time.Duration(m)*time.Minute + time.Duration(s)*time.Second
	if !ok || errM != nil || errS != nil || s > 59 || d > sections.MaxTime {
		return 0, false
	}
	if over {
		d = -d
	}
	return d, true
}

// times takes the times of the sections that are known. Anything else there stays as it
// is: no answer hangs on it.
func (d *decoder) times() error {
	table, ok := d.root[keyTimes].(map[string]any)
	if !ok {
		return nil
	}
	for _, section := range slices.Sorted(maps.Keys(table)) {
		text, _ := table[section].(string)
		left, readable := parseMinutes(text)
		if _, known := d.catalogue.Section(section); known && readable {
			d.draft.Times[section] = left
			delete(table, section)
		}
	}
	if len(table) == 0 {
		delete(d.root, keyTimes)
	}
	return nil
}

// times writes the times of the sections, in the order of the catalogue.
func (e *encoder) times() {
	strange, isTable := e.unknown[keyTimes].(map[string]any)
	if _, taken := e.unknown[keyTimes]; taken && !isTable || len(e.held.Times)+len(strange) == 0 {
		return
	}
	e.out = append(e.out, "\n["+keyTimes+"]\n"...)
	if len(e.held.Times) > 0 {
		e.out = append(e.out, timesComment...)
	}
	for i := range e.catalogue.Sections {
		id := e.catalogue.Sections[i].ID
		if left, ran := e.held.Times[id]; ran {
			e.entry(appendString(nil, minutesText(left)), id)
		}
	}
	e.unknownEntries(strange, func(key string) bool {
		_, ran := e.held.Times[key]
		return !ran
	})
}
