package home

import (
	"charm.land/bubbles/v2/key"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// uses says what the program is for, a line each: to write alone, to hold a session, to go on;
// with the key that does it. First: it is said to who begins a first draft.
func uses(sc screens.Scene, first bool) []string {
	k := sc.Keys
	alone := use{sayAlone, named(k.NewDraft), sayAloneHow}
	session := use{sayTogether, named(k.Project), sayTogetherHow}
	resuming := use{sayResuming, named(k.Go), sayResumingHow}
	if first {
		alone = use{sayAlone, named(k.Enter), sayAloneFirst}
		resuming = use{sayResuming, sayCommand, sayResumingFirst}
	}
	if sc.Projected {
		session.key, session.how = named(k.Enter), sayTogetherNow
	}
	all := []use{alone, session, resuming}
	name, keys := 0, 0
	for _, u := range all {
		name, keys = max(name, look.Cells(u.name)), max(keys, look.Cells(u.key))
	}
	var lines []string
	for _, u := range all {
		said := sc.Theme.Strong.Render(look.Pad(u.name, name+gap)) + sc.Theme.Accent.Render(look.Pad(u.key, keys+gap)) + sc.Theme.Muted.Render(u.how)
		lines = append(lines, look.Fit(said, sc.Width))
	}
	return lines
}

// use is one thing that the program is for, what opens it, and how.
type use struct{ name, key, how string }

// gap is the cells between two columns.
const gap = 2

func named(b key.Binding) string { return b.Help().Key }
