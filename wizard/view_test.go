package wizard

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/trial"
)

// TestViewsAreDrawnWhole walks the screens: nothing that a view asks
// for is something that package terminal leaves out.
func TestViewsAreDrawnWhole(t *testing.T) {
	cursors := 0
	check := func(where string, v tea.View) {
		t.Helper()
		trial.DrawnWhole(t, where, v)
		if v.Cursor != nil {
			cursors++
		}
	}
	for _, size := range sizes {
		d := sized(t, size.width, size.height)
		check("naming", d.m.View())
		d = drafting(t, size.width, size.height, trial.Example(t))
		for _, q := range d.m.cat.All() {
			d.at(q.ID)
			check(q.ID, d.m.View())
		}
		d.at("pourquoi.acteurs")
		d.press("a", "tab")
		check("adapting", d.m.View())
		for _, key := range []string{"ctrl+o", "esc", "ctrl+p", "ctrl+l", "ctrl+g", "esc", "ctrl+n", "esc", "ctrl+x", "ctrl+t"} {
			d.press(key)
			check(key, d.m.View())
		}
	}
	d := drafting(t, look.MinWidth-1, look.MinHeight-1, sections.Draft{})
	check("too small", d.m.View())
	if cursors == 0 {
		t.Error("no screen showed a cursor")
	}
}

// TestViewRendersNothing walks questions of every kind at every size, typing and scrolling, and lays
// the screen out again without the renderer: whatever View shows was drawn before.
func TestViewRendersNothing(t *testing.T) {
	for _, size := range sizes {
		d := drafting(t, size.width, size.height, trial.Example(t))
		walked := map[sections.Kind]int{}
		for _, q := range d.m.cat.All() {
			if walked[q.Kind]++; walked[q.Kind] > 3 || !d.m.cat.Relevant(d.m.session.Draft(), q) {
				continue
			}
			d.at(q.ID)
			for _, keys := range [][]string{{}, {"pgdown"}, {"g"}, {"ctrl+o"}, {"alt+down"}} {
				d.press(keys...)
				want := d.screen()
				blind := *d
				blind.m.preview = nil
				if got := blind.screen(); got != want {
					t.Fatalf("%s at %dx%d, after %v:\n%s", q.ID, size.width, size.height, keys, got)
				}
			}
			d.press("ctrl+o")
		}
	}
}
